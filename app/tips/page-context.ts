import { pageContext } from "@/app/page-context";
import type { PageContext } from "@/components/site/page-shell";
import { configuredRecipients } from "@/lib/tips/crypto/configured-recipients";

/** The context of a page for sources. A recipient in the environment overrides the one in site.yaml. */
export function tipPageContext(more: { mail?: string } = {}): PageContext {
  const context = pageContext();
  // Only those of the settings: nobody may encrypt for a key that the first start made for a first look.
  const { recipient: _, recipients: __, ...tips } = context.site.tips;
  const recipients = configuredRecipients();
  return {
    ...context,
    site: { ...context.site, tips: { ...tips, ...(recipients && { recipients }), ...more } },
  };
}
