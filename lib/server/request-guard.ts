/**
 * Refuses requests before Next sees them. The site needs GET for pages and files and POST for its own API,
 * and PUT for the parts of a source's files; whatever else a framework's server responds to is attack surface
 * that no reader uses.
 */
import type { IncomingMessage, Server } from "node:http";
import { canonicalPath } from "@/lib/canonical-path";
import { headersOf, type RequestHeaders } from "@/lib/http/request-headers";
import { isInternalAddress } from "@/lib/internal-addresses";

type Refusal = { status: number; message: string; allow?: string };

const longestTarget = 4096;
// Bytes.
const largestBody = 64 * 1024;
const largestPart = 1024 * 1024;

/** Why a request is refused; undefined if it is not. */
export function refusal(request: Pick<IncomingMessage, "method" | "url" | "headers">): Refusal | undefined {
  const { method = "GET", url = "/" } = request;
  const headers = headersOf(request.headers);
  if (url.length > longestTarget) return { status: 414, message: "That address is too long." };
  if (!url.startsWith("/") || url.startsWith("//"))
    return { status: 400, message: "That is not an address of ours." };
  const canonical = canonicalPath(url);
  if (canonical === undefined) return { status: 400, message: "That address is malformed." };
  const path = decodeURIComponent(canonical);
  const isApi = path.startsWith("/api/");
  const isPart = method === "PUT" && path === "/api/tips/files";
  const methods = ["GET", "HEAD", ...(isApi ? ["POST"] : []), ...(isPart ? ["PUT"] : [])];
  // OPTIONS of public data is answered (preflight.ts).
  if (!methods.includes(method) && (isApi || method !== "OPTIONS"))
    return { status: 405, message: "That cannot be done here.", allow: methods.join(", ") };
  if (isInternalAddress(path)) return { status: 404, message: "No such address." };
  // A body without a length may have no end. No browser sends one.
  if (headers.get("transfer-encoding")) return { status: 411, message: "Say how long that is." };
  const largest = isPart ? largestPart : largestBody;
  if (Number(headers.get("content-length") ?? 0) > largest && !isFormForTips(method, path, headers))
    return { status: 413, message: "That is too long." };
  return undefined;
}

/**
 * Whether a form may come with a file, or a source is waiting for a page: it gets one as a response even to a
 * form that is too long, which is not read then either (lib/tips/intake/read-body.ts).
 */
function isFormForTips(method: string, path: string, headers: RequestHeaders): boolean {
  const isForm = method === "POST" && /^\/api\/tips(?:\/receipt)?$/.test(path);
  const isMultipart = /^multipart\/form-data\b/.test(headers.get("content-type") ?? "");
  return isForm && (isMultipart || /\btext\/html\b/.test(headers.get("accept") ?? ""));
}

/** Refuses upgrades, which no route of ours has, and CONNECT, which is for proxies. */
export function refuseTunnels(server: Server): void {
  server.on("upgrade", (_request, socket) => socket.destroy());
  server.on("connect", (_request, socket) => {
    // Node hands over a bare socket: we must handle its errors, and close it if the client never does.
    socket.on("error", () => {}).resume();
    socket.end(
      "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    );
    const cut = setTimeout(() => socket.destroy(), 1_000);
    socket.once("close", () => clearTimeout(cut));
  });
}
