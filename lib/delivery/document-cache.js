/**
 * Where pages become documents: Next's documented `cacheHandler` hook. Every static page passes through it on its way
 * to the reader: what the build rendered comes out of `get`; what is rendered later is given to `set`, and the very
 * object given is the one then served. `next dev` does not use it.
 */
import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { isConfidential, statusIn } from "./document.js";
import { finishedDocument } from "./finished-document.js";
import { confidentialHeaders, documentPolicy, missingPageCaching, pageCaching } from "./policy.js";

/** @typedef {import("next/dist/server/lib/incremental-cache/file-system-cache.js").default} NextsCache */

// The package is CommonJS: what it exports stands under `default` once more.
const FileSystemCache = /** @type {typeof fileSystemCache} */ (
  /** @type {any} */ (fileSystemCache).default ?? fileSystemCache
);

/** Entries that are documents already, for one that serves from memory passes many times. */
const documents = new WeakSet();

/** Asked for again like any page, but not waited for. */
const neverExpires = { revalidate: 30, expire: undefined };

/** What was taken out, page or feed: Next gives the very same back where it could not make it anew. */
const takenOut = new WeakSet();

/** The keys of what could not be renewed, and is served as it was last. */
const notRenewed = new Set();

// biome-ignore lint/style/noDefaultExport: Next takes the handler from there.
export default class DocumentCache extends FileSystemCache {
  /**
   * @override
   * @param {Parameters<NextsCache["get"]>} asked
   */
  async get(...asked) {
    const [key] = asked;
    const entry = await super.get(...asked);
    makeDocument(entry?.value);
    if (entry?.value) takenOut.add(entry.value);
    // The last page or feed that could be made, however old, is better than none.
    return entry && notRenewed.has(key) ? { ...entry, cacheControl: neverExpires } : entry;
  }

  /**
   * @override
   * @param {Parameters<NextsCache["set"]>} given
   */
  async set(...given) {
    const [key, value] = given;
    if (takenOut.has(/** @type {any} */ (value))) notRenewed.add(key);
    else notRenewed.delete(key);
    makeDocument(value);
    // Anyone can ask for addresses that do not exist, without end: they are answered, never stored.
    if ((value?.kind === "APP_PAGE" || value?.kind === "APP_ROUTE") && value.status === 404) return;
    await super.set(...given);
  }
}

/** @param {any} value what Next keeps of an address: a page, or something else that stays as it is */
function makeDocument(value) {
  if (value?.kind !== "APP_PAGE" || typeof value.html !== "string" || documents.has(value)) return;
  documents.add(value);
  value.status ??= statusIn(value.html);
  value.html = finishedDocument(value.html);
  value.headers = {
    ...value.headers,
    "content-security-policy": documentPolicy(value.html),
    ...(isConfidential(value.html)
      ? confidentialHeaders
      : {
          "cache-control": value.status === 404 ? missingPageCaching : pageCaching,
          // The browser prepares the page that a reader is about to open (app/speculation-rules.json).
          "speculation-rules": '"/speculation-rules.json"',
        }),
  };
}
