import { now } from "@/lib/clock";
import { humansResponse } from "@/lib/well-known/humans";

export const dynamic = "force-static";
export const revalidate = 30;

export const GET = () => humansResponse(now());
