import { readFileSync } from "node:fs";
import type { Shard } from "@/lib/content/compile/store/shard";
import { bodyPath } from "@/lib/content/stored";
import { mediaIn, type NamedMedia } from "./media-in";

/** What documents show, without those in `paths`. Opens shards only for these. */
export function mediaNamed(shards: readonly Shard[], paths: ReadonlySet<string>): NamedMedia[] {
  return shards.flatMap((shard) => {
    const isWhole = paths.size === 0 || [...shard.paths].every((path) => !paths.has(path));
    if (isWhole && shard.summary) return shard.summary.media;
    return shard
      .open()
      .filter(({ path }) => !paths.has(path))
      .flatMap(mediaIn);
  });
}

const publishedNames = /[\w-]+-[0-9a-f]{10}\.\w+/g;

/** The names of published files that stored bodies contain, and maybe other words that look like them. */
export function namesInBodies(compiledFolder: string, ids: readonly string[]): string[] {
  return ids.flatMap((id) => readFileSync(bodyPath(compiledFolder, id), "utf8").match(publishedNames) ?? []);
}
