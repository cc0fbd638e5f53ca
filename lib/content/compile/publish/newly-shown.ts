import { addressOf } from "@/lib/content/compile/checks/references";
import { type Document, isDraft } from "@/lib/content/compile/sources/document";
import type { Changes } from "@/lib/content/compile/store/changes";
import type { Shard } from "@/lib/content/compile/store/shard";
import type { HeldBack } from "./hold-back";

/**
 * The documents that a publish shows as they are for the first time: not those that it holds back, and also
 * those that are older than their publication. `changes` is undefined if nothing was published before,
 * `compiled` are the paths of what was compiled now. Drafts, which are never published, are those in it.
 */
export function newlyShown(
  shards: readonly Shard[],
  { paths: held }: Pick<HeldBack, "paths">,
  changes: Changes | undefined,
  compiled: readonly string[],
): Document[] {
  const { added = [], changed = [], moved = [], scheduled = [], ofEveryPage = [] } = changes ?? {};
  const addresses = new Set([...added, ...changed, ...moved.map(({ to }) => to), ...scheduled]);
  const paths = new Set(compiled);
  const isNew = (document: Document) =>
    isDraft(document)
      ? paths.has(document.path)
      : changes === undefined || addresses.has(addressOf(document)) || ofEveryPage.includes(document.path);
  // What differs from what was published has been opened.
  const open = shards.filter(({ isOpen }) => isOpen).flatMap((shard) => shard.open());
  return open.filter((document) => !held.has(document.path) && isNew(document));
}

/** All documents that are shown as they are. Opens every shard. */
export function allShown(
  shards: readonly Shard[],
  { paths: held }: Pick<HeldBack, "paths">,
  withDrafts: boolean,
): Document[] {
  const all = shards.flatMap((shard) => shard.open());
  return all.filter((document) => !held.has(document.path) && (withDrafts || !isDraft(document)));
}
