import type { Site } from "@/lib/content/model";
import { site } from "@/lib/content/site";
import { openText } from "@/lib/http/public-text";
import { days } from "@/lib/time";
import { absolute } from "@/lib/urls";

/** RFC 9116 wants less than a year. Caches keep the file for a week at most, so it never expires there. */
const validity = days(180);

/** Serves security.txt (RFC 9116). */
export function securityTxtResponse(now: Date): Response {
  return openText(securityTxt(site(), now), "text/plain", now, startOfDay(now));
}

export function securityTxt(
  { address, language, tips }: Pick<Site, "address" | "language" | "tips">,
  now: Date,
): string {
  const lines = [
    `Contact: mailto:${tips.mail}`,
    ...(tips.pgp ? [`Encryption: ${tips.pgp.url}`] : []),
    `Expires: ${new Date(startOfDay(now).getTime() + validity).toISOString()}`,
    `Preferred-Languages: ${new Intl.Locale(language).language}`,
    `Canonical: ${absolute(address, "/.well-known/security.txt")}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The file stays the same all day, so that caches can revalidate it. */
const startOfDay = (now: Date) => new Date(Math.floor(now.getTime() / days(1)) * days(1));
