import { now } from "@/app/now";
import { readinessResponse } from "@/lib/delivery/health";
import { tips } from "@/lib/tips/tips";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return readinessResponse(() => tips().state(now()));
}
