/**
 * Whether a request comes from a page of ours, or from no page at all. Every browser of today says Sec-Fetch-Site. Pages
 * that keep their address to themselves send the origin "null" with a form, which alone would prove nothing.
 */
export function isSameSite(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
