import { join } from "node:path";
import { checkContextOf } from "@/lib/content/compile/checks/check-documents";
import { ownLink } from "@/lib/content/compile/checks/own-links";
import { referencesOf } from "@/lib/content/compile/checks/references";
import { type Document, isDraft, restOf } from "@/lib/content/compile/sources/document";
import type { Sources } from "@/lib/content/compile/sources/sources";
import { type Stated, statedIn } from "@/lib/content/compile/sources/stated";
import type { DocumentCache } from "@/lib/content/compile/store/document-cache";
import type { FormerGeneration } from "@/lib/content/compile/store/former-generation";
import type { Author, TopicNote } from "@/lib/content/model";
import type { StoredEntry, StoredIndex, StoredPageEntry } from "@/lib/content/stored";
import { formerAddress } from "@/lib/redirect-source";
import { articlePath, listPath } from "@/lib/urls";
import { filesMissedAmong } from "./files-missed";
import { formerTexts, linksIn } from "./former-texts";
import { formerSlugsIn, halfChangesWith, isMoved, replacedWith, type TextDocument } from "./half-changes";
import { type Held, type Kept, type KeptRules, keptVersions } from "./kept-versions";
import { reasonsToStop } from "./reasons-to-stop";
import { deadLinksAfter } from "./served-addresses";

/** What is not published as it is now, and what is published in its place. */
export type HeldBack = {
  /** Documents that are not published as they are. */
  paths: ReadonlySet<string>;
  /** Sound documents that wait for others, with the paths that they wait for. */
  waiting: ReadonlyMap<string, string>;
  /** Why the whole paper stays as it was, except for what is taken down; empty if only documents do. */
  reasons: readonly string[];
  /** The last published versions of what is held back. */
  stories: readonly StoredEntry[];
  pages: readonly StoredPageEntry[];
  authors: readonly Author[];
  fronts: StoredIndex["fronts"];
  topics: readonly TopicNote[];
  /** Addresses that the documents with faults would have, and that nothing is published under. */
  offline: readonly string[];
};

export const nothingHeldBack: HeldBack = {
  paths: new Set(),
  waiting: new Map(),
  reasons: [],
  stories: [],
  pages: [],
  authors: [],
  fronts: {},
  topics: [],
  offline: [],
};

export type HoldTask = {
  contentFolder: string;
  compiledFolder: string;
  withDrafts: boolean;
  now: Date;
  sources: Sources;
  known: DocumentCache;
  former: FormerGeneration;
  /** The paths of documents with faults, relative to the content folder. */
  faulty: ReadonlySet<string>;
  /** Whether the site has a file at a path. */
  hasFile: (path: string) => boolean;
};

/**
 * Decides what is published although some documents have faults (docs/decisions/0018): they stay as they
 * were, and so does every document that would show readers half of a change without them.
 */
