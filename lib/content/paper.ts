import { readFile } from "node:fs/promises";
import { compiledFolder } from "@/lib/env";
import { perProcess } from "@/lib/per-process";
import type { Article } from "./model";
import { type Paper, type ReadPaper, readPaper } from "./read-paper";
import { type Serving, servingContent } from "./serving";
import { bodyPath, type StoredArticleBody, type StoredPageBody, storedId } from "./stored";

// The former paper stays for responses that began with it.
const papers = perProcess("papers", () => new Map<string, ReadPaper>());
const kept = 2;

/** The compiled paper that serves (serving.ts), without bodies. Throws if nothing was compiled yet. */
export function paper(): Paper {
  const { generation } = servingContent(compiledFolder).pointer;
  const found = papers.get(generation);
  if (found) return found.paper;
  const read = readPaper(compiledFolder, generation, [...papers.values()].at(-1));
  papers.set(generation, read);
  for (const old of [...papers.keys()].slice(0, -kept)) papers.delete(old);
  return read.paper;
}

/** The time at which the current content began to serve. All its edits were made before. */
export function compiledAt(): Date {
  return new Date(servingContent(compiledFolder).pointer.since);
}

/** The id of the compiled content that serves now. Throws if there is none. */
export function currentGeneration(): string {
  return servingContent(compiledFolder).pointer.generation;
}

/** The bodies read for each response under way: a page and its metadata need the same one. */
const bodiesOf = new WeakMap<Serving, Map<string, Promise<unknown>>>();

/** The stored body of a story or page, read once in a response. Rejects if it is missing or damaged. */
export async function storedBody<Body extends StoredArticleBody | StoredPageBody>(
  slug: string,
): Promise<Body & Pick<Article, "pictures">> {
  const text = paper().text(slug);
  if (!text) throw new Error(`The compiled paper has no text of "${slug}".`);
  const serving = servingContent(compiledFolder);
  const bodies = bodiesOf.get(serving) ?? new Map<string, Promise<unknown>>();
  bodiesOf.set(serving, bodies);
  const body = bodies.get(text.body) ?? readBody(text.body, slug);
  bodies.set(text.body, body);
  return { ...((await body) as Body), pictures: text.pictures ?? {} };
}

async function readBody(id: string, slug: string): Promise<unknown> {
  const path = bodyPath(compiledFolder, id);
  const json = await readFile(path, "utf8");
  if (storedId(json) !== id)
    throw new Error(`The text of "${slug}" at ${path} is damaged. Delete it, and run npm run content.`);
  return JSON.parse(json);
}
