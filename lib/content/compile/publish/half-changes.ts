import { parse } from "node:path";
import { translationKey } from "@/lib/content/compile/checks/translation-keys";
import type { ArticleDocument, PageDocument } from "@/lib/content/compile/sources/document";
import type { StoredEntry } from "@/lib/content/stored";
import { formerAddress } from "@/lib/redirect-source";
import { addressesOf, type FormerText } from "./former-texts";
import type { Kept } from "./kept-versions";

export type TextDocument = ArticleDocument | PageDocument;

/** What the documents that are held back leave behind. */
export type LeftBehind = {
  /** The versions that stay online. */
  kept: readonly Kept[];
  /** The path that is held back, by each slug under which its story was online before. */
  formerly: ReadonlyMap<string, string>;
  texts: ReadonlyMap<string, FormerText>;
  /** The paper's own language. */
  language: string;
  /** The path that is held back, of a document that newly links to what is not online without it. */
  missedBy: (document: TextDocument) => string | undefined;
};

/**
 * Returns a function that gives the path of the file which a sound document must wait for, since readers
 * would see half of a change otherwise: a story that has the address of a version that stays, one that is
 * still online under another slug, one that replaces such a story, one with the translation key of a version
 * that stays, one that translates the new slug of such a version, or one that links to what is not online.
 */
export function halfChangesWith({ kept, formerly, texts, language, missedBy }: LeftBehind) {
  const owners = new Map(
    kept.flatMap((text) => addressesOf(text).map((slug) => [slug, text.heldPath] as const)),
  );
  const translations = new Map(
    kept.flatMap(({ kind, entry, heldPath }) =>
      kind === "article" ? [[translationKey(entry, language), heldPath] as const] : [],
    ),
  );
  const slugs = new Set(kept.map(({ entry }) => entry.slug));
  /** The paths that are held back, by slug, whose version stays under a former slug. */
  const renamed = new Map(
    kept
      .map(({ heldPath }) => [parse(heldPath).name, heldPath] as const)
      .filter(([slug]) => !slugs.has(slug)),
  );
  return (document: TextDocument): string | undefined => {
    const former = texts.get(document.slug);
    const taken = addressesIn(document).find((slug) => owners.has(slug));
    if (taken !== undefined) return owners.get(taken);
    const moved = kept.find((text) => isMoved(document, text, former));
    if (moved !== undefined) return moved.heldPath;
    const replaced = formerly.get(document.slug);
    if (replaced !== undefined && former && isAnother(document, former)) return replaced;
    return translationMissed(document) ?? missedBy(document);
  };

  function translationMissed(document: TextDocument): string | undefined {
    if (document.kind !== "article") return undefined;
    const { language: stated, translationOf } = document.fields;
    const version = { slug: document.slug, language: stated, translationOf };
    const owner = translations.get(translationKey(version, language));
    return owner ?? renamed.get(translationOf ?? "");
  }
}

/** The current slug and the former addresses of a document. */
export function addressesIn({ slug, fields }: TextDocument): string[] {
  const redirects = "redirects" in fields ? (fields.redirects ?? []) : [];
  return [slug, ...redirects.flatMap((written) => formerAddress(written ?? "") ?? [])];
}

/** Whether a document is a story that was online under another slug, as when two stories swap theirs. */
export function isMoved(
  document: TextDocument,
  { kind, entry }: FormerText,
  former: FormerText | undefined,
): boolean {
  if (document.kind !== "article" || kind !== "article" || document.slug === entry.slug) return false;
  const { headline, publishedAt, body } = traitsShared(document, entry);
  // Several stories may come at one time, or have no more text yet than "More follows."
  if (former?.kind !== "article") return headline || (publishedAt && body);
  return isAnother(document, former) && (headline || publishedAt || body);
}

/**
 * Returns a function that decides whether the file of a version is gone, though another story has its address
 * now: `formerly` are the slugs under which that other story was online. It must have left one of them, since
 * a story that is rewritten may share its time with others.
 */
export function replacedWith(documents: readonly TextDocument[], texts: ReadonlyMap<string, FormerText>) {
  const isMovedFrom = (slug: string) => {
    const text = texts.get(slug);
    return text && documents.some((document) => isMoved(document, text, texts.get(document.slug)));
  };
  const isThere = (slug: string) => {
    const text = texts.get(slug);
    return documents.some((document) => document.slug === slug && text && !isAnother(document, text));
  };
  return (slug: string, formerly: readonly string[]): boolean =>
    formerly.length > 0 && !isMovedFrom(slug) && formerly.some((former) => !isThere(former));
}

/** Whether a document is another story than the one that was online. */
function isAnother(document: TextDocument, { kind, entry }: FormerText): boolean {
  if (document.kind !== "article" || kind !== "article") return document.kind !== kind;
  return !Object.values(traitsShared(document, entry)).some(Boolean);
}

/** Returns a function that gives the slugs under which a document was online, if it has another now. */
export function formerSlugsIn(texts: ReadonlyMap<string, FormerText>) {
  const byTrait = new Map<string, FormerText[]>();
  for (const text of texts.values())
    if (text.kind === "article")
      for (const trait of [text.entry.headline, Date.parse(text.entry.publishedAt)])
        byTrait.set(`${trait}`, [...(byTrait.get(`${trait}`) ?? []), text]);
  return (document: TextDocument): string[] => {
    if (document.kind !== "article") return [];
    const { headline, publishedAt } = document.fields;
    const alike = [headline, Date.parse(publishedAt ?? "")].flatMap((trait) => byTrait.get(`${trait}`) ?? []);
    const moved = alike.filter((text) => isMoved(document, text, texts.get(document.slug)));
    return moved.map(({ entry }) => entry.slug);
  };
}

function traitsShared({ fields, text }: ArticleDocument, entry: StoredEntry) {
  return {
    headline: fields.headline === entry.headline,
    publishedAt: Date.parse(fields.publishedAt ?? "") === Date.parse(entry.publishedAt),
    body: text.id === entry.body,
  };
}
