import { now } from "@/lib/clock";
import { sitemapFileResponse } from "@/lib/sitemaps/sitemap-response";

export const dynamic = "force-static";
export const revalidate = 30;

type Params = { params: Promise<{ file: string }> };

export const generateStaticParams = () => [];

export const GET = async (_request: Request, { params }: Params) =>
  sitemapFileResponse((await params).file, now());
