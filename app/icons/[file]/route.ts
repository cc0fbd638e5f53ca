import { iconFiles, iconResponse } from "@/lib/well-known/icons";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { params: Promise<{ file: string }> };

export const generateStaticParams = () => iconFiles.map((file) => ({ file }));

export const GET = async (_request: Request, { params }: Params) => iconResponse((await params).file);
