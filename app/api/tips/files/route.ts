import { now } from "@/lib/clock";
import { noSuchRoute } from "@/lib/http/public-text";
import { answerPart, answerUpload } from "@/lib/tips/intake/upload-endpoint";

export const POST = (request: Request) => answerUpload(request, now());

export const PUT = (request: Request) => answerPart(request, now());

export const GET = noSuchRoute;
