import type { RequestHeaders } from "@/lib/http/request-headers";

/**
 * The largest body that is read, in bytes. A plain form may send nine bytes for a letter. It also has room
 * for texts that are much too long: what was typed is then shown again, with what is wrong, and nothing is
 * lost.
 */
export const largestBodies = { form: 256 * 1024, json: 64 * 1024 };

type Stream = ReadableStream<Uint8Array>;

/** The content of a request by its type, or the status that refuses it. */
export type Body =
  | { kind: "form"; fields: Record<string, string> }
  | { kind: "json"; value: unknown }
  | { kind: "refused"; status: 400 | 413 | 415 };

/**
 * Reads a form or JSON. A body whose Content-Length is too large is not read; all others are counted while
 * they are read, whatever their Content-Length. Compressed bodies are refused.
 */
export async function readBody(request: { headers: RequestHeaders; body: Stream | null }): Promise<Body> {
  const { headers, body } = request;
  const kind = kindOf(headers);
  if (!kind) return { kind: "refused", status: 415 };
  const largest = largestBodies[kind];
  if (Number(headers.get("content-length")) > largest) return { kind: "refused", status: 413 };
  try {
    const bytes = await bytesOf(body, largest);
    if (!bytes) return { kind: "refused", status: 413 };
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (kind === "json") return { kind, value: JSON.parse(text) };
    return { kind, fields: Object.fromEntries(new URLSearchParams(text)) };
  } catch {
    // Invalid UTF-8 or JSON, or the connection broke.
    return { kind: "refused", status: 400 };
  }
}

const kinds = new Map<string, "form" | "json">([
  ["application/x-www-form-urlencoded", "form"],
  ["application/json", "json"],
]);

function kindOf(headers: RequestHeaders): "form" | "json" | undefined {
  if ((headers.get("content-encoding") ?? "identity") !== "identity") return undefined;
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  return kinds.get(type.trim().toLowerCase());
}

/** The whole body. Undefined once it exceeds the limit; the rest is not read. */
export async function bytesOf(body: Stream | null, largest: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > largest) {
      // Not awaited: the sender may never stop.
      void reader?.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
