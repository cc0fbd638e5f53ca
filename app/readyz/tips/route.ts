import { now } from "@/lib/clock";
import { tipsReadinessResponse } from "@/lib/server/health";
import { tipsStatus } from "@/lib/tips/desk/tips-status";
import { tips } from "@/lib/tips/intake/tips";

export const dynamic = "force-dynamic";

export const GET = () => tipsReadinessResponse(() => tipsStatus(tips().store, now()));
