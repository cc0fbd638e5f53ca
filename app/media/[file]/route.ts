import { mediaResponse } from "@/lib/http/media-response";

type Params = { params: Promise<{ file: string }> };

export const GET = async (request: Request, { params }: Params) =>
  mediaResponse((await params).file, request.headers);
