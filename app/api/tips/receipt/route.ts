import { now } from "@/lib/clock";
import { noSuchRoute } from "@/lib/http/public-text";
import { answerReceipt } from "@/lib/tips/intake/receipt-endpoint";

export const POST = (request: Request) => answerReceipt(request, now());

export const GET = noSuchRoute;
