/**
 * Files that a compile leaves for the next one. Each begins with a seal, a hash of itself and of the compiler that wrote
 * it, so that what is torn, or was written by another version, is as good as not there.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFileDurably } from "@/lib/write-file";

/** The text of a file, and the seal at its beginning. */
export function sealed(content: object, version: string): { text: string; seal: string } {
  const json = JSON.stringify(content);
  const seal = sealOf(json, version);
  return { text: `${seal}\n${json}`, seal };
}

export function writeSealed(path: string, content: object, version: string): Promise<void> {
  return writeFileDurably(path, sealed(content, version).text, { syncsFolder: false });
}

/** What a file says; undefined where there is none, or none that holds for this version or has the seal it should. */
export function readSealed(path: string, version: string, expected?: string): unknown {
  const text = textOf(path);
  const end = text.indexOf("\n");
  const seal = text.slice(0, end);
  if (expected !== undefined && seal !== expected) return undefined;
  const json = text.slice(end + 1);
  return seal === sealOf(json, version) ? JSON.parse(json) : undefined;
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

const sealOf = (json: string, version: string) =>
  createHash("sha256").update(version).update(json).digest("hex");
