import { isOnVercel, storeLocation } from "@/lib/env";
import { hasKey } from "@/lib/tips/crypto/configured-recipients";

/** Whether a tip that is saved on this machine is still there tomorrow. */
export function canKeepTips(): boolean {
  return !isOnVercel || storeLocation().databaseUrl !== undefined;
}

/** Whether the site is set up to take tips. Reads settings only, since every page asks. */
export function areTipsSetUp(): boolean {
  return canKeepTips() && hasKey();
}

/** What an operator must do to open tips. Undefined once they are set up. */
export function howToOpenTips(): string | undefined {
  if (!canKeepTips()) return "this machine's disk is not durable. Set DATABASE_URL.";
  if (hasKey()) return undefined;
  return (
    "the site is public, and no key is set to encrypt tips for. Run npm run tips -- keygen, and set " +
    "TIPS_RECIPIENT to what it prints."
  );
}
