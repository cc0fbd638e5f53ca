import { iconFiles, iconResponse } from "@/lib/well-known/icons";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { params: Promise<{ file: string }> };

export function generateStaticParams(): Awaited<Params["params"]>[] {
  return iconFiles.map((file) => ({ file }));
}

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  return iconResponse((await params).file);
}
