import type { PageContext } from "@/components/site/page-shell";
import { now } from "@/lib/clock";
import { contentPages } from "@/lib/content/pages";
import { site } from "@/lib/content/site";
import { areTipsSetUp } from "@/lib/tips/tips-set-up";

/** The context of a page rendered now. */
export function pageContext(): PageContext {
  const { language, timeZone, say, at } = site();
  return {
    site: site(),
    locale: { now: now(), language, timeZone, say, at },
    pages: contentPages(),
    takesTips: areTipsSetUp(),
  };
}
