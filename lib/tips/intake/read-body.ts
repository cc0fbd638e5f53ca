import type { RequestHeaders } from "@/lib/http/request-headers";
import { type PlainForm, readMultipart } from "./read-multipart";

/**
 * The largest body that is read, in bytes. A plain form may send nine bytes for a letter. It also has room
 * for texts that are much too long: what was typed is then shown again, with what is wrong, and nothing is
 * lost.
 */
export const largestBodies = { form: 256 * 1024, json: 64 * 1024 };

/** A larger form is refused unread. A file that is too large is read, so that what was typed comes back. */
const largestMultipart = 100 * 1024 * 1024;

type Stream = ReadableStream<Uint8Array>;

/** The content of a request by its type, or the status that refuses it. */
export type Body =
  | ({ kind: "form" } & PlainForm)
  | { kind: "json"; value: unknown }
  | { kind: "refused"; status: 400 | 413 | 415 };

/**
 * Reads a form, with or without a file, or JSON. `refuseFile` is asked before a file is kept. A body whose
 * Content-Length is too large is not read; all others are counted while they are read, whatever their
 * Content-Length. Compressed bodies are refused.
 */
export async function readBody(
  request: { headers: RequestHeaders; body: Stream | null },
  refuseFile: () => "busy" | "shut" | undefined,
): Promise<Body> {
  const { headers, body } = request;
  const kind = kindOf(headers);
  if (!kind) return { kind: "refused", status: 415 };
  const largest = kind === "multipart" ? largestMultipart : largestBodies[kind];
  if (Number(headers.get("content-length")) > largest) return { kind: "refused", status: 413 };
  try {
    if (kind === "multipart") {
      const limits = { longestTexts: largestBodies.form, longest: largest };
      const form = await readMultipart(headers, body, { ...limits, refuseFile });
      return form ? { kind: "form", ...form } : { kind: "refused", status: 413 };
    }
    const bytes = await bytesOf(body, largest);
    if (!bytes) return { kind: "refused", status: 413 };
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (kind === "json") return { kind, value: JSON.parse(text) };
    return { kind, fields: Object.fromEntries(new URLSearchParams(text)), file: undefined };
  } catch {
    // Invalid UTF-8 or JSON, a malformed form, or the connection broke.
    return { kind: "refused", status: 400 };
  }
}

type Kind = "form" | "json" | "multipart";

const kinds = new Map<string, Kind>([
  ["application/x-www-form-urlencoded", "form"],
  ["application/json", "json"],
  ["multipart/form-data", "multipart"],
]);

function kindOf(headers: RequestHeaders): Kind | undefined {
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
