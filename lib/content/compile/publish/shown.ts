import { type NamedPicture, referencesOf } from "@/lib/content/compile/checks/references";
import type { Document } from "@/lib/content/compile/sources/document";
import type { Shard } from "@/lib/content/compile/store/shard";

/** The pictures that documents name, without those in `paths`. Opens shards only for these. */
export function picturesNamed(shards: readonly Shard[], paths: ReadonlySet<string>): NamedPicture[] {
  return shards.flatMap((shard) => {
    const isWhole = paths.size === 0 || [...shard.paths].every((path) => !paths.has(path));
    if (isWhole && shard.summary) return shard.summary.references.pictures;
    return referencesOf(shard.open().filter(({ path }) => !paths.has(path))).pictures;
  });
}

/** The documents that show a picture of some kind. Opens only their shards. */
export function documentsShowing(shards: readonly Shard[], isWanted: (src: string) => boolean): Document[] {
  const areIn = (named: readonly NamedPicture[]) => named.some(({ src }) => isWanted(src));
  return shards
    .filter(({ summary }) => summary === undefined || areIn(summary.references.pictures))
    .flatMap((shard) => shard.open().filter((document) => areIn(referencesOf([document]).pictures)));
}
