import { readinessResponse } from "@/lib/delivery/health";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return readinessResponse();
}
