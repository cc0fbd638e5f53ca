import { now } from "@/app/now";
import { securityTxtResponse } from "@/lib/well-known/security-txt";

export const dynamic = "force-static";
export const revalidate = 30;

export function GET(): Response {
  return securityTxtResponse(now());
}
