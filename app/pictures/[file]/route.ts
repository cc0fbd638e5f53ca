import { pictureResponse } from "@/lib/delivery/pictures";

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return pictureResponse((await params).file);
}
