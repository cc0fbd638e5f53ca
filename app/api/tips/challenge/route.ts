import { now } from "@/app/now";
import { answerChallenge } from "@/lib/tips/answer-tip";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerChallenge(now());
}
