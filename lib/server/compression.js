/**
 * How a text leaves: as brotli, gzip or plain, whichever its reader takes. Next's own compression knows no brotli, does
 * the work again for every request, and calls the packed bytes and the plain ones by one ETag. Here a text is packed
 * once, and each representation has an ETag of its own; nginx and CDNs keep the copies as they are.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { namesEtag } from "../http/etag.js";
import { headersOf } from "../http/request-headers.js";
import { takeHeaders } from "./response-headers.js";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {"br" | "gzip" | "identity"} Encoding */
/** @typedef {{ known: string | undefined, since: string | undefined }} Copies those that the asker has, by ETag and by time */

const text =
  /^(?:text\/(?!event-stream)|image\/svg\+xml|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)\b)/;

// Below this a packet is sent all the same.
const smallestPacked = 1024; // bytes
// The last step of brotli costs three times as much for a fiftieth of the bytes; a long text gets a quick one.
const brotliQuality = 10;
const quickBrotliQuality = 5;
const longText = 256 * 1024; // bytes
const packedKept = 1000; // texts of some 12 KB
// Next heeds these for files: it answers some of them with a 500.
const unheeded = ["range", "if-range", "if-modified-since", "if-match", "if-unmodified-since"];
/** @type {Encoding[]} */
const smallestFirst = ["br", "gzip", "identity"];

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** @type {Record<Exclude<Encoding, "identity">, (body: Buffer) => Promise<Buffer>>} */
const packers = {
  br: (body) =>
    asBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: body.length > longText ? quickBrotliQuality : brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => asGzip(body, { level: 9 }),
};

/**
 * The encodings of ours that a browser takes (as `Accept-Encoding`, RFC 9110, 12.5.3), that which it likes best first; of
 * those it likes alike, the one with the fewest bytes. Plain where it takes none of them.
 * @param {string | undefined} accepted
 * @returns {[Encoding, ...Encoding[]]}
 */
export function encodingsFor(accepted = "") {
  /** @type {Map<string, number>} */
  const likings = new Map();
  for (const one of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = one.split(";").map((part) => part.trim());
    const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    likings.set(name === "x-gzip" ? "gzip" : name, q === undefined ? 1 : Number(q) || 0);
  }
  const liking = (/** @type {Encoding} */ encoding) => likings.get(encoding) ?? likings.get("*") ?? 0;
  const [first, ...others] = smallestFirst.filter(liking).toSorted((a, b) => liking(b) - liking(a));
  return first === undefined ? ["identity"] : [first, ...others];
}

/**
 * Makes a response hold back its text until it is whole, and sends it packed, or as a 304. What is no text goes
 * through as it comes. Stands before Next, and over `tidyAnswer`, which sees what leaves.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
export function encodeAnswer(request, response) {
  const { writeHead, write, end, flushHeaders } = response;
  const headers = headersOf(request.headers);
  const accepted = headers.get("accept-encoding") ?? undefined;
  const known = headers.get("if-none-match") ?? undefined;
  const since = headers.get("if-modified-since") ?? undefined;
  // Packed bytes cannot be cut where the plain ones are, and a copy's age is judged here, by what is sent.
  for (const name of unheeded) delete request.headers[name];
  // Only the whole answer knows its length and its ETag. Node itself leaves the body of a HEAD out.
  if (request.method === "HEAD") request.method = "GET";
  const isAsked = request.method === "GET";

  /** Pieces of a text; `undefined` while it is not known whether there is one, `null` where there is none. */
  let held = /** @type {Buffer[] | null | undefined} */ (undefined);

  function isHeld() {
    if (held === undefined) held = isPackable(response, isAsked) ? [] : null;
    return held !== null;
  }

  response.writeHead = (/** @type {any[]} */ ...args) => {
    if (typeof args[0] === "number") response.statusCode = args[0];
    takeHeaders(response, args.at(-1));
    return isHeld() ? response : writeHead.call(response, response.statusCode);
  };

  response.flushHeaders = () => {
    if (!isHeld()) flushHeaders.call(response);
  };

  response.write = (/** @type {any[]} */ ...args) => {
    if (!isHeld()) return /** @type {any} */ (write).apply(response, args);
    held?.push(bytesOf(args));
    const written = args.find((argument) => typeof argument === "function");
    if (written) process.nextTick(written);
    return true;
  };

  response.end = (/** @type {any[]} */ ...args) => {
    if (!isHeld()) return /** @type {any} */ (end).apply(response, args);
    held?.push(bytesOf(args));
    const body = Buffer.concat(held ?? []);
    held = null;
    const ended = args.find((argument) => typeof argument === "function");
    if (ended) response.once("finish", ended);
    represent(response, body, encodingsFor(accepted), { known, since }).then(
      (bytes) => end.call(response, bytes, "utf8"),
      (cause) => {
        console.error(`${request.url} could not be packed:`, cause);
        response.destroy();
      },
    );
    return response;
  };
}

/**
 * @param {ServerResponse} response
 * @param {boolean} isAsked whether the request only asked, and brought nothing that the answer might say again
 */
