import { now } from "@/lib/clock";
import { listFeedResponse } from "@/lib/feeds/feed-response";

export const dynamic = "force-static";
export const revalidate = 30;

type Params = { params: Promise<{ kind: string; slug: string; file: string }> };

// Each feed is rendered at its first request, then cached.
export function generateStaticParams(): Awaited<Params["params"]>[] {
  return [];
}

/** `/category/news/feed.xml` and similar addresses, which next.config.js rewrites to this one. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  return listFeedResponse(await params, now());
}
