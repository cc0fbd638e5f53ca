import { now } from "@/lib/clock";
import { clientAddress } from "@/lib/tips/intake/responses";
import { answerChallenge } from "@/lib/tips/intake/tip-endpoint";

export const dynamic = "force-dynamic";

export const GET = ({ headers }: Request) => answerChallenge(now(), clientAddress(headers));
