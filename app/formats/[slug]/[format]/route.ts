import { now } from "@/lib/clock";
import { formatResponse } from "@/lib/formats/format-response";

export const dynamic = "force-static";
export const revalidate = 30;

type Params = { params: Promise<{ slug: string; format: string }> };

export function generateStaticParams(): Awaited<Params["params"]>[] {
  return [];
}

/** `/a-story.md` and `/a-story.json`, which next.config.js rewrites to this one. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  return formatResponse(await params, now());
}
