import { now } from "@/lib/clock";
import { announceSettings } from "@/lib/env";
import { noOpenText, openText } from "@/lib/http/public-text";

export const dynamic = "force-static";
export const revalidate = 30;

/** The key that proves to search engines that a ping is ours; 404 if the paper sends none. */
export function GET(): Response {
  const { indexNow } = announceSettings();
  return indexNow ? openText(indexNow.key, "text/plain", now()) : noOpenText();
}
