/**
 * Where pages become documents: Next's documented `cacheHandler` hook. Every static page passes through it on its way
 * to the reader: what the build rendered comes out of `get`; what is rendered later is given to `set`, and the very
 * object given is the one then served. `next dev` does not use it.
 */
import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { servingContent } from "../content/serving.js";
import { buildFolder, siteFolder } from "../env";
import { builtEdition } from "./build-version.js";
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

/** Under which name a kept answer says of which edition it is. No reader sees it: answers.js takes off what begins so. */
const editionHeader = "x-nextjs-edition";

/** Asked for again like any page, but not waited for. */
const neverExpires = { revalidate: 30, expire: undefined };

/** Where a page's flight data was: only the framework's script would ask for it. */
const noFlightData = new Uint8Array();

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
    // Asked for first, so that an answer is of the edition with which it was begun.
    const serving = contentNow();
    const entry = await super.get(...asked);
    makeDocument(entry?.value);
    if (!entry) return entry;
    if (entry.value) takenOut.add(entry.value);
    // The last page or feed that could be made, however old, is better than none.
    if (notRenewed.has(key)) return { ...entry, cacheControl: neverExpires };
    // Of an edition before this one: it is made anew before its reader's eyes, as -1 tells Next.
    return isCurrent(entry, serving) ? entry : { ...entry, lastModified: -1 };
  }

  /**
   * @override
   * @param {Parameters<NextsCache["set"]>} given
   */
  async set(...given) {
    const [key, value] = given;
    const isGivenBack = takenOut.has(/** @type {any} */ (value));
    if (isGivenBack) notRenewed.add(key);
    else notRenewed.delete(key);
    makeDocument(value);
    if (value?.kind === "APP_PAGE" || value?.kind === "APP_ROUTE") {
      // Anyone can ask for addresses that do not exist, without end: they are answered, never stored; unless there was
      // something, which must not come back.
      if (isMissing(value) && !(await super.get(key, /** @type {any} */ ({ kind: value.kind })))) return;
      if (!isGivenBack) value.headers = { ...value.headers, [editionHeader]: contentNow()?.edition };
    }
    await super.set(...given);
  }
}

/** The content that serves; undefined where it cannot be read, of which /readyz tells: what was made of it is still there. */
function contentNow() {
  try {
    return servingContent(siteFolder);
  } catch {
    return undefined;
  }
}

/**
 * Whether an entry tells what the content says now. What the build made is of the edition that the build noted; of a build
 * that noted none it is only known when it was made, which is not to be believed of a file that is ahead of the clock.
 * @param {{ lastModified?: number, value: unknown }} entry
 * @param {ReturnType<typeof contentNow>} serving
 */
function isCurrent({ lastModified = 0, value }, serving) {
  if (serving === undefined) return true;
  const own = /** @type {{ headers?: Record<string, unknown> }} */ (value)?.headers?.[editionHeader];
  const made = own ?? builtEdition(buildFolder());
  if (made !== undefined) return made === serving.edition;
  return lastModified >= Date.parse(serving.pointer.since) && lastModified <= Date.now();
}

/** @param {{ status?: number | undefined }} value */
function isMissing({ status }) {
  return status === 404 || status === 410;
}

/** @param {any} value what Next keeps of an address: a page, or something else that stays as it is */
function makeDocument(value) {
  if (value?.kind !== "APP_PAGE" || typeof value.html !== "string" || documents.has(value)) return;
  documents.add(value);
  value.status ??= statusIn(value.html);
  value.html = finishedDocument(value.html);
  value.rscData = noFlightData;
  value.segmentData = undefined;
  value.headers = {
    ...value.headers,
    "content-security-policy": documentPolicy(value.html),
    ...(isConfidential(value.html)
      ? confidentialHeaders
      : {
          "cache-control": isMissing(value) ? missingPageCaching : pageCaching,
          // The browser prepares the page that a reader is about to open (app/speculation-rules.json).
          "speculation-rules": '"/speculation-rules.json"',
        }),
  };
}
