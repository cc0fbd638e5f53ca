import { site } from "@/lib/content/site";
import { tipsSettings } from "@/lib/env";
import { isPublicAddress } from "@/lib/urls";

/** The age recipient that the environment or site.yaml names. */
export function configuredRecipient(): string | undefined {
  return tipsSettings().recipient ?? site().tips.recipient;
}

/**
 * Whether this site has a key for tips, or makes one at its first start. A public site makes none: it would
 * become the newsroom's key unnoticed.
 */
export function hasKey(): boolean {
  return configuredRecipient() !== undefined || !isPublicAddress(site().address);
}
