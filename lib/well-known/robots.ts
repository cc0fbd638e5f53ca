import { site } from "@/lib/content/site";
import { openText } from "@/lib/http/public-text";
import { absolute, newsSitemapPath, sitemapPath } from "@/lib/urls";

/** Serves robots.txt: everything may be crawled except the endpoints of forms and their results. */
export function robotsResponse(now: Date): Response {
  const { address } = site();
  const lines = [
    "User-agent: *",
    "Allow: /",
    "Disallow: /api/",
    "Disallow: /tips/receipt",
    "",
    `Sitemap: ${absolute(address, sitemapPath)}`,
    `Sitemap: ${absolute(address, newsSitemapPath)}`,
  ];
  return openText(`${lines.join("\n")}\n`, "text/plain", now);
}
