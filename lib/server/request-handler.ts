/**
 * From a request to its response: refuses it, counts it as a view, serves it from memory, responds with 404,
 * or lets Next render it. What Next writes is collected and passes the steps of finished-reply.ts once.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { canonicalPath, segmentsOf } from "@/lib/canonical-path";
import { now } from "@/lib/clock";
import { queryNames, suggestedFor } from "@/lib/content/articles";
import { withOneContentVersion } from "@/lib/content/serving";
import { site } from "@/lib/content/site";
import { feedMeantBy } from "@/lib/feed-aliases";
import { missingPageCaching, pageCaching } from "@/lib/http/caching";
import { openHeaders } from "@/lib/http/public-text";
import { apiHeaders, headersOf } from "@/lib/http/request-headers";
import { takeViewRequest } from "@/lib/most-read/view-endpoint";
import { absolute } from "@/lib/urls";
import { acceptedEncodings, type Encodings } from "./accepted-encodings";
import { keepTrustedAddress } from "./client-address";
import { CollectedResponse } from "./collected-response";
import type { Conditions } from "./conditional-requests";
import { contentVersion } from "./content-version";
import type { ErrorPage } from "./error-page";
import { type FinishedReply, finishReply } from "./finished-reply";
import { noVarySearch } from "./no-vary-search";
import { preflightReply } from "./preflight";
import type { Reply } from "./reply";
import { refusal } from "./request-guard";
import { ResponseCache } from "./response-cache";
import { send } from "./send";
import { sendMedia } from "./send-media";
import { admitsResponse } from "./slow-readers";
import { cutSlowSender, patienceFor } from "./slow-senders";
import { SuggestionLimit } from "./suggestion-limit";
import { type Address, addressAt, movedByQuery, storiesAt } from "./unknown-addresses";

type Options = {
  /** Renders a page or a file: Next's request handler. */
  render: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  errorPage: ErrorPage;
  /** Whether a path is one that is not made of content (unknown-addresses.ts). */
  isOwnFile: (path: string) => boolean;
  /** How many trusted proxies are in front. */
  proxies: number;
};

type Finished = FinishedReply | Promise<FinishedReply>;

type PageHeaders = Pick<Parameters<typeof finishReply>[1], "noVarySearch" | "onionLocation">;

const plainOnly: Encodings = ["identity"];

