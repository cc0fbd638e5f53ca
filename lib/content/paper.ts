import { readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compiledFolder } from "@/lib/env";
import {
  bodyFile,
  generationFolder,
  indexFile,
  type Paper,
  pointerPath,
  reviveArticleBody,
  reviveIndex,
  type StoredArticleBody,
  type StoredIndex,
  type StoredPageBody,
  type StoredPointer,
  storedFormat,
} from "./stored";

let current: { generation: string; paper: Paper; compiledAt: Date } | undefined;

/**
 * The compiled paper as it stands now, without bodies. The pointer is read at each call, for it is tiny and tells
 * when new content has been compiled; the index only when it has. Throws when nothing was compiled yet.
 */
export function paper(): Paper {
  return serving().paper;
}

/** When the content that serves now was first compiled: nothing that it says is older than an edit before that. */
export function compiledAt(): Date {
  return serving().compiledAt;
}

function serving() {
  const generation = currentGeneration();
  if (current?.generation !== generation) {
    const path = join(folderOf(generation), indexFile);
    const index: StoredIndex = JSON.parse(readFileSync(path, "utf8"));
    // The folder's own time is renewed whenever the same content is compiled again.
    current = { generation, paper: reviveIndex(index), compiledAt: statSync(path).mtime };
  }
  return current;
}

export async function articleBody(slug: string): Promise<ReturnType<typeof reviveArticleBody>> {
  return reviveArticleBody(await readBody<StoredArticleBody>(slug));
}

export function pageBody(slug: string): Promise<StoredPageBody> {
  return readBody<StoredPageBody>(slug);
}

/** One body, read from the generation that served last. */
async function readBody<Body>(slug: string): Promise<Body> {
  return JSON.parse(await readFile(join(folderOf(currentGeneration()), bodyFile(slug)), "utf8"));
}

function folderOf(generation: string): string {
  return generationFolder(compiledFolder, generation);
}

/** The id of the compiled content that serves now. Throws when there is none. */
export function currentGeneration(): string {
  const path = pointerPath(compiledFolder);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new Error(`No compiled content at ${path}. Run npm run content.`, { cause });
  }
  const pointer: StoredPointer = JSON.parse(text);
  if (pointer.format !== storedFormat) {
    throw new Error(
      `The content at ${path} was compiled by another version of the paper. Run npm run content.`,
    );
  }
  return pointer.generation;
}
