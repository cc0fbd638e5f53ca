import { now } from "@/lib/clock";
import { correctionsResponse } from "@/lib/feeds/feed-response";

export const dynamic = "force-static";
export const revalidate = 30;

type Params = { params: Promise<{ edition: string; file: string }> };

// Each is made at its first request, then cached.
export const generateStaticParams = () => [];

/** `/hy/corrections/feed.xml`, `/hy/corrections.json` and so on, which next.config.js rewrites to this. */
export const GET = async (_request: Request, { params }: Params) => correctionsResponse(await params, now());
