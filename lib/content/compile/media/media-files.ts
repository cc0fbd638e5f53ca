import { createHash } from "node:crypto";
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { quoted, suggest } from "@/lib/content/compile/sources/faults";
import { stateOf } from "@/lib/content/compile/sources/file-state";
import { errorCode } from "@/lib/error-code";

/** In bytes. Larger videos belong on a server of their own. */
const largest = 200_000_000;

/** The path of a file in `media`, or why it cannot be published. */
export function mediaFile(contentFolder: string, name: string): { path: string } | { fault: string } {
  const names = namesIn(join(contentFolder, "media"));
  if (!names.includes(name)) {
    const extension = /\.\w+$/.exec(name)?.[0] ?? "";
    const others = names.filter((other) => other.endsWith(extension));
    const remedy = others.length === 0 ? "Put the file there." : suggest(name, others);
    return { fault: `There is no file ${quoted(`media/${name}`)} in the content. ${remedy}` };
  }
  const path = join(contentFolder, "media", name);
  const size = stateOf(path)?.size;
  if (size === undefined) return { fault: `media/${name} must be a file. Put the file itself there.` };
  if (size > largest)
    return { fault: `media/${name} is larger than 200 MB. Export it with a lower bit rate, or shorten it.` };
  return { path };
}

/** Identifies the content of a file in `media` without reading it; empty if it is missing. */
export function mediaState(contentFolder: string, name: string): string {
  return stateOf(join(contentFolder, "media", name))?.state ?? "";
}

/** The state to store for a file in `media`: none that it has while it could change without changing it. */
export function trustedMediaState(contentFolder: string, name: string): string {
  const file = stateOf(join(contentFolder, "media", name));
  return file?.isSettled === false ? "unsettled" : (file?.state ?? "");
}

/** How phones write a place into a video, ahead of its coordinates. */
const location = /\xa9xyz[\s\S]{4}[+-]\d|com\.apple\.quicktime\.location|loci\0{4}/;

/** The hash of a file, and whether it says where it was made. */
export async function readMedia(path: string): Promise<{ hash: string; hasLocation: boolean }> {
  const hash = createHash("sha256");
  let hasLocation = false;
  let end = "";
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    const text = end + chunk.toString("latin1");
    hasLocation ||= location.test(text);
    end = text.slice(-40);
  }
  return { hash: hash.digest("hex"), hasLocation };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith("."));
  } catch (cause) {
    if (errorCode(cause) === "") throw cause;
    return [];
  }
}
