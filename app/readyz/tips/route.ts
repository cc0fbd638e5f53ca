import { now } from "@/app/now";
import { tipsReadinessResponse } from "@/lib/delivery/health";
import { tips } from "@/lib/tips/tips";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return tipsReadinessResponse(() => tips().state(now()));
}
