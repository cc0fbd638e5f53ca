import { now } from "@/app/now";
import { manifestResponse } from "@/lib/well-known/manifest";

export const dynamic = "force-static";
export const revalidate = 30;

export function GET(): Response {
  return manifestResponse(now());
}
