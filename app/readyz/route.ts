import { now } from "@/lib/clock";
import { mostRead } from "@/lib/most-read/most-read";
import { readinessResponse } from "@/lib/server/health";
import { tips } from "@/lib/tips/intake/tips";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return readinessResponse({
    tips: () => tips().state(now()),
    silence: async () => mostRead()?.silence(now()),
  });
}
