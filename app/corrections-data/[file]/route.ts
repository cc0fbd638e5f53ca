import { now } from "@/lib/clock";
import { correctionsResponse } from "@/lib/feeds/feed-response";

export const dynamic = "force-static";
export const revalidate = 30;

type Params = { params: Promise<{ file: string }> };

export const generateStaticParams = () => [];

/** `/corrections/feed.xml` and so on, and `/corrections.json`, which next.config.js rewrites to this one. */
export const GET = async (_request: Request, { params }: Params) => correctionsResponse(await params, now());
