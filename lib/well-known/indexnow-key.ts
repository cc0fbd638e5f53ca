import { announceSettings } from "@/lib/env";
import { noOpenText, openText } from "@/lib/http/public-text";

/** The key by which search engines know that a ping is ours; 404 where the paper sends none. */
export function indexNowKeyResponse(now: Date): Response {
  const { indexNow } = announceSettings();
  return indexNow ? openText(indexNow.key, "text/plain", now) : noOpenText();
}
