import { join } from "node:path";
import type { Faults } from "@/lib/content/compile/sources/faults";
import type { Sources } from "@/lib/content/compile/sources/sources";
import type { FormerGeneration } from "@/lib/content/compile/store/former-generation";

/**
 * Reports that there is no story at all although stories are online: a disk is not mounted, or a checkout
 * failed. Nothing is published then, takedowns neither.
 */
export function reportMissingStories(
  contentFolder: string,
  { documents }: Sources,
  former: FormerGeneration,
  faults: Faults,
): boolean {
  if (documents.some(({ kind }) => kind === "article")) return false;
  const online = former.storiesIn(former.months).length;
  if (online <= 1) return false;
  // The folder is missing or empty.
  if (faults.paths.has(contentFolder)) return true;
  faults.of(join(contentFolder, "articles"))(
    1,
    `There is no story here, but ${online.toLocaleString("en")} are published. Restore the folder. To take all of them down, set draft: true in each.`,
  );
  return true;
}
