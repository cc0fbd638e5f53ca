import { now } from "@/lib/clock";
import { listFeedResponse } from "@/lib/feeds/feed-response";

export const dynamic = "force-static";
export const revalidate = 30;

type Params = { params: Promise<{ kind: string; slug: string; file: string }> };

// Each is written when it is first asked for, then kept.
export function generateStaticParams(): Awaited<Params["params"]>[] {
  return [];
}

/** `/category/news/feed.xml` and its like, which next.config.js leads here. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  return listFeedResponse(await params, now());
}
