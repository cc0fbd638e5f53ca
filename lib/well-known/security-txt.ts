import type { Site } from "@/lib/content/model";
import { site } from "@/lib/content/site";
import { openText } from "@/lib/http/public-text";
import { days } from "@/lib/time";
import { absolute } from "@/lib/urls";

/** RFC 9116 wants less than a year. Copies of the file live for a week at most, so this is never over. */
const validity = days(180);

export function securityTxtResponse(now: Date): Response {
  return openText(securityTxt(site(), now), "text/plain", now, dayBegun(now));
}

/** Whom to tell of a hole that puts readers or sources at risk (RFC 9116). */
export function securityTxt(
  { address, language, tips }: Pick<Site, "address" | "language" | "tips">,
  now: Date,
): string {
  const lines = [
    `Contact: mailto:${tips.mail}`,
    ...(tips.pgp ? [`Encryption: ${tips.pgp.url}`] : []),
    `Expires: ${new Date(dayBegun(now).getTime() + validity).toISOString()}`,
    `Preferred-Languages: ${new Intl.Locale(language).language}`,
    `Canonical: ${absolute(address, "/.well-known/security.txt")}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The file is the same all day, so that copies need not be made anew each minute. */
function dayBegun(now: Date): Date {
  return new Date(Math.floor(now.getTime() / days(1)) * days(1));
}
