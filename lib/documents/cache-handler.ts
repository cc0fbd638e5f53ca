/**
 * Turns pages into documents in Next's documented `cacheHandler` hook. Every static page passes through it on
 * its way to the reader: pages that the build rendered come out of `get`; a page rendered later is given to
 * `set`, and Next serves the same object that it gave. `next dev` does not use the hook.
 */
import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import type { Serving } from "@/lib/content/serving";
import { buildFolder } from "@/lib/env";
import { missingPageCaching, pageCaching } from "@/lib/http/caching";
import { confidentialHeaders, markedAsPage } from "@/lib/http/security-headers";
import { builtVersion, servingNow } from "./build-version";
import { type CachedResponse, dropFlightData, dropFlightDataEarly, isPage, isResponse } from "./cached-page";
import { finishedDocument, isConfidential, statusIn } from "./document";
import { documentPolicy } from "./document-policy";

type NextCache = typeof fileSystemCache.prototype;
type Entry = NonNullable<Awaited<ReturnType<NextCache["get"]>>>;

// The package is CommonJS: Node puts its exports under `default` once more.
const FileSystemCache = (fileSystemCache as { default?: typeof fileSystemCache }).default ?? fileSystemCache;

/** Names the content version of a cached response. The server removes it with Next's own headers. */
const versionHeader = "x-nextjs-content-version";

/** Renewed in the background like any page, but never waited for. */
const neverExpires = { revalidate: 30, expire: undefined };

/** Pages that are documents already: a page that is served from memory comes out of `get` many times. */
const documents = new WeakSet<object>();

/** Everything that came out of `get`: Next gives the same object to `set` when it failed to renew it. */
const readValues = new WeakSet<object>();

/** The keys of pages and feeds whose last renewal failed. */
const failedRenewals = new Set<string>();

// biome-ignore lint/style/noDefaultExport: Next loads the handler from there.
export default class DocumentCache extends FileSystemCache {
  override async get(...request: Parameters<NextCache["get"]>): ReturnType<NextCache["get"]> {
    dropFlightDataEarly();
    const [key] = request;
    // Read first, so that a response belongs to the content version with which it began.
    const serving = servingNow();
    const entry = await super.get(...request);
    if (!entry) return entry;
    makeDocument(entry.value);
    if (entry.value) readValues.add(entry.value);
    // The last page or feed that could be rendered, however old, is better than an error.
    if (failedRenewals.has(key)) return { ...entry, cacheControl: neverExpires };
    // -1 makes Next render an outdated page again before it responds.
    return isCurrent(entry, serving) ? entry : { ...entry, lastModified: -1 };
  }

  override async set(...request: Parameters<NextCache["set"]>): Promise<void> {
    const [key, value] = request;
    const isFailedRenewal = value !== null && readValues.has(value);
    if (isFailedRenewal) failedRenewals.add(key);
    else failedRenewals.delete(key);
    makeDocument(value);
    if (isResponse(value)) {
      // Anyone can make up addresses: a missing page is stored only in the place of one that was taken down.
      const context = { kind: value.kind, isFallback: false } as unknown as Parameters<NextCache["get"]>[1];
      if (isMissing(value) && !(await super.get(key, context))) return;
      if (!isFailedRenewal)
        value.headers = { ...value.headers, [versionHeader]: servingNow()?.contentVersion };
    }
    await super.set(...request);
  }
}

/**
 * Whether an entry shows the content being served. What the build made belongs to the content version that
 * the build recorded. If it recorded none, the time of its file decides, unless that is in the future.
 */
function isCurrent({ lastModified = 0, value }: Entry, serving: Serving | undefined): boolean {
  if (serving === undefined) return true;
  const own = isResponse(value) ? value.headers?.[versionHeader] : undefined;
  const version = own ?? builtVersion(buildFolder());
  if (version !== undefined) return version === serving.contentVersion;
  return lastModified >= Date.parse(serving.pointer.since) && lastModified <= Date.now();
}

const isMissing = ({ status }: CachedResponse) => status === 404 || status === 410;

function makeDocument(value: unknown): void {
  if (!isPage(value) || documents.has(value)) return;
  documents.add(value);
  value.status ??= statusIn(value.html);
  value.html = finishedDocument(value.html);
  dropFlightData(value);
  value.headers = {
    ...value.headers,
    ...markedAsPage,
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
