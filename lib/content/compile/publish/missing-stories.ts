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
  const folder = join(contentFolder, "articles");
  // The content folder is missing or empty, or that of the stories is named with capitals.
  const isReported = [...faults.paths].some(
    (path) => path === contentFolder || path.toLowerCase() === folder.toLowerCase(),
  );
  if (isReported) return true;
  faults.of(folder)(
    1,
    `There is no story here, but ${online.toLocaleString("en")} are published. Restore the folder. To take all of them down, set draft: true in each.`,
  );
  return true;
}
