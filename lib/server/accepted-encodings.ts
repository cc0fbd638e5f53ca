import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

export type Encoding = "br" | "gzip" | "identity";
/** At least one, best first. */
export type Encodings = readonly [Encoding, ...Encoding[]];

const smallestFirst: readonly Encoding[] = ["br", "gzip", "identity"];

const known = new LRUCache<string, Encodings>({ max: 500 });

/** In characters. Browsers send shorter headers, and longer ones are not kept. */
const longestKept = 100;

/** The encodings that a browser accepts, by q-value, then size (RFC 9110, 12.5.3). At least `identity`. */
export function acceptedEncodings(header = ""): Encodings {
  const found = known.get(header);
  if (found) return found;
  // RFC 9110, 8.4.1.3: x-gzip is another name of gzip.
  const headers = { "accept-encoding": header.replace(/\bx-gzip\b/gi, "gzip") };
  const sorted = new Negotiator({ headers }).encodings(smallestFirst, { preferred: smallestFirst });
  // What follows "identity" is never used, and would only make more copies of a page.
  const [best, ...others] = sorted[0] === "identity" ? [] : sorted.filter((one) => one !== "identity");
  const encodings: Encodings = best === undefined ? ["identity"] : [best, ...others];
  if (header.length <= longestKept) known.set(header, encodings);
  return encodings;
}
