import { existsSync, readFileSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
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
import { hoursOf, type Month, slugsOf } from "./month";
import { readStoredMonth } from "./read-stored-month";
import type { StoredRest } from "./stored-paper";
import { sweep } from "./sweep";

/**
 * The result of a compile: the id of the content that serves now, whether it differs from the former one, and
 * the ids of its months.
 */
export type Generation = { id: string; isNew: boolean; months: string[] };

/**
 * Stores the compiled paper as a generation and makes it the one that serves. Bodies must be stored already;
 * `months` are latest first. Content that a former generation shares is not written again. Until the last
 * rename the former generation serves, whatever happens. Calls `say` if that one cannot be read.
 */
export async function storeGeneration(
  compiledFolder: string,
  rest: StoredRest,
  months: readonly Month[],
  now: Date,
  say: (line: string) => void,
): Promise<Generation> {
  const former = formerGeneration(compiledFolder, say);
  const ids = await storeMonths(compiledFolder, months, former, say);
  const added = months.filter((_, index) => !former?.months.includes(ids[index] ?? ""));
  const replaced = storiesIn(compiledFolder, former?.months.filter((id) => !ids.includes(id)) ?? [], say);
  const bodiesOf = (those: readonly { body: string }[]) => those.map(({ body }) => body);
  await syncBodies(
    compiledFolder,
    [...added.flatMap(({ bodies }) => bodies), ...bodiesOf(rest.pages)],
    new Set(bodiesOf(replaced)),
  );
  const withdrawn = withdrawnSlugs(former, replaced, months, rest.pages, now);
  const index: StoredIndex = { format: storedFormat, ...rest, months: ids, withdrawn };
  const json = JSON.stringify(index);
  const id = storedId(json);
  const isNew = former?.pointer.generation !== id;
  let since = former?.pointer.since ?? "";
  if (isNew) {
    // Written even if it exists: its time is the start of serving, by the clock of the disk, like the times
    // of pages.
    const path = generationPath(compiledFolder, id);
    await writeFileDurably(path, json);
    since = (await stat(path)).mtime.toISOString();
  }
  const pointer: StoredPointer = { format: storedFormat, generation: id, since, due: dueAfter(now, months) };
  if (JSON.stringify(pointer) !== JSON.stringify(former?.pointer)) {
    await writeFileDurably(pointerPath(compiledFolder), JSON.stringify(pointer));
  }
  if (isNew) {
    const bodies = new Set([...months.flatMap(({ bodies }) => bodies), ...bodiesOf(rest.pages)]);
    await sweep(
      compiledFolder,
      { id, months: ids, bodies, former: former?.pointer.generation },
      new Date(since),
    );
  }
  return { id, isNew, months: ids };
}

/** The generation that served so far; without months if another version of the format stored it. */
type Former = { pointer: StoredPointer; withdrawn: string[]; months: string[] };

/** Undefined if no generation has served, or none that can be read. */
function formerGeneration(compiledFolder: string, say: (line: string) => void): Former | undefined {
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  try {
    const pointer: StoredPointer = read(pointerPath(compiledFolder));
    const { withdrawn, months }: StoredIndex = read(generationPath(compiledFolder, pointer.generation));
    // From another version of the format only the withdrawn slugs are read: they have never changed their
    // form, and are stored nowhere else.
    return pointer.format === storedFormat
      ? { pointer, withdrawn, months }
      : { pointer, withdrawn: strings(withdrawn), months: [] };
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

/** The stories of the former generation that are published at `now`. */
export function storiesUp(compiledFolder: string, now: Date): StoredEntry[] {
  const ignore = () => {};
  return outOf(
    storiesIn(compiledFolder, formerGeneration(compiledFolder, ignore)?.months ?? [], ignore),
    now,
  );
}

/** The stories of stored months. */
function storiesIn(
  compiledFolder: string,
  ids: readonly string[],
  say: (line: string) => void,
): StoredEntry[] {
  return ids.flatMap((id): StoredEntry[] => {
    const json = readStoredMonth(compiledFolder, id);
    if (json === undefined) say(`Note: ${monthPath(compiledFolder, id)} was lost or torn.`);
    return json === undefined ? [] : JSON.parse(json);
  });
}

/** The stored stories that are published at `now`. */
function outOf(stories: readonly StoredEntry[], now: Date): StoredEntry[] {
  return stories.filter(({ isDraft, publishedAt }) => !isDraft && Date.parse(publishedAt) <= now.getTime());
}

/** A list from parsed JSON, or an empty one. */
function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
}

/** Stores months that are missing or damaged; returns the ids of all. */
async function storeMonths(
  compiledFolder: string,
  months: readonly Month[],
  former: Former | undefined,
  say: (line: string) => void,
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
    if (former?.months.includes(id))
      say(`Note: ${monthPath(compiledFolder, id)} was lost or torn, and is stored again.`);
    await writeFileDurably(monthPath(compiledFolder, id), json, { syncsFolder: false });
  }
  await syncFolder(monthsFolder(compiledFolder));
  return ids;
}

/**
 * Makes the names of new bodies durable, as their content is already. Skips the `known` ones.
 */
async function syncBodies(
  compiledFolder: string,
  bodies: readonly string[],
  known: ReadonlySet<string>,
): Promise<void> {
  const added = bodies.filter((body) => !known.has(body));
  if (added.length === 0) return;
  const folders = new Set(added.map((body) => dirname(bodyPath(compiledFolder, body))));
  await Promise.all([bodiesFolder(compiledFolder), ...folders].map(syncFolder));
}

/**
 * The slugs, current and former, of stories that were published and no longer are: deleted, postponed or made
 * drafts. Without renamed stories, which redirect, and without stories that were never published, which must
 * stay unknown.
 */
function withdrawnSlugs(
  former: Former | undefined,
  replaced: readonly StoredEntry[],
  months: readonly Month[],
  pages: StoredIndex["pages"],
  now: Date,
): string[] {
  const withdrawn = new Set([...(former?.withdrawn ?? []), ...outOf(replaced, now).flatMap(slugsOf)]);
  for (const { slug } of pages) withdrawn.delete(slug);
  for (const month of months) {
    if (!month.slugs().some((slug) => withdrawn.has(slug))) continue;
    for (const slug of outOf(month.stories(), now).flatMap(slugsOf)) withdrawn.delete(slug);
  }
  return [...withdrawn].toSorted();
}

/** The times after `now` at which stories are published or change, earliest first. */
function dueAfter(now: Date, months: readonly Month[]): string[] {
  const isToCome = (hour: string) => Date.parse(hour) > now.getTime();
  return months
    .filter(({ latest }) => isToCome(latest))
    .flatMap((month) => month.stories().flatMap(hoursOf))
    .filter(isToCome)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b));
}
