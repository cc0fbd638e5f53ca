/**
 * Files that a compile leaves for the next one. Each begins with a hash of itself and of the compiler that wrote it, so
 * that what is torn, or was written by another version, is as good as not there.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeDurably } from "./write-file";

export function writeSealed(path: string, content: object, version: string): Promise<void> {
  const json = JSON.stringify(content);
  return writeDurably(path, `${digest(json, version)}\n${json}`);
}

/** What a file says; undefined where there is none, or none that holds for this version. */
export function readSealed(path: string, version: string): unknown {
  const text = textOf(path);
  const end = text.indexOf("\n");
  const json = text.slice(end + 1);
  return text.slice(0, end) === digest(json, version) ? JSON.parse(json) : undefined;
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

const digest = (json: string, version: string) =>
  createHash("sha256").update(version).update(json).digest("hex");
