import { existsSync, readFileSync } from "node:fs";
import type { FormerGeneration } from "@/lib/content/compile/store/former-generation";
import { idsAroundText } from "@/lib/content/page-ids";
import { bodyPath, type StoredEntry, type StoredPageEntry } from "@/lib/content/stored";

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

/** The addresses of the links in the text of a version, as they were written. */
export function linksIn(text: FormerText): string[] {
  return stringsIn(text, "href|url");
}

/** The ids on the page of a version. */
export function idsOnPage(text: FormerText): string[] {
  const ids = stringsIn(text, "id");
  return text.kind === "page" ? [...ids, ...idsAroundText()] : [...ids, ...idsAroundText(text.entry)];
}

/** The values of a property of elements. JSON escapes quotes, so no text is mistaken for a property. */
function stringsIn(text: FormerText, property: string): string[] {
  if (!isWhole(text)) return [];
  const found = readFileSync(text.path, "utf8").matchAll(
    new RegExp(`"(?:${property})":("(?:[^"\\\\]|\\\\.)*")`, "g"),
  );
  return [...found].map(([, value = '""']) => JSON.parse(value));
}
