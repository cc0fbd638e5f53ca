import type { PageContext } from "@/components/site/page-shell";
import { now } from "@/lib/clock";
import { contentPages } from "@/lib/content/pages";
import { site } from "@/lib/content/site";
import { areTipsSetUp } from "@/lib/tips/tips-set-up";

/** The context of a page rendered now. */
export function pageContext(): PageContext {
  const { language, timeZone, say } = site();
  return {
    site: site(),
    locale: { now: now(), language, timeZone, say },
    pages: contentPages(),
    takesTips: areTipsSetUp(),
  };
}
