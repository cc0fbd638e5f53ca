import { now } from "@/lib/clock";
import { manifestResponse } from "@/lib/well-known/manifest";

export const dynamic = "force-static";
export const revalidate = 30;

export const GET = () => manifestResponse(now());
