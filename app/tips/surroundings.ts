import { surroundings } from "@/app/surroundings";
import type { Surroundings } from "@/components/site/page-shell";
import { tipsSettings } from "@/lib/env";

/** The paper around a page for sources. The key that the environment names goes before that of site.yaml, as for tips. */
export function tipSurroundings(more: { mail?: string } = {}): Surroundings {
  const around = surroundings();
  const { recipient } = tipsSettings();
  const tips = { ...around.site.tips, ...(recipient && { recipient }), ...more };
  return { ...around, site: { ...around.site, tips } };
}