export function holdBack(task: HoldTask): HeldBack {
  const { contentFolder, compiledFolder, sources, known, former, faulty, withDrafts, hasFile, now } = task;
  const texts = formerTexts(compiledFolder, former);
  const rest = restOf(known.rest.open());
  const context = checkContextOf(rest);
  // The documents of the other shards are online as they are.
  for (const shard of known.shards) if (!former.months.includes(shard.summary?.month?.id ?? "")) shard.open();

  const formerSlugs = formerSlugsIn(texts);
  const open = openTexts();
  const isReplaced = replacedWith(open, texts);
  const drafts = open.filter(isDraft);
  const rules: KeptRules = {
    texts,
    owners: ownersOf(sources),
    withDrafts,
    isDraftElsewhere: (text) => drafts.some((draft) => isMoved(draft, text, texts.get(draft.slug))),
    now,
  };

  const held = new Map<string, Held>(sources.misplaced.map((file) => [file.path, misplaced(file)]));
  for (const path of faulty) {
    const document = known.shardOf(path)?.get(path);
    if (document !== undefined) hold(document);
  }
  const waiting = new Map<string, string>();
  const candidates = withDrafts ? open : open.filter((document) => !isDraft(document));
  const soundAuthors = rest.authors.filter(({ path }) => !faulty.has(path));
  const unread = unreadAuthors(sources, soundAuthors);
  const authors = (former.rest?.authors ?? []).filter(
    ({ slug }) => unread.has(slug) || faulty.has(`authors/${slug}.yaml`),
  );
  let kept = keptVersions(held.values(), rules);
  for (let areMore = true; areMore; ) {
    areMore = false;
    const waitsFor = halfChangesWith({
      kept: [...kept.values()],
      formerly: formerlyHeld(),
      texts,
      language: context.language,
      // On a new machine one fault could hold back most of an archive.
      missedBy: former.rest === undefined ? () => undefined : missedBy(),
    });
    for (const document of candidates) {
      const path = held.has(document.path) ? undefined : waitsFor(document);
      if (path === undefined) continue;
      areMore = true;
      hold(document);
      waiting.set(document.path, path);
    }
    kept = keptVersions(held.values(), rules);
  }
  const isHeld = (path: string) => held.has(path);
  for (const { slug } of authors) unread.delete(slug);
  const formerLanguage = former.rest?.site.language;
  const reasons = reasonsToStop({ known, faulty, unread, formerLanguage, authors, withDrafts, isHeld }, [
    ...kept.values(),
  ]);
  if (reasons.length > 0) {
    for (const document of known.shards.flatMap((shard) => shard.open())) hold(document);
    kept = keptVersions(held.values(), rules);
  }
  const versions = [...kept.values()];
  return {
    paths: new Set([...faulty, ...held.keys()]),
    waiting,
    reasons,
    stories: versions.flatMap((text) => (text.kind === "article" ? text.entry : [])),
    pages: versions.flatMap((text) => (text.kind === "page" ? text.entry : [])),
    authors,
    fronts: Object.fromEntries(
      Object.entries(former.rest?.fronts ?? {}).filter(([path]) => faulty.has(path)),
    ),
    topics: (former.rest?.topics ?? []).filter(({ slug }) => faulty.has(`topics/${slug}.yaml`)),
    offline: [
      ...offlineAmong(versions).map(articlePath),
      ...rest.authors
        .filter(({ path, slug }) => faulty.has(path) && !authors.some((author) => author.slug === slug))
        .map(({ slug }) => listPath("author", slug)),
    ],
  };

  function hold(document: Document): void {
    if (document.kind !== "article" && document.kind !== "page") return;
    const { path, slug } = document;
    const isFaulty = faulty.has(path);
    const stated = statedBy(document, isFaulty ? join(contentFolder, path) : undefined);
    const formerly = formerSlugs(document);
    held.set(path, { path, slug, stated, formerly, replaces: isReplaced(slug, formerly) });
  }

  function misplaced({ path, slug }: { path: string; slug: string }): Held {
    return { path, slug, stated: statedIn(join(contentFolder, path)), formerly: [], replaces: false };
  }

  /** The stories and pages that may differ from what is online. */
  function openTexts(): TextDocument[] {
    const documents = known.shards.flatMap((shard) => (shard.isOpen ? shard.open() : []));
    return documents.filter(
      (document): document is TextDocument => document.kind === "article" || document.kind === "page",
    );
  }

  /** The slugs under which stories that are held back were online, with the paths of these. */
  function formerlyHeld(): Map<string, string> {
    const stories = [...held.values()].filter(({ stated }) => withDrafts || !stated.isDraft);
    return new Map(stories.flatMap(({ path, formerly }) => formerly.map((slug) => [slug, path] as const)));
  }

  /** Returns the path that a document must wait for, since it newly links to what only that brings. */
  function missedBy(): (document: TextDocument) => string | undefined {
    const isHeld = (path: string) => faulty.has(path) || held.has(path);
    const shownAuthors = [...soundAuthors, ...authors].map(({ slug }) => slug);
    const isDead = deadLinksAfter({ known, isHeld, kept, authors: shownAuthors, context, hasFile, now });
    const fileMissed = filesMissedAmong(held.values(), faulty, context.timeZone ?? "UTC");
    return (document) => {
      const { slug } = document;
      const dead = referencesOf([document], { origins: context.origins, now }).links.filter(isDead);
      if (dead.length === 0) return undefined;
      const former = texts.get(slug);
      const links = former === undefined ? [] : linksIn(former);
      const before = new Set(links.map((link) => ownLink(link, articlePath(slug), context.origins)));
      const missed = dead.find(({ to }) => !before.has(to));
      return missed && (fileMissed(missed) ?? [...held.keys()][0]);
    };
  }

  /** The slugs of stories and pages that would be online without faults. */
  function offlineAmong(versions: readonly Kept[]): string[] {
    const shown = new Set(versions.map(({ heldPath }) => heldPath));
    const taken = new Set([
      ...versions.map(({ entry }) => entry.slug),
      ...candidates.filter(({ path }) => !held.has(path)).map(({ slug }) => slug),
    ]);
    return [...held.values()]
      .filter(
        ({ path, stated }) => known.shardOf(path) && faulty.has(path) && !shown.has(path) && !stated.isDraft,
      )
      .map(({ slug }) => slug)
      .filter((slug) => !taken.has(slug));
  }
}

/** The paths of authors' files that are not read, as with another extension, by slug. */
function unreadAuthors({ misplaced }: Sources, sound: readonly { slug: string }[]): Map<string, string> {
  const files = misplaced.filter(({ path }) => /^authors\//i.test(path));
  const unread = new Map(files.map(({ slug, path }) => [slug, path]));
  for (const { slug } of sound) unread.delete(slug);
  return unread;
}

function ownersOf({ documents }: Sources): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { kind, slug, path } of documents)
    if (kind === "article" || kind === "page") owners.set(slug, [...(owners.get(slug) ?? []), path]);
  return owners;
}

/** What a document says by its fields, and for one with faults also by its text. */
function statedBy(document: Document, path: string | undefined): Stated {
  const fields = document.kind === "article" ? document.fields : {};
  const { publishedAt, redirects = [], topics = [], authors = [] } = fields;
  const time = Date.parse(publishedAt ?? "");
  const read = path === undefined ? undefined : statedIn(path);
  return {
    isDraft: isDraft(document) || (read?.isDraft ?? false),
    publishedAt: Number.isNaN(time) ? read?.publishedAt : time,
    redirects: [
      ...redirects.flatMap((written) => formerAddress(written ?? "") ?? []),
      ...(read?.redirects ?? []),
    ],
    category: fields.category ?? read?.category,
    language: fields.language ?? read?.language,
    translationOf: fields.translationOf ?? read?.translationOf,
    topics: [...topics.flatMap((topic) => topic ?? []), ...(read?.topics ?? [])],
    authors: [...authors.flatMap((author) => author ?? []), ...(read?.authors ?? [])],
  };
}
