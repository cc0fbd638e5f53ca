import { existsSync, readFileSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { readFormat } from "../serving.js";
import {
  bodyPath,
  generationPath,
  generationsFolder,
  monthPath,
  monthsFolder,
  pointerPath,
  type StoredEntry,
  type StoredIndex,
  type StoredPointer,
  storedFormat,
  storedId,
} from "../stored";
import type { StoredPaper } from "./stored-paper";
import { sweep } from "./sweep";
import { wholeMonth } from "./whole-month";
import { syncFolder, writeDurably } from "./write-file";

/** What a compile brought: the id of the content that serves now, and whether it is another than before. */
export type Generation = { id: string; isNew: boolean };

/**
 * Stores the compiled paper, whose bodies lie there already, as one generation and makes it the one that serves. The
 * same content is stored once, and what it shares with a former generation is not written again. Until the very last
 * rename the former generation serves, whatever happens. `say` is told where that one cannot be read.
 */
export async function storeGeneration(
  compiledFolder: string,
  { articles, ...paper }: StoredPaper,
  now: Date,
  say: (line: string) => void,
): Promise<Generation> {
  const former = formerGeneration(compiledFolder, say);
  await syncBodies(compiledFolder, articles, former);
  const months = await storeMonths(compiledFolder, articles, former?.months);
  const withdrawn = withdrawnSlugs(former, articles, paper.pages, now);
  const index: StoredIndex = { format: storedFormat, ...paper, months, withdrawn };
  const json = JSON.stringify(index);
  const id = storedId(json);
  const isNew = former?.pointer.generation !== id;
  let since = former?.pointer.since ?? "";
  if (isNew) {
    // Written even where it lies there from before, for its time is that from which it serves: told by the clock of the
    // disk, as that of every page made of it.
    const path = generationPath(compiledFolder, id);
    await writeDurably(path, json);
    await syncFolder(generationsFolder(compiledFolder));
    since = (await stat(path)).mtime.toISOString();
  }
  const due = articles
    .flatMap(({ publishedAt, updatedAt = publishedAt, correctionTimes = [] }) => [
      ...new Set([publishedAt, updatedAt, ...correctionTimes]),
    ])
    .filter((time) => Date.parse(time) > now.getTime())
    .toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const pointer: StoredPointer = { format: storedFormat, generation: id, since, due };
  if (JSON.stringify(pointer) !== JSON.stringify(former?.pointer)) {
    await writeDurably(pointerPath(compiledFolder), JSON.stringify(pointer));
    await syncFolder(compiledFolder);
  }
  if (isNew) {
    const bodies = new Set([...articles, ...paper.pages].map(({ body }) => body));
    await sweep(compiledFolder, { id, months, bodies, former: former?.pointer.generation }, new Date(since));
  }
  return { id, isNew };
}

/** What served until now, with those of its months that are whole, and their stories by slug: none where another version stored it. */
type Former = {
  pointer: StoredPointer;
  withdrawn: string[];
  months: Set<string>;
  articles: Map<string, StoredEntry>;
};

/** Undefined where nothing has served, or nothing that we can read. */
export function formerGeneration(compiledFolder: string, say: (line: string) => void): Former | undefined {
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  try {
    const pointer: StoredPointer = read(pointerPath(compiledFolder));
    const index: StoredIndex = read(generationPath(compiledFolder, pointer.generation));
    const articles = new Map<string, StoredEntry>();
    const months = new Set<string>();
    // Of another shape only the slugs are read, which have had theirs from the first: nothing else remembers them.
    if (pointer.format !== readFormat)
      return { pointer, withdrawn: strings(index.withdrawn), months, articles };
    for (const month of index.months) {
      const json = wholeMonth(compiledFolder, month);
      if (json === undefined) {
        say(`Note: ${monthPath(compiledFolder, month)} was lost or torn, and is stored anew.`);
        continue;
      }
      months.add(month);
      const entries: StoredEntry[] = JSON.parse(json);
      for (const entry of entries) articles.set(entry.slug, entry);
    }
    return { pointer, withdrawn: index.withdrawn, months, articles };
  } catch (cause) {
    const isFirst =
      cause instanceof Error &&
      "code" in cause &&
      cause.code === "ENOENT" &&
      !existsSync(pointerPath(compiledFolder));
    if (!isFirst)
      say(
        `Note: what served until now could not be read (${cause}). Stories taken down before answer 404, not 410.`,
      );
    return undefined;
  }
}

/** Those stored stories that readers get at `now`. */
export function outOf(articles: readonly StoredEntry[], now: Date): StoredEntry[] {
  return articles.filter(({ isDraft, publishedAt }) => !isDraft && Date.parse(publishedAt) <= now.getTime());
}

/** Those that there are in a list which may be none. */
function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
}

/** New bodies lie on the disk; this makes sure that their names do too. */
async function syncBodies(
  compiledFolder: string,
  articles: readonly StoredEntry[],
  former: Former | undefined,
) {
  const added = articles.filter(({ slug, body }) => former?.articles.get(slug)?.body !== body);
  const folders = new Set(added.map(({ body }) => dirname(bodyPath(compiledFolder, body))));
  await Promise.all([...folders].map(syncFolder));
}

/**
 * Stores articles, newest first, by the month of their publication; returns the ids of all months in that order. `whole`
 * are those that were seen to lie there.
 */
async function storeMonths(
  compiledFolder: string,
  articles: readonly StoredEntry[],
  whole: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const months = new Map<string, StoredEntry[]>();
  for (const article of articles) {
    // Of UTC, in which months do not overlap.
    const month = article.publishedAt.slice(0, 7);
    const entries = months.get(month);
    if (entries) entries.push(article);
    else months.set(month, [article]);
  }
  await mkdir(monthsFolder(compiledFolder), { recursive: true });
  const ids: string[] = [];
  for (const entries of months.values()) {
    const json = JSON.stringify(entries);
    const id = storedId(json);
    ids.push(id);
    if (!whole.has(id) && wholeMonth(compiledFolder, id) === undefined)
      await writeDurably(monthPath(compiledFolder, id), json);
  }
  await syncFolder(monthsFolder(compiledFolder));
  return ids;
}

/**
 * The slugs of stories that were out and no longer are, deleted, made drafts of or put off, those of before too: they are told
 * apart from those that never were. One that moved leads on to where it is, and one that was never out must not be spoken of.
 */
function withdrawnSlugs(
  former: Former | undefined,
  articles: readonly StoredEntry[],
  pages: StoredIndex["pages"],
  now: Date,
): string[] {
  if (former === undefined) return [];
  const wereOut = outOf([...former.articles.values()], now);
  const slugsOf = ({ slug, redirects }: StoredEntry) => [slug, ...redirects];
  const present = new Set([...outOf(articles, now).flatMap(slugsOf), ...pages.map(({ slug }) => slug)]);
  return [...new Set([...former.withdrawn, ...wereOut.flatMap(slugsOf)])]
    .filter((slug) => !present.has(slug))
    .toSorted();
}
