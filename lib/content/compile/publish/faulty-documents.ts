import { relative } from "node:path";
import { type NamedPicture, picturesIn } from "@/lib/content/compile/checks/references";
import type { Document } from "@/lib/content/compile/sources/document";
import type { Faults } from "@/lib/content/compile/sources/faults";
import type { ImageFolder } from "@/lib/content/compile/sources/image-folder";
import type { DocumentCache } from "@/lib/content/compile/store/document-cache";
import type { Shard } from "@/lib/content/compile/store/shard";

/** The paths of documents with faults, also of those that show a picture with a fault. */
export function faultyDocuments(
  contentFolder: string,
  faults: Faults,
  known: DocumentCache,
  images: ImageFolder,
): Set<string> {
  const paths = [...faults.paths].map((path) => relative(contentFolder, path));
  const files = new Set(paths.flatMap((path) => /^images\/(.+)$/s.exec(path)?.[1] ?? []));
  const isFaulty = (src: string) => files.has(images.find(src)?.file ?? src);
  const showing = files.size === 0 ? [] : documentsShowing(known.shards, isFaulty);
  return new Set([...paths, ...showing.map(({ path }) => path)]);
}

/** The documents that show a picture of some kind. Opens only their shards. */
function documentsShowing(shards: readonly Shard[], isWanted: (src: string) => boolean): Document[] {
  const areIn = (named: readonly NamedPicture[]) => named.some(({ src }) => isWanted(src));
  return shards
    .filter(({ summary }) => summary === undefined || areIn(summary.references.pictures))
    .flatMap((shard) => shard.open().filter((document) => areIn([document].flatMap(picturesIn))));
}
