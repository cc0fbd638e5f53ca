import { now } from "@/app/now";
import { tipsReadinessResponse } from "@/lib/server/health";
import { tips } from "@/lib/tips/intake/tips";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return tipsReadinessResponse(() => tips().state(now()));
}
