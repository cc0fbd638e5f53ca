import { canonicalPath, segmentsOf } from "./canonical-path";

/**
 * Parameters that platforms add to links, as a regular expression: a former address is the same with and
 * without them. nginx knows them too (deploy/nginx.conf).
 */
export const tracking = String.raw`utm_\w+|mtm_\w+|(?:dc|fb|g|ms|tt|tw|y)clid|[gw]braid|igsh(?:id)?|mc_[ce]id|_hs\w+|ref_src`;
const isTracking = new RegExp(`^(?:${tracking})$`, "i");

/**
 * A former address in one spelling, however it is encoded, composed or ended, and in whatever order its
 * parameters are: a bare slug, or a path that begins with a slash, such as `/2019/05/Café.html` or `/?p=123`.
 * Undefined if the server refuses it as malformed.
 */
export function redirectSource(target: string): string | undefined {
  const path = canonicalPath(target);
  if (path === undefined) return undefined;
  const name = segmentsOf(path).join("/").normalize("NFC").replaceAll("?", "%3F");
  const query = queryOf(target);
  if (query !== "") return `/${name}?${query}`;
  return /^[a-z0-9-]+$/.test(name) ? name : `/${name}`;
}

/** A former address as editors write it, in one spelling: the slash in front may be missing. */
export function formerAddress(written: string): string | undefined {
  if (written.startsWith("?")) return redirectSource(`/${written}`);
  return redirectSource(written.startsWith("/") ? written : `/${written}`);
}

function queryOf(target: string): string {
  const start = target.indexOf("?");
  if (start < 0) return "";
  const parameters = [...new URLSearchParams(target.slice(start))].filter(([name]) => !isTracking.test(name));
  parameters.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return new URLSearchParams(parameters).toString();
}

/** The address of a former address in one spelling, as programs write it. */
export function sourcePath(source: string): string {
  if (!source.startsWith("/")) return `/${source}`;
  const [path = "", query] = source.split("?", 2);
  const encoded = path.replaceAll("%3F", "?").split("/").map(encodeURIComponent).join("/");
  return query === undefined ? encoded : `${encoded}?${query}`;
}