export function requestHandler({ render, errorPage, isOwnFile, proxies }: Options): RequestListener {
  const cache = new ResponseCache();
  const suggestionLimit = new SuggestionLimit();
  const finish = (written: Reply, isGet = false, encodings = plainOnly, ofPage: PageHeaders = {}) =>
    finishReply(written, { isGet, encodings, ...ofPage }, errorPage);
  const noContent = finish(reply(204, { "cache-control": "no-store" }));

  return (request, response) => {
    if (!admitsResponse(response)) return;
    const refused = refusal(request);
    if (refused) {
      const { status, message, allow } = refused;
      const headers = { ...plainText, "cache-control": "no-store", ...(allow && { allow }) };
      return respond(response, finish(reply(status, headers, `${message}\n`)));
    }
    const path = canonicalPath(request.url ?? "/") ?? "/";
    cutSlowSender(request, patienceFor(request, path));
    const media = /^\/media\/([^/]+)$/.exec(path)?.[1];
    if (media !== undefined && request.method !== "OPTIONS")
      return void sendMedia(request, response, { file: media, isHead: request.method === "HEAD" });
    const isPreflight = request.method === "OPTIONS";
    // Only a whole response knows its length and its ETag. Node leaves out the body for a HEAD.
    if (request.method === "HEAD" || isPreflight) request.method = "GET";
    if (path.startsWith("/api/")) {
      keepTrustedAddress(request, proxies);
      if (takeViewRequest(request, () => respond(response, noContent))) return;
      request.headers = apiHeaders(request.headers);
      return respond(response, rendered(request));
    }
    const headers = headersOf(request.headers);
    const conditions = {
      "if-none-match": headers.get("if-none-match")?.trim(),
      "if-modified-since": headers.get("if-modified-since") ?? undefined,
    };
    const encodings = acceptedEncodings(headers.get("accept-encoding") ?? "");
    const found = shared(request, path, encodings);
    if (!isPreflight) return respond(response, found, conditions);
    const asked = async () => finish(preflightReply(await found));
    respond(response, asked());
  };

  /** A page or a file, which is the same for all readers: from memory if it is there. */
  function shared(request: IncomingMessage, path: string, encodings: Encodings): Finished {
    const version = contentVersion();
    // The pages for sources stay out of memory.
    const isKept = version !== undefined && path !== "/tips" && !path.startsWith("/tips/");
    const keyOf = (what: string) => `${version} ${encodings.join()} ${what}`;
    const byQuery = isKept ? locationOf(request.url ?? "/") : undefined;
    if (byQuery !== undefined) return moved(byQuery, encodings);
    const kept = isKept ? cache.get(keyOf(path)) : undefined;
    if (kept) return kept;
    // One rendering serves many readers, so it gets no header of any of them.
    request.url = path;
    request.headers = { host: "localhost" };
    const renderPage = () => rendered(request, encodings);
    if (!isKept) return renderPage();
    const address = addressOf(path);
    if (address.kind === "moved") return moved(address.to, encodings);
    if (address.kind === "known") return cache.getOrRender(keyOf(path), renderPage);
    const feed = withOneContentVersion(() => feedMeantBy(segmentsOf(path), storiesAt(now())));
    // Not 308, which older feed readers do not follow.
    if (feed && feed !== path)
      return finish(reply(301, { ...openHeaders, location: feed, "cache-control": pageCaching }));
    if (address.kind === "no file") {
      // For programs that request a feed or an alternate format of what does not exist.
      const headers = { ...plainText, ...openHeaders, "cache-control": missingPageCaching };
      return finish(reply(404, headers, "No such address.\n"), true, encodings);
    }
    const suggested = suggestionLimit.take()
      ? withOneContentVersion(() => suggestedFor(address.slug, now()))
      : [];
    // Unknown addresses with the same suggestions have the same page. It is rendered for the shortest address
    // that has them: Next makes headers of a path, which become too long where it has hundreds of segments.
    // Below "/-", since a story may be at the root under this slug.
    const { edition, slug } = address;
    request.url = `${edition}/-${suggested.length > 0 ? `/${encodeURIComponent(slug)}` : ""}`;
    const key = keyOf(`no page ${edition} ${suggested.map((story) => story.slug).join()}`);
    return cache.getOrRender(key, renderPage, 404);
  }

  /** Where the query of a request leads, if it is a part of a former address. */
  function locationOf(target: string): string | undefined {
    try {
      return withOneContentVersion(() => movedByQuery(target, now()));
    } catch {
      return undefined;
    }
  }

  /** Not kept: it is found as fast as in the cache, and anyone can make up any number of queries. */
  function moved(location: string, encodings: Encodings): Finished {
    return finish(reply(308, { location, "cache-control": pageCaching }), true, encodings);
  }

  /** What is at a path. If the index cannot be read, Next decides: it may still have the page. */
  function addressOf(path: string): Address {
    try {
      return withOneContentVersion(() => addressAt(path, now(), isOwnFile));
    } catch {
      return { kind: "known" };
    }
  }

  /** Which queries change no page, and its address in Tor's network. Nothing if the index cannot be read. */
  function headersOfPage(path: string): PageHeaders {
    try {
      return withOneContentVersion(() => {
        const { onion } = site();
        return {
          noVarySearch: noVarySearch(queryNames(now())),
          onionLocation: onion && absolute(onion, path),
        };
      });
    } catch {
      return {};
    }
  }

  /** What Next renders for a request, finished. Never rejects: an error becomes the error page. */
  async function rendered(request: IncomingMessage, encodings?: Encodings): Promise<FinishedReply> {
    const isGet = request.method === "GET";
    const path = request.url ?? "/";
    try {
      const collected = new CollectedResponse(request);
      const failure = withOneContentVersion(() => render(request, collected)).then(() => collected.whole);
      const written = await Promise.race([collected.whole, failure]);
      return await finish(written, isGet, encodings, headersOfPage(path));
    } catch (cause) {
      console.error(`${request.method} ${request.url} failed:`, cause);
      return finish(reply(500, { "content-type": "text/html; charset=utf-8" }), isGet);
    }
  }
}

function respond(response: ServerResponse, finished: Finished, conditions?: Conditions): void {
  if (finished instanceof Promise) void finished.then((whole) => send(response, whole, conditions));
  else send(response, finished, conditions);
}

const plainText = { "content-type": "text/plain; charset=utf-8" };

function reply(status: number, headers: Record<string, string>, text = ""): Reply {
  return { status, headers: new Headers(headers), body: Buffer.from(text) };
}
