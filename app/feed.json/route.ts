import { now } from "@/lib/clock";
import { feedResponse } from "@/lib/feeds/feed-response";

export const dynamic = "force-static";
export const revalidate = 30;

export const GET = () => feedResponse("json", undefined, now());
