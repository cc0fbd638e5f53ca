import { createHash } from "node:crypto";
import { join } from "node:path";
import { Faults, type Tell } from "@/lib/content/compile/faults";
import type {
  AuthorDocument,
  Document,
  PageDocument,
  SiteDocument,
} from "@/lib/content/compile/sources/document";
import type { Sources } from "@/lib/content/compile/sources/sources";
import type { KnownDocuments } from "@/lib/content/compile/store/known-documents";
import { summaryOf } from "@/lib/content/compile/store/summary";
import { checkArticle, checkAuthor, checkSite, isTimeZone, type Surroundings } from "./check-documents";
import { checkTogether, type TellAt } from "./check-references";
import { type LineOf, linesIn } from "./lines";
import { sayingsOf, together } from "./references";

/** The documents of a paper that are no stories. */
export type RestDocuments = {
  site: SiteDocument | undefined;
  authors: AuthorDocument[];
  pages: PageDocument[];
};

export function restOf(documents: readonly Document[]): RestDocuments {
  return {
    site: documents.find((document) => document.kind === "site"),
    authors: documents.filter((document) => document.kind === "author"),
    pages: documents.filter((document) => document.kind === "page"),
  };
}

/**
 * Tells the faults of all documents, each for itself and all together. `reserved` are the slugs of the site's own routes.
 * Parts of which nothing changed stay closed as long as what they say agrees with the rest; where anything does not, all
 * are opened, so that each fault is told where it stands. Where there is none, every open part gets its summary.
 */
export function checkPaper(
  contentFolder: string,
  known: KnownDocuments,
  sources: Sources,
  reserved: ReadonlySet<string>,
  faults: Faults,
): void {
  const { parts } = known;
  const surroundings = surroundingsOf(restOf(known.rest.open()));
  const soundIn = createHash("sha256").update(JSON.stringify(surroundings)).digest("base64url");
  for (const part of parts) if (part.summary?.soundIn !== soundIn) part.open();

  const doubts = new Faults();
  tellFaults(doubts);
  if (doubts.count > 0 || faults.count > 0) {
    for (const part of parts) part.open();
    tellFaults(faults);
    return;
  }
  for (const part of parts)
    if (part.summary?.soundIn !== soundIn) part.summary = summaryOf(part.open(), soundIn);

  function tellFaults(told: Faults): void {
    const documents = sources.documents.flatMap(({ path }) => known.ifOpen(path) ?? []);
    const closed = parts.flatMap(({ isOpen, summary }) => (isOpen || !summary ? [] : summary.sayings));
    const tellerOf = tellersIn(contentFolder, told);
    for (const document of documents) checkAlone(document, surroundings, tellerOf(document));
    const tell: TellAt = (spot, text) => {
      if (spot === undefined) return told.of(contentFolder)(1, text);
      const { lineOf, tell } = tellerOf(spot.document);
      tell(typeof spot.at === "number" ? spot.at : lineOf(spot.at), text);
    };
    const slugs = sources.documents
      .filter(({ kind }) => kind === "article" || kind === "page")
      .map(({ slug, path }) => {
        const document = known.ifOpen(path);
        return { slug, path, ...(document && { spot: { document, at: 1 } }) };
      });
    checkTogether(slugs, together([sayingsOf(documents), ...closed]), { ...sources, reserved }, tell);
  }
}

/** What every document is held against by itself. */
function surroundingsOf({ site, authors }: RestDocuments): Surroundings {
  const { categories, timeZone } = site?.fields ?? {};
  return {
    authors: authors.map(({ slug }) => slug),
    categories: categories?.flatMap((category) => category?.slug ?? []),
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
  };
}

/** Tells what is wrong in one document. */
type Teller = { lineOf: LineOf; tell: Tell };

/** The teller of each document, whose lines are looked up once at most. */
function tellersIn(contentFolder: string, faults: Faults): (document: Document) => Teller {
  const tellers = new Map<Document, Teller>();
  return (document) => {
    const teller = tellers.get(document) ?? {
      lineOf: linesIn(contentFolder, document),
      tell: faults.of(join(contentFolder, document.path)),
    };
    tellers.set(document, teller);
    return teller;
  };
}

function checkAlone(document: Document, surroundings: Surroundings, { lineOf, tell }: Teller): void {
  for (const { line, text } of document.faults) tell(line, text);
  if (document.kind === "article") checkArticle(document, surroundings, lineOf, tell);
  if (document.kind === "author") checkAuthor(document, lineOf, tell);
  if (document.kind === "site") checkSite(document, lineOf, tell);
}
