import { now } from "@/lib/clock";
import { formatResponse } from "@/lib/formats/format-response";

export const dynamic = "force-static";
export const revalidate = 30;

type Params = { params: Promise<{ slug: string; format: string }> };

export const generateStaticParams = () => [];

/** `/a-story.md` and `/a-story.json`, which next.config.js rewrites to this one. */
export const GET = async (_request: Request, { params }: Params) => formatResponse(await params, now());
