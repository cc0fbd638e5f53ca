import { now } from "@/app/now";
import { noSuchRoute } from "@/lib/delivery/no-such-route";
import { answerReceipt } from "@/lib/tips/answer-receipt";

export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, now());
}

export function GET(): Response {
  return noSuchRoute();
}
