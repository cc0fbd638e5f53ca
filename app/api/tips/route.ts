import { now } from "@/lib/clock";
import { noSuchRoute } from "@/lib/http/public-text";
import { answerTip } from "@/lib/tips/intake/tip-endpoint";

export function POST(request: Request): Promise<Response> {
  return answerTip(request, now());
}

export const GET = noSuchRoute;
