import { now } from "@/lib/clock";
import { answerChallenge } from "@/lib/tips/intake/tip-endpoint";

export const dynamic = "force-dynamic";

export const GET = () => answerChallenge(now());
