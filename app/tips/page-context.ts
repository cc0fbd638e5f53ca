import { pageContext } from "@/app/page-context";
import type { PageContext } from "@/components/site/page-shell";
import { tipsSettings } from "@/lib/env";

/** The context of a page for sources. A recipient in the environment overrides the one in site.yaml. */
export function tipPageContext(more: { mail?: string } = {}): PageContext {
  const context = pageContext();
  const { recipient } = tipsSettings();
  const tips = { ...context.site.tips, ...(recipient && { recipient }), ...more };
  return { ...context, site: { ...context.site, tips } };
}
