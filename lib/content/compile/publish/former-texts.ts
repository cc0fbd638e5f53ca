import { existsSync, readFileSync } from "node:fs";
import type { FormerGeneration } from "@/lib/content/compile/store/former-generation";
import { bodyPath, type StoredEntry, type StoredPageEntry } from "@/lib/content/stored";
import { sourcePath } from "@/lib/redirect-source";

/** A story or page as it was last published. */
export type FormerText = { path: string } & (
  | { kind: "article"; entry: StoredEntry }
  | { kind: "page"; entry: StoredPageEntry }
);

/** What served until now and can still be served, by slug. `path` is the file of its body. */
export function formerTexts(compiledFolder: string, former: FormerGeneration): Map<string, FormerText> {
  const texts: FormerText[] = [
    ...former
      .storiesIn(former.months)
      .map((entry) => ({ kind: "article" as const, path: bodyPath(compiledFolder, entry.body), entry })),
    ...(former.rest?.pages ?? []).map((entry) => ({
      kind: "page" as const,
      path: bodyPath(compiledFolder, entry.body),
      entry,
    })),
  ];
  return new Map(texts.map((text) => [text.entry.slug, text]));
}

/** Whether a text can still be served: its body may have been lost. */
export function isWhole({ path }: FormerText): boolean {
  return existsSync(path);
}

/** The current and former slugs of a text. */
export function addressesOf({ kind, entry }: FormerText): string[] {
  return kind === "article" ? [entry.slug, ...entry.redirects] : [entry.slug];
}

/** Whether a text links to a story by its slug or a former address. */
export function linksTo(text: FormerText, address: string): boolean {
  if (!isWhole(text)) return false;
  const body = readFileSync(text.path, "utf8");
  return ['"', "#", "?", "/"].some((end) => body.includes(`"href":"${sourcePath(address)}${end}`));
}
