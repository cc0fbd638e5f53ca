import { randomUUID } from "node:crypto";
import type { Say } from "@/lib/language/say";
import { encryptStream, type Recipients } from "@/lib/tips/crypto/encryption";
import { archiveOf } from "@/lib/tips/files/archive";
import { cleanPicture } from "@/lib/tips/files/clean/clean-picture";
import { archiveSizes, fileLimits, sizeInWords } from "@/lib/tips/files/file-limits";
import { partsOf } from "@/lib/tips/files/parts";
import type { Archive } from "@/lib/tips/store/files";
import type { Origin } from "./rate-limits";
import type { PlainFile } from "./read-multipart";
import type { Uploads } from "./uploads";

/** A file of a plain form, without what its camera put into it. */
export type CleanFile = { name: string; bytes: Uint8Array };

/** A file of a plain form that is to be stored. */
export type FileToStore = { file: CleanFile; from: Origin; recipients: Recipients };

/** The file of a form, cleaned; a sentence for its source if it cannot be sent; or why none is taken now. */
export function cleanFile(
  file: PlainFile | undefined,
  say: Say,
): { file?: CleanFile } | { problem: string } | { reason: "files-busy" | "no-files" } {
  if (!file) return {};
  if ("fault" in file) {
    if (file.fault === "too large") {
      const sizes = { size: sizeInWords(file.size, say), most: sizeInWords(fileLimits.bytes, say) };
      return { problem: say("plain file.too large", sizes) };
    }
    if (file.fault === "several") return { problem: say("plain file.several") };
    return { reason: file.fault === "busy" ? "files-busy" : "no-files" };
  }
  if (file.bytes.length === 0) return { problem: say("plain file.empty") };
  const cleaned = cleanPicture(file.bytes);
  if (cleaned.state === "damaged") return { problem: say("plain file.damaged") };
  return { file: cleaned.state === "cleaned" ? { name: file.name, bytes: cleaned.bytes } : file };
}

/**
 * Encrypts a file as an archive and stores its parts, a megabyte at a time. A message must bind them.
 * Undefined while no file can be taken.
 */
export async function storePlainFile(
  uploads: Uploads,
  { file, from, recipients }: FileToStore,
  now: Date,
): Promise<Archive | undefined> {
  const upload = randomUUID();
  const { name, bytes } = file;
  const size = archiveSizes.find((padded) => bytes.length <= padded) ?? fileLimits.bytes;
  const expected = { upload, parts: Math.floor(size / fileLimits.part) + 1, from };
  if (!(await uploads.admitsPlain(expected, now))) return undefined;
  const sealed = await encryptStream(archiveOf([{ name, size: bytes.length, bytes }]), ...recipients);
  let parts = 0;
  for await (const body of partsOf(sealed)) {
    const outcome = await uploads.takePart({ upload, place: parts, body }, now);
    if (outcome !== "saved") return undefined;
    parts += 1;
  }
  return { upload, parts };
}
