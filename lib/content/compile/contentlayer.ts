import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { provideTestConsole, T } from "@contentlayer2/utils/effect";
import { dynamicBuild, provideCwdCustom } from "contentlayer2/core";
import { type DocumentTypes, makeSource } from "contentlayer2/source-files";
import { provideTracing, unknownToAbsolutePosixFilePath } from "contentlayer2/utils";
import { NodeFsLive } from "contentlayer2/utils/node";
import { type CompiledBody, installBodyPipeline, parseCompiledBody } from "./body";
import {
  Article,
  type ArticleFields,
  Author,
  type AuthorFields,
  Page,
  type PageFields,
  Site,
  type SiteFields,
} from "./schema";
import type { Source } from "./sources";

export type CompiledDocument<Fields> = { path: string; slug: string; fields: Fields };

/** What contentlayer makes of the sources. */
export type CompiledPaper = {
  site: SiteFields;
  authors: CompiledDocument<AuthorFields>[];
  pages: (CompiledDocument<PageFields> & { body: CompiledBody })[];
  articles: (CompiledDocument<ArticleFields> & { body: CompiledBody })[];
  /** Paths of all documents compiled, to be held against the sources. */
  paths: string[];
};

/** A document as contentlayer hands it over, before its marks are taken off. */
type RawDocument = { _id: string; type: string; body?: { html: string } };

/**
 * Compiles documents by contentlayer, in memory: no artifacts, no cache, nothing stale.
 * It is given a copy of the very texts that were checked: an editor may save in the meantime, and it cannot read
 * front matter with Windows line ends. Throws contentlayer's own words when it refuses what our checks let pass.
 */
export async function compileByContentlayer(sources: readonly Source[]): Promise<CompiledPaper> {
  const copy = await mkdtemp(join(tmpdir(), "content-"));
  try {
    for (const { path, text } of sources) {
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), text);
    }
    return await compileFolder(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function compileFolder(contentDirPath: string): Promise<CompiledPaper> {
  const documentTypes: DocumentTypes = [Article, Page, Author, Site];
  const source = await makeSource({
    documentTypes,
    contentDirPath,
    // The defaults skip what they do not understand.
    onUnknownDocuments: "fail",
    onExtraFieldData: "fail",
    onMissingOrIncompatibleData: "fail",
    disableImportAliasWarning: true,
    markdown: (builder) => void installBodyPipeline(builder),
  })(undefined);

  const documents = await run(source);
  const compiled = documents.map(({ _id, type, body, ...fields }) => ({
    path: _id,
    type,
    slug: _id.replace(/^.*\/|\.[^.]*$/g, ""),
    fields: unmarked(fields),
    ...(body === undefined ? {} : { body: parseCompiledBody(body.html) }),
  }));
  // contentlayer has held each document against the definitions from which these types are derived.
  const of = <Kind>(name: string) => compiled.filter(({ type }) => type === name) as Kind[];
  const [site] = of<CompiledDocument<SiteFields>>("Site");
  if (site === undefined)
    throw new Error("contentlayer compiled no site.yaml. Write it at the root of the content.");
  return {
    site: site.fields,
    authors: of("Author"),
    pages: of("Page"),
    articles: of("Article"),
    paths: compiled.map(({ path }) => path),
  };
}

/** contentlayer's own `dynamicBuildMain`, but without its tracing, which calls a collector on the network. */
async function run(source: Awaited<ReturnType<ReturnType<typeof makeSource>>>): Promise<RawDocument[]> {
  const words: unknown[] = [];
  const surroundings = [
    provideTracing("content", "dummy"),
    provideCwdCustom(unknownToAbsolutePosixFilePath(process.cwd())),
    effects.provideSomeLayer(NodeFsLive),
    provideTestConsole(words),
    effects.either,
  ] as ((effect: unknown) => unknown)[];
  const config = { source, esbuildHash: "", filePath: unknownToAbsolutePosixFilePath("/") };
  const build: unknown = dynamicBuild({ config, verbose: false });
  const result = await effects.runPromise(surroundings.reduce((effect, provide) => provide(effect), build));
  if (result._tag === "Left") {
    throw new Error(`contentlayer refused the content.\n${words.join("\n") || String(result.left)}`);
  }
  return result.right.allDocuments;
}

/** What we use of the effect library that contentlayer is written with: its own types do not resolve under `exports`. */
const effects = T as unknown as {
  provideSomeLayer: (layer: unknown) => unknown;
  either: unknown;
  runPromise: (
    effect: unknown,
  ) => Promise<{ _tag: "Left"; left: unknown } | { _tag: "Right"; right: { allDocuments: RawDocument[] } }>;
};

/** Plain values: its lists are no arrays, its marks mean nothing to us, and block texts end in a line break. */
function unmarked(fields: object): unknown {
  return JSON.parse(JSON.stringify(fields), (name, value) => {
    if (name === "_raw" || name === "type") return undefined;
    return typeof value === "string" ? value.trim() : value;
  });
}
