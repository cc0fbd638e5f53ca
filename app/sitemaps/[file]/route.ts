import { now } from "@/lib/clock";
import { sitemapFileResponse } from "@/lib/sitemaps/sitemap-response";

export const dynamic = "force-static";
export const revalidate = 30;

type Params = { params: Promise<{ file: string }> };

export function generateStaticParams(): Awaited<Params["params"]>[] {
  return [];
}

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  return sitemapFileResponse((await params).file, now());
}
