import { now } from "@/lib/clock";
import { noSuchRoute } from "@/lib/http/public-text";
import { answerTip } from "@/lib/tips/intake/tip-endpoint";

export const POST = (request: Request) => answerTip(request, now());

export const GET = noSuchRoute;
