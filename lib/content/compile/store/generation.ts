import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { endsOf } from "@/lib/content/front/edited-front";
import { changesOf } from "@/lib/content/publication";
import {
  bodiesFolder,
  bodyPath,
  generationPath,
  monthPath,
  monthsFolder,
  pointerPath,
  type StoredEntry,
  type StoredIndex,
  type StoredPointer,
  storedFormat,
  storedId,
} from "@/lib/content/stored";
import { syncFolder, writeFileDurably } from "@/lib/write-file";
import { type Changes, changesBetween, publishedAmong } from "./changes";
import { departuresAfter } from "./departures";
import { type FormerGeneration, formerGeneration } from "./former-generation";
import { type Month, readStoredMonth, slugsOf } from "./month";
import type { StoredRest } from "./stored-paper";
import { sweep } from "./sweep";

type Say = (line: string) => void;

/**
 * Stores the compiled paper as a generation and makes it the one that serves, unless `mayPublish` refuses its
 * changes. Bodies must be stored already; `months` are latest first. Until the last rename the former
 * generation serves, whatever happens. Calls `say` if that one cannot be read. Returns the id of the
 * generation, whether it is new, and the months' ids; undefined if it was refused.
 */
export async function storeGeneration(
  compiledFolder: string,
  rest: StoredRest,
  months: readonly Month[],
  now: Date,
  say: Say,
  mayPublish: (changes: Changes | undefined) => boolean = () => true,
): Promise<{ id: string; isNew: boolean; months: string[] } | undefined> {
  const former = formerGeneration(compiledFolder, say);
  const ids = await storeMonths(compiledFolder, months, former, say);
  const gone = former.months.filter((id) => !ids.includes(id));
  const replaced = former.storiesIn(gone);
  const known = new Set(replaced.map(({ body }) => body));
  const bodiesOf = (those: readonly Month[]) => [
    ...those.flatMap(({ bodies }) => bodies),
    ...rest.pages.map(({ body }) => body),
  ];
  const added = months.filter((_, index) => !former.months.includes(ids[index] ?? ""));
  const replacing = added.flatMap((month) => month.stories());
  const others = () => former.storiesIn(former.months.filter((id) => ids.includes(id)));
  const stories = { former: replaced, next: replacing, others };
  if (!mayPublish(changesBetween(former, rest, stories, now))) return undefined;
  const newBodies = bodiesOf(added).filter((body) => !known.has(body));
  await syncBodies(compiledFolder, newBodies);
  const withdrawn = withdrawnSlugs([...former.withdrawn, ...slugsUp(replaced, now)], months, rest.pages, now);
  const departures = departuresAfter(former, {
    before: publishedAmong(replaced, now),
    after: publishedAmong(replacing, now),
    withdrawn,
    site: rest.site,
    now,
  });
  const index: StoredIndex = { format: storedFormat, ...rest, months: ids, withdrawn, ...departures };
  const json = JSON.stringify(index);
  const id = storedId(json);
  const isNew = former.pointer?.generation !== id;
  let since = former.pointer?.since ?? "";
  if (isNew) {
    // Written even if it exists: the file's time is the start of serving, by the clock of the disk.
    const path = generationPath(compiledFolder, id);
    await writeFileDurably(path, json);
    since = (await stat(path)).mtime.toISOString();
  }
  const due = dueAfter(now, months, rest.fronts);
  const pointer: StoredPointer = { format: storedFormat, generation: id, since, due };
  if (JSON.stringify(pointer) !== JSON.stringify(former.pointer))
    await writeFileDurably(pointerPath(compiledFolder), JSON.stringify(pointer));
  if (isNew) {
    const kept = { id, months: ids, bodies: new Set(bodiesOf(months)), former: former.pointer?.generation };
    await sweep(compiledFolder, kept, new Date(since));
  }
  return { id, isNew, months: ids };
}

/** The current and former slugs of the published ones among these stories. */
function slugsUp(stories: readonly StoredEntry[], now: Date): string[] {
  return publishedAmong(stories, now).flatMap(slugsOf);
}

/** Stores months that are missing or damaged; returns the ids of all. */
async function storeMonths(
  compiledFolder: string,
  months: readonly Month[],
  former: FormerGeneration,
  say: Say,
): Promise<string[]> {
  await mkdir(monthsFolder(compiledFolder), { recursive: true });
  const ids: string[] = [];
  const isWhole = (id: string) => readStoredMonth(compiledFolder, id) !== undefined;
  for (const month of months) {
    if (month.id !== undefined && isWhole(month.id)) {
      ids.push(month.id);
      continue;
    }
    const json = JSON.stringify(month.stories());
    const id = storedId(json);
    ids.push(id);
    if (isWhole(id)) continue;
    const path = monthPath(compiledFolder, id);
    if (former.months.includes(id)) say(`Note: ${path} was missing or damaged, and is stored again.`);
    await writeFileDurably(path, json, { syncsFolder: false });
  }
  await syncFolder(monthsFolder(compiledFolder));
  return ids;
}

/** Makes the names of new bodies durable. Their content is durable already. */
async function syncBodies(compiledFolder: string, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  const folders = new Set(added.map((body) => dirname(bodyPath(compiledFolder, body))));
  await Promise.all([bodiesFolder(compiledFolder), ...folders].map(syncFolder));
}

/** The `gone` slugs, which published stories had, without those that a published story or page has now. */
function withdrawnSlugs(
  gone: readonly string[],
  months: readonly Month[],
  pages: StoredIndex["pages"],
  now: Date,
): string[] {
  const withdrawn = new Set(gone);
  for (const { slug } of pages) withdrawn.delete(slug);
  for (const month of months)
    if (month.slugs().some((slug) => withdrawn.has(slug)))
      for (const slug of slugsUp(month.stories(), now)) withdrawn.delete(slug);
  return [...withdrawn].toSorted();
}

/** The times after `now` at which stories are published or change, or a front does, earliest first. */
function dueAfter(now: Date, months: readonly Month[], fronts: StoredIndex["fronts"]): string[] {
  const isToCome = (time: string) => Date.parse(time) > now.getTime();
  return months
    .filter(({ latest }) => isToCome(latest))
    .flatMap((month) => month.stories().flatMap(changesOf<string>))
    .concat(Object.values(fronts).flatMap(endsOf))
    .filter(isToCome)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b));
}
