import type { Stated } from "@/lib/content/compile/sources/stated";
import { type FormerText, isWhole } from "./former-texts";

/** A file that is not published as it is now. */
export type Held = {
  path: string;
  /** The slug of the document; of a misplaced file, the one that it may stand for. */
  slug: string;
  stated: Stated;
  /** The slugs under which the story was online, by its headline or time. */
  formerly: readonly string[];
  /** Whether it has the address of another story, whose file is gone. */
  replaces: boolean;
};

/** A last published version, and the path of the file that it is shown for. */
export type Kept = FormerText & { heldPath: string };

export type KeptRules = {
  texts: ReadonlyMap<string, FormerText>;
  /** The paths of all documents, by slug. */
  owners: ReadonlyMap<string, readonly string[]>;
  /** Whether drafts are published too, as in preview. */
  withDrafts: boolean;
  /** Whether a version is of a story that is a draft now, under another slug. */
  isDraftElsewhere: (text: FormerText) => boolean;
  now: Date;
};

/**
 * The last published versions of files that are held back, by slug: those under their own slugs, and those
 * under former slugs whose files are gone, since a story that was renamed stays where it was. A file that
 * says that it is a draft or comes later has none: what is taken down goes, whatever else is wrong. So does
 * a story that was deleted when another took its address.
 */
export function keptVersions(
  held: Iterable<Held>,
  { texts, owners, withDrafts, isDraftElsewhere, now }: KeptRules,
): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const { path, slug, stated, formerly, replaces } of held) {
    if (stated.isDraft && !withDrafts) continue;
    const own = replaces ? [] : [slug, slug.toLowerCase()];
    for (const name of [...own, ...stated.redirects, ...formerly]) {
      const paths = owners.get(name) ?? [];
      // Another document decides about it.
      if (paths.length > 0 && !paths.includes(path)) continue;
      const text = texts.get(name);
      if (text === undefined || !isWhole(text)) continue;
      if (!withDrafts && (isPostponed(text, stated) || isDraftElsewhere(text))) continue;
      kept.set(name, { ...text, heldPath: path });
    }
  }
  return kept;

  function isPostponed({ kind, entry }: FormerText, { publishedAt = 0 }: Stated): boolean {
    return kind === "article" && publishedAt > now.getTime() && publishedAt > Date.parse(entry.publishedAt);
  }
}
