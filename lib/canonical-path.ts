/**
 * The path of a request in one spelling, without its query, so that one page is one entry of the response
 * cache: no route reads a query, except under /api/, where this is not used. Undefined if it is not
 * well-formed UTF-8, leads upwards, or contains control characters or backslashes.
 */
export function canonicalPath(target: string): string | undefined {
  const [path = ""] = target.split("?", 1);
  try {
    const text = decodeURIComponent(path);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    if (/[\u0000-\u001f\u007f\\]/.test(text)) return undefined;
    const segments = text.split("/");
    if (segments.includes("..")) return undefined;
    return text === path && /^[\w./~-]*$/.test(path) ? path : segments.map(encodeURIComponent).join("/");
  } catch {
    return undefined;
  }
}

/** The names in a canonical path, decoded. */
export const segmentsOf = (path: string) => path.split("/").filter(Boolean).map(decodeURIComponent);
