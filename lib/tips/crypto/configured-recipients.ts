import { site } from "@/lib/content/site";
import { tipsSettings } from "@/lib/env";
import { isPublicAddress } from "@/lib/urls";
import type { Recipients } from "./encryption";

/** The age recipients that the environment names, or else site.yaml. Each can decrypt every tip alone. */
export function configuredRecipients(): Recipients | undefined {
  const [first, ...others] = tipsSettings().recipients ?? recipientsInSiteFile();
  return first === undefined ? undefined : [first, ...others];
}

function recipientsInSiteFile(): string[] {
  const { recipient, recipients = [] } = site().tips;
  return [...(recipient ? [recipient] : []), ...recipients];
}

/**
 * Whether this site has a key for tips, or makes one at its first start. A public site makes none: it would
 * become the newsroom's key unnoticed.
 */
export function hasKey(): boolean {
  return configuredRecipients() !== undefined || !isPublicAddress(site().address);
}
