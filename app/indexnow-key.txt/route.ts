import { now } from "@/lib/clock";
import { indexNowKeyResponse } from "@/lib/well-known/indexnow-key";

export const dynamic = "force-static";
export const revalidate = 30;

export function GET(): Response {
  return indexNowKeyResponse(now());
}
