import type { CheckContext } from "@/lib/content/compile/checks/check-documents";
import { type AddressFacts, addressFactsOf } from "@/lib/content/compile/checks/paper-addresses";
import { type References, referencesOf, withoutLocations } from "@/lib/content/compile/checks/references";
import { mediaIn, type NamedMedia } from "@/lib/content/compile/media/media-in";
import { type Document, isDraft } from "@/lib/content/compile/sources/document";

/** What the checks of a paper need of documents without faults, while none of these changes. */
export type Summary = {
  /** The hash of the context that each of them was checked against (`checkContextOf`). */
  soundIn: string;
  references: References;
  addresses: AddressFacts;
  articles: number;
  drafts: number;
  /** Ids of the bodies of stories and pages, and those of drafts. */
  bodies: string[];
  draftBodies: string[];
  media: NamedMedia[];
  /**
   * The stories as they were last stored. `madeOf` is the hash of what they were made of besides documents,
   * `latest` the last time at which one of them is published or changes.
   */
  month?: { id: string; madeOf: string; latest: string } | undefined;
};

export function summaryOf(
  documents: readonly Document[],
  soundIn: string,
  { origins, timeZone }: Pick<CheckContext, "origins" | "timeZone">,
  now: Date,
): Summary {
  const articles = documents.filter(({ kind }) => kind === "article");
  const bodiesOf = (those: readonly Document[]) =>
    those.flatMap((document) => ("text" in document ? (document.text.id ?? []) : []));
  return {
    soundIn,
    references: withoutLocations(referencesOf(documents, { origins, now })),
    addresses: addressFactsOf(documents, timeZone, now),
    articles: articles.length,
    drafts: articles.filter(isDraft).length,
    bodies: bodiesOf(documents.filter((document) => !isDraft(document))),
    draftBodies: bodiesOf(documents.filter(isDraft)),
    media: documents.flatMap(mediaIn),
  };
}
