import { appleIconResponse } from "@/lib/well-known/icons";

export const dynamic = "force-static";

export function GET(): Promise<Response> {
  return appleIconResponse();
}
