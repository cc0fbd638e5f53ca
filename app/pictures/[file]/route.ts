import { pictureResponse } from "@/lib/content/picture-response";

type Params = { params: Promise<{ file: string }> };

export const GET = async (_request: Request, { params }: Params) => pictureResponse((await params).file);
