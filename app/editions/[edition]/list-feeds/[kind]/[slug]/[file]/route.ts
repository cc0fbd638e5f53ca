import { now } from "@/lib/clock";
import { listFeedResponse } from "@/lib/feeds/feed-response";

export const dynamic = "force-static";
export const revalidate = 30;

type Params = { params: Promise<{ edition: string; kind: string; slug: string; file: string }> };

// Each feed is rendered at its first request, then cached.
export const generateStaticParams = () => [];

/** `/hy/category/news/feed.xml` and similar addresses, which next.config.js rewrites to this one. */
export const GET = async (_request: Request, { params }: Params) => listFeedResponse(await params, now());
