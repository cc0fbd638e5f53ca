import { type References, referencesOf, withoutLocations } from "@/lib/content/compile/checks/references";
import { type Document, isDraft } from "@/lib/content/compile/sources/document";

/**
 * What the rest of a paper must know of some documents that are sound, so that they need not be looked at
 * while none of them changes.
 */
export type Summary = {
  /** The hash of what each of them was held against (`checkContextOf`). */
  soundIn: string;
  references: References;
  articles: number;
  drafts: number;
  /** Ids of the bodies of stories and pages, and those of drafts. */
  bodies: string[];
  draftBodies: string[];
  /** The month as which the stories were stored last. */
  month?: StoredMonth | undefined;
};

export type StoredMonth = {
  id: string;
  /** What it was made of beside the stories (`madeOf`). */
  madeOf: string;
  /** The last hour at which one of its stories comes out or changes. */
  latest: string;
};

export function summaryOf(documents: readonly Document[], soundIn: string): Summary {
  const articles = documents.filter(({ kind }) => kind === "article");
  const bodiesOf = (those: readonly Document[]) =>
    those.flatMap((document) => ("text" in document ? (document.text.id ?? []) : []));
  return {
    soundIn,
    references: withoutLocations(referencesOf(documents)),
    articles: articles.length,
    drafts: articles.filter(isDraft).length,
    bodies: bodiesOf(documents.filter((document) => !isDraft(document))),
    draftBodies: bodiesOf(documents.filter(isDraft)),
  };
}
