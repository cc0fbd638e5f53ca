/**
 * What a message may carry, and how it leaves the browser. Whole archives have one of a few sizes, so that
 * their length does not show how many files there are, nor how large. Runs in browsers too.
 */
import type { Say } from "@/lib/language/say";

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

export const fileLimits = {
  /** The most files of one message. */
  files: 20,
  /** The most bytes of all of them, after cleaning. */
  bytes: 25_000_000,
  /** The length of a part of the encrypted archive. The last is shorter. */
  part: mebibyte,
};

/** The lengths of archives. The largest holds the most bytes and files, with their headers. */
export const archiveSizes = [256 * kibibyte, mebibyte, 3 * mebibyte, 8 * mebibyte, 26 * mebibyte];

type SizedFile = { size: number };

/** Why these files cannot be sent together, in a sentence for their source; undefined if nothing is wrong. */
export function fileProblems(files: readonly SizedFile[], say: Say): string | undefined {
  if (files.length > fileLimits.files)
    return say("file.too many", { count: files.length, most: fileLimits.files });
  const total = totalSize(files);
  if (total <= fileLimits.bytes) return undefined;
  const sizes = { size: sizeInWords(total, say), most: sizeInWords(fileLimits.bytes, say) };
  return say(files.length === 1 ? "file.too large" : "file.too much", sizes);
}

export function totalSize(files: readonly SizedFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** A size as pages show it. Rounded up, so that what is too large never reads as if it were not. */
export function sizeInWords(bytes: number, say: Say): string {
  if (bytes < 1_000) return say("file.bytes", { count: bytes });
  if (bytes < 1_000_000) return say("file.kilobytes", { size: Math.ceil(bytes / 1_000) });
  return say("file.megabytes", { size: Math.ceil(bytes / 100_000) / 10 });
}
