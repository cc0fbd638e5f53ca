import type { Site } from "@/lib/content/model";
import { site } from "@/lib/content/site";
import { openText } from "@/lib/http/public-text";
import { absolute, newsSitemapPath, sitemapPath, wholeUrl } from "@/lib/urls";
import { aiCrawlers } from "./ai-crawlers";

/** Serves robots.txt. */
export function robotsResponse(now: Date): Response {
  return openText(robotsTxt(site()), "text/plain", now);
}

/**
 * Everything may be crawled except the endpoints of forms and their results. Crawlers of AI services may do
 * the same unless `robots.ai` in site.yaml refuses them.
 */
export function robotsTxt({ address, robots }: Pick<Site, "address" | "robots">): string {
  const { ai = {} } = robots ?? {};
  const refused = (["training", "answers"] as const).filter((purpose) => ai[purpose] === "refuse");
  const groups = [
    ["User-agent: *", "Allow: /", "Disallow: /api/", "Disallow: /tips/receipt"],
    ...refused.map((purpose) => [
      `# AI: ${purpose}`,
      ...aiCrawlers[purpose].map((name) => `User-agent: ${name}`),
      "Disallow: /",
    ]),
    [`Sitemap: ${absolute(address, sitemapPath)}`, `Sitemap: ${absolute(address, newsSitemapPath)}`],
    // RSL 1.0 (https://rslstandard.org/guide/robots-txt). It belongs to no group.
    ...(ai.licence ? [[`License: ${wholeUrl(address, ai.licence.url)}`]] : []),
  ];
  return `${groups.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
