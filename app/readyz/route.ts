import { now } from "@/app/now";
import { readinessResponse } from "@/lib/delivery/health";
import { mostRead } from "@/lib/most-read/most-read";
import { tips } from "@/lib/tips/tips";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return readinessResponse({
    tips: () => tips().state(now()),
    silence: async () => mostRead()?.silence(now()),
  });
}
