import { fontResponse } from "@/lib/language/font-response";

type Params = { params: Promise<{ file: string }> };

export const GET = async (_request: Request, { params }: Params) => fontResponse((await params).file);
