import { now } from "@/lib/clock";
import { isOnVercel, isPreview, ownScripts } from "@/lib/env";
import { mostRead } from "@/lib/most-read/most-read";
import { unusableScripts } from "@/lib/own-scripts";
import { readinessResponse } from "@/lib/server/health";
import { tipsStatus } from "@/lib/tips/desk/tips-status";
import { tips } from "@/lib/tips/intake/tips";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return readinessResponse({
    tips: () => tipsStatus(tips().store, now()),
    silence: async () => mostRead()?.silence(now()),
    // Vercel keeps them elsewhere, and the preview has them in memory.
    unusableScripts: () => (isOnVercel || isPreview ? [] : unusableScripts(ownScripts)),
  });
}
