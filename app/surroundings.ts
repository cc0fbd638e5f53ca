import type { Surroundings } from "@/components/site/page-shell";
import { now } from "@/lib/clock";
import { contentPages } from "@/lib/content/pages";
import { site } from "@/lib/content/site";

/** What every page shows of the paper around it, at this moment. */
export function surroundings(): Surroundings {
  const { language, timeZone } = site();
  return { site: site(), edition: { now: now(), language, timeZone }, pages: contentPages() };
}
