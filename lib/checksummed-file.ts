/**
 * Files that a compile caches for the next one. Each begins with a hash of its content and of the compiler's
 * version, so that damaged files and files of other versions are ignored.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { errorCode } from "@/lib/error-code";
import { writeFileDurably } from "@/lib/write-file";

/** A text with its checksum in front. */
export function withChecksum(content: object, version: string): { text: string; checksum: string } {
  const json = JSON.stringify(content);
  const checksum = checksumOf(json, version);
  return { text: `${checksum}\n${json}`, checksum };
}

export function writeChecksummed(path: string, content: object, version: string): Promise<void> {
  return writeFileDurably(path, withChecksum(content, version).text, { syncsFolder: false });
}

/** What a file contains; undefined if it is missing, damaged, of another version or another checksum. */
export function readChecksummed(path: string, version: string, expected?: string): unknown {
  const text = textOf(path);
  const end = text.indexOf("\n");
  const checksum = text.slice(0, end);
  if (expected !== undefined && checksum !== expected) return undefined;
  const json = text.slice(end + 1);
  return checksum === checksumOf(json, version) ? JSON.parse(json) : undefined;
}

/** Reads synchronously: a stream would decode megabytes of text chunk by chunk. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (errorCode(cause) === "ENOENT") return "";
    throw cause;
  }
}

const checksumOf = (json: string, version: string) =>
  createHash("sha256").update(version).update(json).digest("hex");
