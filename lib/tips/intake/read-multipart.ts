import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import type { RequestHeaders } from "@/lib/http/request-headers";
import { fileLimits } from "@/lib/tips/files/file-limits";

/** A file of a plain form, or why there is none to be stored. */
export type PlainFile =
  | { name: string; bytes: Uint8Array }
  /** `busy`: others are sending files; `shut`: there is no room for files. */
  | { fault: "busy" | "shut" | "several" }
  | { fault: "too large"; size: number };

export type PlainForm = { fields: Record<string, string>; file: PlainFile | undefined };

type Options = {
  /** The most bytes of all texts, and of the whole form. */
  longestTexts: number;
  longest: number;
  /** Called before the first byte of a file is kept. Why it is not kept, or undefined. */
  refuseFile: () => "busy" | "shut" | undefined;
};

/**
 * Reads a form with at most one file, in memory alone. A file that cannot be stored is read and dropped, so
 * that its source gets back what was typed. Undefined if the texts are too long; rejects for a malformed form
 * and when the connection breaks.
 */
export async function readMultipart(
  headers: RequestHeaders,
  body: ReadableStream<Uint8Array> | null,
  { longestTexts, longest, refuseFile }: Options,
): Promise<PlainForm | undefined> {
  const busboy = Busboy({
    headers: { "content-type": headers.get("content-type") ?? "" },
    limits: { fieldNameSize: 100, fieldSize: longestTexts, fields: 20, parts: 30, headerPairs: 20 },
  });
  const fields: [string, string][] = [];
  let length = 0;
  let isTooLong = false;
  let file: PlainFile | undefined;
  busboy.on("field", (name, value, isNameCut, isValueCut) => {
    length += Buffer.byteLength(value);
    isTooLong ||= isNameCut || isValueCut || length > longestTexts;
    if (!isTooLong) fields.push([name, value]);
  });
  for (const limit of ["fieldsLimit", "partsLimit"] as const)
    busboy.on(limit, () => {
      isTooLong = true;
    });
  busboy.on("file", (field, stream, name = "") => {
    // A field that is not ours is refused like one of text.
    if (field !== "file") fields.push([field, ""]);
    const kept = new KeptFile(field === "file" ? refuseFile : () => "shut");
    stream.on("data", (chunk: Buffer) => kept.add(chunk));
    // The form reports the same error. Without a listener here it would end the process.
    stream.on("error", () => {});
    stream.once("end", () => {
      const own = kept.finish(name);
      if (own && field === "file") file = file ? { fault: "several" } : own;
    });
  });
  await new Promise<void>((resolve, reject) => {
    busboy.once("finish", resolve).on("error", reject);
    const source = body ? Readable.fromWeb(body as NodeStream<Uint8Array>) : Readable.from([]);
    let left = longest;
    source.on("data", (chunk: Uint8Array) => {
      left -= chunk.length;
      if (left < 0) source.destroy(new Error("The form is too long."));
    });
    source.once("error", reject).pipe(busboy);
  });
  return isTooLong ? undefined : { fields: Object.fromEntries(fields), file };
}

/** The bytes of a file as they arrive, in one piece of memory that grows by doubling. */
class KeptFile {
  #bytes = Buffer.alloc(0);
  #size = 0;
  #refused: "busy" | "shut" | undefined;

  constructor(private readonly refuse: () => "busy" | "shut" | undefined) {}

  add(chunk: Buffer): void {
    if (this.#size === 0) this.#refused = this.refuse();
    const size = this.#size + chunk.length;
    const isKept = !this.#refused && size <= fileLimits.bytes;
    if (isKept && size > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(Math.min(Math.max(2 * size, 64 * 1024), fileLimits.bytes));
      this.#bytes.copy(grown, 0, 0, this.#size);
      this.#bytes = grown;
    }
    if (isKept) chunk.copy(this.#bytes, this.#size);
    else this.#bytes = Buffer.alloc(0);
    this.#size = size;
  }

  /** Undefined where no file was chosen: browsers then send an empty one without a name. */
  finish(name: string): PlainFile | undefined {
    if (this.#refused) return { fault: this.#refused };
    if (this.#size > fileLimits.bytes) return { fault: "too large", size: this.#size };
    if (this.#size === 0 && name === "") return undefined;
    return { name: unescaped(name), bytes: this.#bytes.subarray(0, this.#size) };
  }
}

/** Browsers escape these three characters of a file name and no others, not even "%" (HTML standard). */
function unescaped(name: string): string {
  return name.replace(/%(?:0D|0A|22)/gi, decodeURIComponent);
}
