import { pictureResponse } from "@/lib/content/picture-response";

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return pictureResponse((await params).file);
}
