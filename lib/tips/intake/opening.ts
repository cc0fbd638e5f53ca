import { isKeyUsable } from "@/lib/tips/crypto/newsroom-key";
import { howToOpenTips } from "@/lib/tips/tips-set-up";

/**
 * Whether sources can send tips. `closed`: not set up yet; `remedy` is for operators. `broken`: there is a
 * key, but it is damaged or cannot be read, which the log and /readyz report.
 */
export type TipsOpening = { state: "open" } | { state: "closed"; remedy: string } | { state: "broken" };

/** Makes no key, since the build calls it. */
export async function tipsOpening(): Promise<TipsOpening> {
  const remedy = howToOpenTips();
  if (remedy !== undefined) return { state: "closed", remedy };
  return { state: (await isKeyUsable()) ? "open" : "broken" };
}
