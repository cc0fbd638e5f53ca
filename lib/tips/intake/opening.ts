import { isBuilding, storeLocation } from "@/lib/env";
import { isKeyUsable } from "@/lib/tips/crypto/newsroom-key";
import { lackOfRoom } from "@/lib/tips/store/room-for-tips";
import { howToOpenTips } from "@/lib/tips/tips-set-up";

/**
 * Whether sources can send tips. `closed`: not set up yet; `remedy` is for operators. `broken`: there is a
 * key, but it is damaged or cannot be read, or the disk is full, which the log and /readyz/tips report.
 */
export type TipsOpening = { state: "open" } | { state: "closed"; remedy: string } | { state: "broken" };

/** Makes no key, since the build calls it. */
export async function tipsOpening(): Promise<TipsOpening> {
  const remedy = howToOpenTips();
  if (remedy !== undefined) return { state: "closed", remedy };
  if (!(await isKeyUsable())) return { state: "broken" };
  // The build may run on another machine than the site.
  const lack = isBuilding ? undefined : await lackOfRoom(storeLocation());
  return { state: lack === undefined ? "open" : "broken" };
}
