import { announceSettings } from "@/lib/env";
import { noOpenText, openText } from "@/lib/http/public-text";

/** Serves the key that proves to search engines that a ping is ours; 404 if the paper sends none. */
export function indexNowKeyResponse(now: Date): Response {
  const { indexNow } = announceSettings();
  return indexNow ? openText(indexNow.key, "text/plain", now) : noOpenText();
}
