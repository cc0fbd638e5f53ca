import { type NamedPicture, picturesIn } from "@/lib/content/compile/checks/references";
import type { Shard } from "@/lib/content/compile/store/shard";

/** The pictures that documents name, without those in `paths`. Opens shards only for these. */
export function picturesNamed(shards: readonly Shard[], paths: ReadonlySet<string>): NamedPicture[] {
  return shards.flatMap((shard) => {
    const isWhole = paths.size === 0 || [...shard.paths].every((path) => !paths.has(path));
    if (isWhole && shard.summary) return shard.summary.references.pictures;
    return shard
      .open()
      .filter(({ path }) => !paths.has(path))
      .flatMap(picturesIn);
  });
}
