import { cleanPicture } from "@/lib/tips/files/clean/clean-picture";
import type { Trace } from "@/lib/tips/files/clean/traces";
import { fileLimits } from "@/lib/tips/files/file-limits";
import { listInWords, words } from "../words";
import { fileKind, kindLength } from "./file-kind";

/** A file that a source chose, and what becomes of it, in a sentence. */
export type ExaminedFile = {
  name: string;
  size: number;
  /** What will be sent. Absent if it cannot be sent. */
  bytes?: Blob | Uint8Array;
  becomes: string;
  /** As it was chosen. */
  original: File;
};

/** Cleans a picture, and says what becomes of any file, after others of so many bytes. Never throws. */
export async function examineFile(original: File, bytesBefore: number): Promise<ExaminedFile> {
  const { name, size } = original;
  return { name, size, original, ...(await examined(original, bytesBefore)) };
}

type Examined = Omit<ExaminedFile, "name" | "size" | "original"> & { size?: number };

async function examined(file: File, bytesBefore: number): Promise<Examined> {
  try {
    // What is too much is refused anyway, and reading it could exhaust the memory.
    if (file.size > fileLimits.bytes) return { becomes: words()("file.beyond") };
    if (bytesBefore > fileLimits.bytes) return { becomes: words()("file.with others") };
    // Before its size: browsers pass folders as files that cannot be read.
    const kind = fileKind(await bytesOf(file.slice(0, kindLength)));
    if (file.size === 0) return { becomes: words()("file.empty") };
    if (kind !== "cleanable picture") return { bytes: file, becomes: words()(`file.${kind}`) };
    const cleaned = cleanPicture(await bytesOf(file));
    if (cleaned.state !== "cleaned") return { becomes: words()("file.damaged") };
    const { bytes, removed } = cleaned;
    return { size: bytes.length, bytes, becomes: removedInWords(removed) };
  } catch {
    return { becomes: words()("file.unreadable") };
  }
}

function removedInWords(removed: readonly Trace[]): string {
  if (removed.length === 0) return words()("file.clean");
  const traces = listInWords(removed.map((trace) => words()(`trace.${trace}`)));
  return words()("file.removed", { traces });
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
