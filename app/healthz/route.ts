import { aliveResponse } from "@/lib/delivery/health";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return aliveResponse();
}
