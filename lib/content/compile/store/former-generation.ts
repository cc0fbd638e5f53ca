import { existsSync, readFileSync } from "node:fs";
import {
  generationPath,
  monthPath,
  pointerPath,
  type StoredEntry,
  type StoredIndex,
  type StoredPointer,
  storedFormat,
} from "@/lib/content/stored";
import { type Departures, noDepartures } from "./departures";
import { readStoredMonth } from "./month";
import type { StoredRest } from "./stored-paper";

type Say = (line: string) => void;

/** The generation that has served until now. */
export type FormerGeneration = Departures & {
  /** Undefined if none has served, or none that can be read. */
  pointer?: StoredPointer;
  /** Undefined also if another version of the format stored it. */
  rest?: StoredRest;
  withdrawn: string[];
  /** Ids of its months; none if another version of the format stored it. */
  months: string[];
  /** The stories of some of its months. */
  storiesIn: (ids: readonly string[]) => StoredEntry[];
};

/** Reads the generation that serves. Calls `say` if it cannot be read. */
export function formerGeneration(compiledFolder: string, say: Say): FormerGeneration {
  const storiesIn = (ids: readonly string[]) => readStories(compiledFolder, ids, say);
  const none = { withdrawn: [], months: [], storiesIn, ...noDepartures };
  if (!existsSync(pointerPath(compiledFolder))) return none;
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  try {
    const pointer: StoredPointer = read(pointerPath(compiledFolder));
    const index: StoredIndex = read(generationPath(compiledFolder, pointer.generation));
    const { format: _, withdrawn, months, takenDown, leftAt, ...rest } = index;
    if (pointer.format === storedFormat)
      return { pointer, rest, withdrawn, months, takenDown, leftAt, storiesIn };
    // From another version of the format only the withdrawn slugs are read: they are stored nowhere else.
    const slugs = Array.isArray(withdrawn) ? withdrawn.filter((slug) => typeof slug === "string") : [];
    return { ...none, pointer, withdrawn: slugs };
  } catch (cause) {
    say(
      `Note: what served until now could not be read (${cause}). Stories taken down before answer 404, not 410.`,
    );
    return none;
  }
}

/** The stories of stored months. */
function readStories(compiledFolder: string, ids: readonly string[], say: Say): StoredEntry[] {
  return ids.flatMap((id): StoredEntry[] => {
    const json = readStoredMonth(compiledFolder, id);
    if (json === undefined) say(`Note: ${monthPath(compiledFolder, id)} is missing or damaged.`);
    return json === undefined ? [] : JSON.parse(json);
  });
}
