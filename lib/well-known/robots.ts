import { site } from "@/lib/content/site";
import { openText } from "@/lib/http/public-text";
import { absolute, newsSitemapPath, sitemapPath } from "@/lib/urls";

/** Everything may be read but what is no page: what forms are sent to, and what only answers them. */
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
