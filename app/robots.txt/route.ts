import { now } from "@/lib/clock";
import { robotsResponse } from "@/lib/well-known/robots";

export const dynamic = "force-static";
export const revalidate = 30;

export const GET = () => robotsResponse(now());
