import { now } from "@/app/now";
import { noSuchRoute } from "@/lib/delivery/no-such-route";
import { answerTip } from "@/lib/tips/answer-tip";

export function POST(request: Request): Promise<Response> {
  return answerTip(request, now());
}

export function GET(): Response {
  return noSuchRoute();
}
