import { appleIconResponse } from "@/lib/well-known/icons";

export const dynamic = "force-static";

export const GET = () => appleIconResponse();
