import { cleanPicture } from "@/lib/tips/files/clean/clean-picture";
import type { Trace } from "@/lib/tips/files/clean/traces";
import { fileLimits } from "@/lib/tips/files/file-limits";
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

const becomesOf = {
  "other picture":
    "Sent as it is: we cannot remove what the camera put into it, such as the place and the time.",
  recording: "Sent as it is: it may hold the place, the time and the device.",
  other: "Sent as it is: it may name you, its program or its printer.",
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
    if (file.size > fileLimits.bytes) return { becomes: "Too large to be sent." };
    if (bytesBefore > fileLimits.bytes)
      return { becomes: "Too much with the others. Take it away, and choose it again in their place." };
    // Before its size: browsers pass folders as files that cannot be read.
    const kind = fileKind(await bytesOf(file.slice(0, kindLength)));
    if (file.size === 0) return { becomes: "This file is empty." };
    if (kind !== "cleanable picture") return { bytes: file, becomes: becomesOf[kind] };
    const cleaned = cleanPicture(await bytesOf(file));
    if (cleaned.state !== "cleaned") return { becomes: damaged };
    const { bytes, removed } = cleaned;
    return { size: bytes.length, bytes, becomes: removedInWords(removed) };
  } catch {
    return { becomes: "This file cannot be read. Take it away, and choose it again." };
  }
}

const damaged =
  "This picture is damaged and cannot be cleaned. Take it away, or put it into a ZIP file to send it as it is.";

function removedInWords(removed: readonly Trace[]): string {
  return removed.length === 0
    ? "Looked through: it has no photo data."
    : `Photo data removed: ${removed.join(", ")}.`;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