function isPackable(response, isAsked) {
  const { statusCode } = response;
  return (
    text.test(String(response.getHeader("content-type") ?? "")) &&
    statusCode >= 200 &&
    ![204, 206, 304].includes(statusCode) &&
    !response.hasHeader("content-encoding") &&
    // What is one reader's own is not for copies; and a secret packed beside a sender's words shows in its length.
    !/no-transform|private/.test(cacheControlOf(response)) &&
    (isAsked || !isKeptNowhere(response))
  );
}

/** @param {ServerResponse} response */
const cacheControlOf = (response) => String(response.getHeader("cache-control") ?? "");

/** @param {ServerResponse} response */
const isKeptNowhere = (response) => cacheControlOf(response).includes("no-store");

/**
 * Sets the headers of a text as it is to leave, and resolves with its bytes.
 * @param {ServerResponse} response
 * @param {Buffer} body
 * @param {[Encoding, ...Encoding[]]} wanted best first
 * @param {Copies} copies
 */
async function represent(response, body, wanted, copies) {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 16);
  const etagOf = (/** @type {Encoding} */ encoding) =>
    encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
  const there = wanted.find((one) => copies.known !== undefined && namesEtag(copies.known, etagOf(one)));
  const encoding = body.length < smallestPacked ? "identity" : (there ?? quickest(hash, body, wanted));
  response.setHeader("Vary", [response.getHeader("vary") ?? [], "Accept-Encoding"].flat().join(", "));
  // What a file says of its age differs from machine to machine. What a route says of its own (it sends no ranges) stands.
  if (response.hasHeader("accept-ranges")) response.removeHeader("last-modified");
  for (const name of ["accept-ranges", "etag"]) response.removeHeader(name);
  if (response.statusCode === 200 && !isKeptNowhere(response)) {
    const etag = etagOf(encoding);
    response.setHeader("ETag", etag);
    if (isKnown(copies, etag, response.getHeader("last-modified"))) {
      response.statusCode = 304;
      for (const name of ["content-type", "content-length"]) response.removeHeader(name);
      return undefined;
    }
  }
  const bytes = encoding === "identity" ? body : await packed(hash, body, encoding);
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", bytes.length);
  return bytes;
}

/**
 * Brotli takes 20 ms of a page, ten times as long as gzip: whoever asks first, and takes gzip as well, does not wait for
 * it. It is made, while the second gets gzip too, for those who come after: most old pages are asked for once.
 * @param {string} hash
 * @param {Buffer} body
 * @param {[Encoding, ...Encoding[]]} wanted best first
 * @returns {Encoding}
 */
function quickest(hash, body, [best, next]) {
  if (best !== "br" || next !== "gzip" || packedTexts.get(`${hash}-br`)?.isMade) return best;
  if (packedTexts.has(`${hash}-gzip`))
    packed(hash, body, "br").catch((cause) => console.error("A text could not be packed by brotli:", cause));
  return "gzip";
}

/** @type {Map<string, { bytes: Promise<Buffer>, isMade: boolean }>} those asked for last stand last */
const packedTexts = new Map();

/**
 * A text packed, once for all who ask while it is asked for.
 * @param {string} hash
 * @param {Buffer} body
 * @param {Exclude<Encoding, "identity">} encoding
 */
function packed(hash, body, encoding) {
  const key = `${hash}-${encoding}`;
  const text = packedTexts.get(key) ?? pack(key, body, encoding);
  packedTexts.delete(key);
  packedTexts.set(key, text);
  const [oldest] = packedTexts.keys();
  if (packedTexts.size > packedKept && oldest !== undefined) packedTexts.delete(oldest);
  return text.bytes;
}

/**
 * @param {string} key
 * @param {Buffer} body
 * @param {Exclude<Encoding, "identity">} encoding
 */
function pack(key, body, encoding) {
  const text = { bytes: packers[encoding](body), isMade: false };
  text.bytes.then(
    () => {
      text.isMade = true;
    },
    // Tried again when it is asked for again.
    () => packedTexts.delete(key),
  );
  return text;
}

/**
 * Whether the asker has what would be sent. The ETag is exact; the time, to the second, counts where no ETag is told
 * (RFC 9110, 13.2.2): feed readers of the plainest kind know nothing else.
 * @param {Copies} copies
 * @param {string} etag
 * @param {unknown} lastModified
 */
function isKnown({ known, since }, etag, lastModified) {
  if (known !== undefined) return namesEtag(known, etag);
  return since !== undefined && Date.parse(String(lastModified)) <= Date.parse(since);
}

/** @param {unknown[]} args those of `write` or `end`: a piece perhaps, its encoding perhaps */
function bytesOf([piece, encoding]) {
  if (typeof piece === "string")
    return Buffer.from(
      piece,
      /** @type {BufferEncoding} */ (typeof encoding === "string" ? encoding : "utf8"),
    );
  // A stream may use the memory of a piece again once it is written.
  return piece instanceof Uint8Array ? Buffer.from(piece) : Buffer.alloc(0);
}
