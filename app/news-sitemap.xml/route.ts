import { now } from "@/lib/clock";
import { newsSitemapResponse } from "@/lib/sitemaps/sitemap-response";

export const dynamic = "force-static";
export const revalidate = 30;

export const GET = () => newsSitemapResponse(now());
