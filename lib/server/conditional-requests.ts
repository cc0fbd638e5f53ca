import fresh from "fresh";
import type { FinishedReply } from "./finished-reply";

/** What a request says of the copy that its sender has. */
export type Conditions = Record<"if-none-match" | "if-modified-since", string | undefined>;

const ofBodies = new Set(["content-type", "content-length", "content-encoding"]);

/**
 * The headers of a 304; undefined if the sender's copy is not current (RFC 9110, 13). A copy is known by its
 * ETag in any encoding that the sender accepts, or else by its time: simple feed readers send only that.
 */
export function notModified(conditions: Conditions, { etags, lastModified, headerLines }: FinishedReply) {
  const etag = etags.find((one) => fresh(conditions, { etag: one, "last-modified": lastModified }));
  if (etag === undefined) return undefined;
  return headerLines.flatMap((name, place) => {
    if (place % 2 === 1 || ofBodies.has(name)) return [];
    return [name, name === "etag" ? etag : (headerLines[place + 1] ?? "")];
  });
}
