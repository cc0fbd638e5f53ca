import { now } from "@/lib/clock";
import { sitemapIndexResponse } from "@/lib/sitemaps/sitemap-response";

export const dynamic = "force-static";
export const revalidate = 30;

export const GET = () => sitemapIndexResponse(now());
