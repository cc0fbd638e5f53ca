import { now } from "@/lib/clock";
import { securityTxtResponse } from "@/lib/well-known/security-txt";

export const dynamic = "force-static";
export const revalidate = 30;

export const GET = () => securityTxtResponse(now());
