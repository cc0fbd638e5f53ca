import { now } from "@/lib/clock";
import { mostReadResponse } from "@/lib/most-read/open-data";

export const dynamic = "force-static";
export const revalidate = 30;

export const GET = () => mostReadResponse(now());
