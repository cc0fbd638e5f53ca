import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import {
  bodyPath,
  generationPath,
  monthPath,
  pointerPath,
  type StoredArticleBody,
  type StoredEntry,
  type StoredIndex,
  type StoredPointer,
  storedFormat,
  storedId,
} from "../stored";

/** The compiled paper on disk, with all articles in one list. */
export function readStored(compiledFolder: string) {
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  const pointer: StoredPointer = read(pointerPath(compiledFolder));
  const index: StoredIndex = read(generationPath(compiledFolder, pointer.generation));
  const articles: StoredEntry[] = index.months.flatMap((id) => read(monthPath(compiledFolder, id)));
  const pathOf = (slug: string): string => {
    const entry = [...articles, ...index.pages].find((candidate) => candidate.slug === slug);
    if (!entry) throw new Error(`There is no compiled story or page "${slug}".`);
    return bodyPath(compiledFolder, entry.body);
  };
  return {
    pointer,
    generation: pointer.generation,
    index: { ...index, articles },
    /** The path of the body of a story or page. */
    pathOf,
    body: (slug: string): StoredArticleBody => read(pathOf(slug)),
  };
}

/** Stores a paper without compiling it. */
export function writeStored(
  compiledFolder: string,
  site: object,
  articles: (Partial<StoredEntry> & { slug: string })[] = [],
  body: object = { keyPoints: [], corrections: [], body: { type: "root", children: [] } },
  fields: Partial<StoredIndex> = {},
): void {
  const write = (path: string, content: object) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(content));
  };
  const id = storedId(JSON.stringify(body));
  write(bodyPath(compiledFolder, id), body);
  const entries = articles.map((entry) => ({ topics: [], redirects: [], ...entry, body: id }));
  const month = storedId(JSON.stringify(entries));
  write(monthPath(compiledFolder, month), entries);
  const gone = { withdrawn: [], takenDown: [], leftAt: {} };
  const index = {
    format: storedFormat,
    site,
    authors: [],
    pages: [],
    fronts: {},
    topics: [],
    months: [month],
    ...gone,
    ...fields,
  };
  const generation = storedId(JSON.stringify(index));
  write(generationPath(compiledFolder, generation), index);
  const pointer: StoredPointer = { format: storedFormat, generation, since: "2026-11-23T06:40:00Z", due: [] };
  write(pointerPath(compiledFolder), pointer);
}
