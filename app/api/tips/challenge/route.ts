import { now } from "@/app/now";
import { answerChallenge } from "@/lib/tips/intake/tip-endpoint";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerChallenge(now());
}
