import { readFile } from "node:fs/promises";
import { compiledFolder } from "@/lib/env";
import { perProcess } from "@/lib/per-process";
import type { Article, ArticleEntry, ContentPage } from "./model";
import { type Paper, type ReadPaper, readPaper } from "./read-paper";
import { type Serving, servingContent } from "./serving";
import { bodyPath, type StoredArticleBody, type StoredPageBody, storedId } from "./stored";

// The former paper stays too, for responses that began with it.
const papers = perProcess("papers", () => new Map<string, ReadPaper>());
const kept = 2;

/**
 * The compiled paper as it stands now, without bodies; within an answer, as it stood at its beginning. Throws
 * when nothing was compiled yet.
 */
export function paper(): Paper {
  const { generation } = servingContent(compiledFolder).pointer;
  const found = papers.get(generation);
  if (found) return found.paper;
  const read = readPaper(compiledFolder, generation, [...papers.values()].at(-1));
  papers.set(generation, read);
  for (const old of [...papers.keys()].slice(0, -kept)) papers.delete(old);
  return read.paper;
}

/** When the content that serves began to: nothing that it says is older than an edit before that. */
export function compiledAt(): Date {
  return new Date(servingContent(compiledFolder).pointer.since);
}

/** The id of the compiled content that serves now. Throws when there is none. */
export function currentGeneration(): string {
  return servingContent(compiledFolder).pointer.generation;
}

export async function articleBody(slug: string): Promise<Omit<Article, keyof ArticleEntry>> {
  const { corrections, pictures, ...body } = await readBody<StoredArticleBody>(slug);
  return {
    ...body,
    pictures,
    corrections: corrections.map(({ at, text }) => ({ at: new Date(at), text })),
  };
}

export function pageBody(slug: string): Promise<Pick<ContentPage, "body" | "pictures">> {
  return readBody<StoredPageBody>(slug);
}

/** The bodies read for each response under way: a page and its metadata need the same one. */
const bodiesOf = new WeakMap<Serving, Map<string, Promise<unknown>>>();

/** A body with its pictures, read once in a response. Rejects if it is missing or damaged. */
async function readBody<Body>(slug: string): Promise<Body & Pick<Article, "pictures">> {
  const text = paper().text(slug);
  if (!text) throw new Error(`The compiled paper has no text of "${slug}".`);
  const serving = servingContent(compiledFolder);
  const bodies = bodiesOf.get(serving) ?? new Map<string, Promise<unknown>>();
  bodiesOf.set(serving, bodies);
  const body = bodies.get(text.body) ?? readStoredBody(text.body, slug);
  bodies.set(text.body, body);
  return { ...((await body) as Body), pictures: text.pictures ?? {} };
}

async function readStoredBody(id: string, slug: string): Promise<unknown> {
  const path = bodyPath(compiledFolder, id);
  const json = await readFile(path, "utf8");
  if (storedId(json) !== id)
    throw new Error(`The text of "${slug}" at ${path} is damaged. Delete it, and run npm run content.`);
  return JSON.parse(json);
}
