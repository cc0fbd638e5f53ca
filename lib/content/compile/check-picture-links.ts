import { checkContextOf } from "@/lib/content/compile/checks/check-documents";
import { documentReporter } from "@/lib/content/compile/checks/document-reporter";
import {
  type Link,
  type NamedPicture,
  type ReferenceContext,
  referencesOf,
} from "@/lib/content/compile/checks/references";
import type { MadePictures } from "@/lib/content/compile/pictures/make-pictures";
import { firstFilesOf, smallerFilesOf } from "@/lib/content/compile/pictures/pictures";
import { type Document, restOf } from "@/lib/content/compile/sources/document";
import { type Faults, quoted } from "@/lib/content/compile/sources/faults";
import type { DocumentCache } from "@/lib/content/compile/store/document-cache";
import { cropFile, cropsOf } from "@/lib/content/crops";
import { cropPath } from "@/lib/urls";

/**
 * Reports links to files of pictures that do not exist. Their names are known once the pictures are made, and
 * change with them. Returns whether there are any.
 */
export function checkPictureLinks(
  contentFolder: string,
  known: DocumentCache,
  named: readonly NamedPicture[],
  made: MadePictures,
  now: Date,
  faults: Faults,
): boolean {
  let files: ReadonlySet<string> | undefined;
  const isDead = ({ to }: Link) => {
    const { pathname } = new URL(to, "https://paper.invalid");
    // The folder itself has no address, which is reported with the other links.
    if (!pathname.startsWith(cropPath("")) || pathname === cropPath("")) return false;
    files ??= filesOf(named, made);
    return !files.has(pathname);
  };
  const before = faults.count;
  const shards = known.shards.filter(({ summary }) => summary?.references.links.some(isDead) ?? true);
  const context = { ...checkContextOf(restOf(known.rest.open())), now };
  for (const document of shards.flatMap((shard) => shard.open())) reportDead(document, context);
  return faults.count > before;

  function reportDead(document: Document, context: ReferenceContext): void {
    const report = documentReporter(contentFolder, document, faults);
    for (const { location, ...link } of referencesOf([document], context).links)
      if (location && isDead(link))
        report(
          location.at,
          `Unknown picture file ${quoted(link.to)}. Its name changes with the picture: link to a page.`,
        );
  }
}

/** The addresses of all files of the pictures, crops included. */
function filesOf(named: readonly NamedPicture[], { pictures, faces }: MadePictures): Set<string> {
  const whole = [...pictures.values(), ...faces.values()].flatMap((picture) =>
    [...firstFilesOf(picture), ...smallerFilesOf(picture)].filter((file) => !file.endsWith(".json")),
  );
  const crops = named.flatMap(({ src, focus, crops }) => {
    const picture = pictures.get(src);
    if (!focus || !picture) return [];
    return cropsOf(picture).map((crop) => cropFile({ ...picture, focus, ...(crops && { crops }) }, crop));
  });
  return new Set([...whole, ...crops].map(cropPath));
}
