import { now } from "@/app/now";
import { mostReadResponse } from "@/lib/most-read/open-data";

export const dynamic = "force-static";
export const revalidate = 30;

export function GET(): Promise<Response> {
  return mostReadResponse(now());
}
