/**
 * Files that a compile leaves for the next one. Each begins with a checksum, a hash of itself and of the compiler that wrote
 * it, so that what is torn, or was written by another version, is as good as not there.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFileDurably } from "@/lib/write-file";

/** The text of a file, and the checksum at its beginning. */
export function withChecksum(content: object, version: string): { text: string; checksum: string } {
  const json = JSON.stringify(content);
  const checksum = checksumOf(json, version);
  return { text: `${checksum}\n${json}`, checksum };
}

export function writeChecksummed(path: string, content: object, version: string): Promise<void> {
  return writeFileDurably(path, withChecksum(content, version).text, { syncsFolder: false });
}

/** What a file says; undefined where there is none, or none that holds for this version or has the checksum it should. */
export function readChecksummed(path: string, version: string, expected?: string): unknown {
  const text = textOf(path);
  const end = text.indexOf("\n");
  const checksum = text.slice(0, end);
  if (expected !== undefined && checksum !== expected) return undefined;
  const json = text.slice(end + 1);
  return checksum === checksumOf(json, version) ? JSON.parse(json) : undefined;
}

/** In one go: megabytes of text that arrive piece by piece are decoded piece by piece, too. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return "";
    throw cause;
  }
}

const checksumOf = (json: string, version: string) =>
  createHash("sha256").update(version).update(json).digest("hex");
