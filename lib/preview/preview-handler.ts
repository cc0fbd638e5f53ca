import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { canonicalPath, segmentsOf } from "@/lib/canonical-path";
import { withOneContentVersion } from "@/lib/content/serving";
import { statusIn } from "@/lib/documents/document";
import { CollectedResponse } from "@/lib/server/collected-response";
import type { Reply } from "@/lib/server/reply";
import type { EventStream } from "./event-stream";
import { emptyPreview, isFrameworkPage, previewDocument } from "./preview-document";
import { followedPath, incompletePath, previewEventsPath, previewScriptPath } from "./preview-paths";
import { type PreviewState, previewState } from "./preview-state";

type Options = {
  /** Renders a page or a file: the request handler of `next dev`. */
  render: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  events: EventStream;
  /** The preview's script for browsers. */
  script: string;
  /** Resolves when the content was compiled for the first time, well or not. */
  compiled: Promise<void>;
  /** Whether there is compiled content to show. */
  hasContent: () => boolean;
};

/**
 * Policy for documents in the preview. As strict as for readers, except that styles come from files that
 * change with the code, and from the notes on faults.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; media-src 'self'; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Serves the preview: what Next renders, made a document, and the events that let an open page follow. */
export function previewHandler({ render, events, script, compiled, hasContent }: Options): RequestListener {
  return async (request, response) => {
    try {
      await respond(request, response);
    } catch (cause) {
      console.error(`${request.method} ${request.url} failed:`, cause);
      if (!response.headersSent) sendText(response, 500, "The preview could not make this page.\n");
    }
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // DNS rebinding: a site in the editor's browser may point its name at this machine and read drafts.
    if (!isThisMachine(request.headers.host))
      return sendText(response, 421, "The preview is at http://127.0.0.1 and http://localhost only.\n");
    const asked = canonicalPath(request.url ?? "/");
    if (asked === undefined) return sendText(response, 400, "That address is malformed.\n");
    const isFollowed = asked.startsWith(followedPath("/"));
    const path = isFollowed ? asked.slice(followedPath("").length) : asked;
    if (path === previewEventsPath) return events.open(response);
    if (path === previewScriptPath)
      return send(response, reply(200, "text/javascript; charset=utf-8", script));
    await compiled;
    const state = previewState();
    if (state === undefined) throw new Error("The preview has no state. This is a bug in npm run dev.");
    if (isFollowed) request.url = path;
    const first = await rendered(request);
    if (!isHtml(first)) return send(response, first);
    if (!hasContent()) return send(response, reply(503, htmlType, emptyPreview(state)));
    // Gone (410) is a story that was online before.
    if (![404, 410].includes(statusOf(first))) return send(response, finished(first, state));
    const moved = state.moved[path];
    if (moved !== undefined) return void response.writeHead(307, { location: moved }).end();
    const [slug = "", ...more] = segmentsOf(path);
    const isIncomplete = more.length === 0 && state.incomplete.some((story) => story.slug === slug);
    if (isIncomplete) request.url = incompletePath(slug);
    const page = finished(isIncomplete ? await rendered(request) : first, state);
    send(response, isFollowed ? { ...page, status: 200 } : page);
  }

  async function rendered(request: IncomingMessage): Promise<Reply> {
    const collected = new CollectedResponse(request);
    // Next resolves before the response ends, and rejects without ending it.
    const failure = withOneContentVersion(() => render(request, collected)).then(() => collected.whole);
    return Promise.race([collected.whole, failure]);
  }
}

function finished(page: Reply, state: PreviewState): Reply {
  const html = String(page.body);
  const status = statusOf(page);
  const { headers } = page;
  for (const name of ["content-length", "content-security-policy"]) headers.delete(name);
  if (!isFrameworkPage(html)) headers.set("content-security-policy", policy);
  headers.set("cache-control", "no-store");
  return { status, headers, body: Buffer.from(previewDocument(html, state)) };
}

const htmlType = "text/html; charset=utf-8";

const isHtml = ({ headers }: Reply) => headers.get("content-type")?.startsWith("text/html") ?? false;

/** The page's own status: a missing page names it in its head. */
const statusOf = ({ status, body }: Reply) => statusIn(String(body)) ?? status;

function isThisMachine(host = ""): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host);
}

function reply(status: number, type: string, text: string): Reply {
  return {
    status,
    headers: new Headers({ "content-type": type, "cache-control": "no-store" }),
    body: Buffer.from(text),
  };
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, reply(status, "text/plain; charset=utf-8", text));
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  for (const name of ["transfer-encoding", "connection", "keep-alive"]) headers.delete(name);
  response.setHeaders(headers);
  response.writeHead(status).end(body);
}
