/**
 * Compresses texts, as brotli or gzip. Next's own compression knows no brotli, compresses a text again for
 * each request, and gives the compressed and the plain bytes one ETag.
 */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { Encoding, Encodings } from "./accepted-encodings";
import type { Reply } from "./reply";

const textTypes =
  /^(?:text\/(?!event-stream)|image\/svg\+xml|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)\b)/;

/** In bytes. A smaller text fits into one packet as it is. */
const smallestCompressed = 1024;
// Brotli's last step takes three times as long for 2 % fewer bytes. A long text gets a quick step.
const brotliQuality = 10;
const quickBrotliQuality = 5;
const longText = 256 * 1024; // bytes

type Compression = Exclude<Encoding, "identity">;

const compressors: Record<Compression, (text: Buffer) => Promise<Buffer>> = {
  br: (text) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: text.length > longText ? quickBrotliQuality : brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gzip: (text) => promisify(gzip)(text, { level: 9 }),
};

type Compressed = { bytes: Promise<Buffer>; isReady: boolean };

/** Some 12 KB each. */
const compressedTexts = new LRUCache<string, Compressed>({ max: 1000 });

/**
 * Whether a response is text that may be compressed. A private one, or one to a request with a body that no
 * cache may store, is not: a secret compressed beside a sender's words shows in its length.
 */
export function isCompressible(reply: Reply, isGet: boolean): boolean {
  const caching = reply.headers.get("cache-control") ?? "";
  return (
    textTypes.test(reply.headers.get("content-type") ?? "") &&
    reply.status >= 200 &&
    ![204, 206, 304].includes(reply.status) &&
    !reply.headers.has("content-encoding") &&
    !/no-transform|private/.test(caching) &&
    (isGet || !caching.includes("no-store"))
  );
}

/** The encoding that a text of this hash is sent in: the best accepted one, except for the first requests. */
export function chooseEncoding(text: Buffer, hash: string, [best, next]: Encodings): Encoding {
  if (text.length < smallestCompressed) return "identity";
  // Brotli takes 20 ms for a page, ten times as long as gzip. So the first request gets gzip if it accepts
  // it. The second one starts brotli for later ones: most old pages are requested once.
  if (best !== "br" || next !== "gzip" || compressedTexts.get(`${hash}-br`)?.isReady) return best;
  if (compressedTexts.has(`${hash}-gzip`))
    compress(text, hash, "br").catch((cause) =>
      console.error("A text could not be compressed by brotli:", cause),
    );
  return "gzip";
}

/** A text in an encoding, compressed once for all requests. */
export function compress(text: Buffer, hash: string, encoding: Compression): Promise<Buffer> {
  const key = `${hash}-${encoding}`;
  const known = compressedTexts.get(key);
  if (known) return known.bytes;
  const compressed: Compressed = { bytes: compressors[encoding](text), isReady: false };
  compressedTexts.set(key, compressed);
  compressed.bytes.then(
    () => {
      compressed.isReady = true;
    },
    // The next request tries again.
    () => compressedTexts.delete(key),
  );
  return compressed.bytes;
}
