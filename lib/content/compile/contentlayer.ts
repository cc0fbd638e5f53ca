import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { provideTestConsole, T } from "@contentlayer2/utils/effect";
import { dynamicBuild, provideCwdCustom } from "contentlayer2/core";
import { defineDocumentType, makeSource } from "contentlayer2/source-files";
import { provideTracing, unknownToAbsolutePosixFilePath } from "contentlayer2/utils";
import { NodeFsLive } from "contentlayer2/utils/node";
import {
  articleFields,
  authorFields,
  frontFields,
  pageFields,
  siteFields,
  topicFields,
  wordsFields,
} from "@/lib/content/schema";
import { type CompiledBody, installBodyPipeline, takeCompiledBody } from "./body/body";
import type { BodyContext } from "./body/body-context";
import { beat, type Pulse } from "./pulse";
import type { Source } from "./sources/sources";

/** The output of contentlayer for one document. */
export type ContentlayerDocument = { path: string; fields: object; body?: CompiledBody };

/** A document as contentlayer returns it, with its own metadata fields. */
type RawDocument = { _id: string; type: string; body?: { html: string } };

/**
 * Compiles some documents with contentlayer, in memory, without artifacts or cache. contentlayer reads copies
 * in the folder `scratch` of the checked texts: an editor may save meanwhile, and it cannot read front matter
 * with Windows line endings. Throws contentlayer's own error if it refuses what our checks accept.
 */
export async function compileByContentlayer(
  sources: readonly Source[],
  scratch: string,
  context: BodyContext,
  pulse?: Pulse,
): Promise<ContentlayerDocument[]> {
  // Synchronously: this thread does nothing else, and a promise per file costs several times the writing.
  mkdirSync(scratch, { recursive: true });
  const copy = mkdtempSync(join(scratch, "texts-"));
  try {
    for (const folder of new Set(sources.map(({ path }) => dirname(path))))
      mkdirSync(join(copy, folder), { recursive: true });
    for (const { path, text } of sources) writeFileSync(join(copy, path), text);
    return await compileFolder(copy, context, pulse);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Our checks decide which messages are texts and which are plural forms. contentlayer has no such choice. */
const anyWords = Object.fromEntries(Object.keys(wordsFields).map((key) => [key, { type: "json" as const }]));

/** Bodies are MDX, but "markdown" lets us install our own pipeline; "mdx" would compile them to code. */
const documentTypes = (
  [
    ["Article", "articles/*/*.mdx", "markdown", articleFields],
    ["Page", "pages/*.mdx", "markdown", pageFields],
    ["Author", "authors/*.yaml", "data", authorFields],
    ["Front", "front.yaml", "data", frontFields],
    ["SectionFront", "front/*.yaml", "data", frontFields],
    ["Topic", "topics/*.yaml", "data", topicFields],
    // Not a singleton for contentlayer, which sees some documents at a time. Our checks require one.
    ["Site", "site.yaml", "data", siteFields],
    ["Words", "words.yaml", "data", anyWords],
  ] as const
).map(([name, filePathPattern, contentType, fields]) =>
  defineDocumentType(() => ({ name, filePathPattern, contentType, fields })),
);

async function compileFolder(
  contentDirPath: string,
  context: BodyContext,
  pulse: Pulse | undefined,
): Promise<ContentlayerDocument[]> {
  const source = await makeSource({
    documentTypes,
    contentDirPath,
    // The defaults skip files that they do not understand.
    onUnknownDocuments: "fail",
    onExtraFieldData: "fail",
    onMissingOrIncompatibleData: "fail",
    disableImportAliasWarning: true,
    markdown: (builder) => void installBodyPipeline(builder, context, () => beat(pulse)),
  })(undefined);

  return (await run(source)).map(({ _id, type: _, body, ...fields }) => ({
    path: _id,
    fields: unmarked(fields),
    ...(body === undefined ? {} : { body: takeCompiledBody(body.html) }),
  }));
}

/** contentlayer's `dynamicBuildMain` without its tracing, which would call a collector on the network. */
async function run(source: Awaited<ReturnType<ReturnType<typeof makeSource>>>): Promise<RawDocument[]> {
  const words: unknown[] = [];
  const context = [
    provideTracing("content", "dummy"),
    provideCwdCustom(unknownToAbsolutePosixFilePath(process.cwd())),
    effects.provideSomeLayer(NodeFsLive),
    provideTestConsole(words),
    effects.either,
  ] as ((effect: unknown) => unknown)[];
  const config = { source, esbuildHash: "", filePath: unknownToAbsolutePosixFilePath("/") };
  const build: unknown = dynamicBuild({ config, verbose: false });
  const result = await effects.runPromise(context.reduce((effect, provide) => provide(effect), build));
  if (result._tag === "Left") {
    throw new Error(`contentlayer refused the content.\n${words.join("\n") || String(result.left)}`);
  }
  return result.right.allDocuments;
}

/** The parts that we use of contentlayer's effect library, whose own types do not resolve under `exports`. */
const effects = T as unknown as {
  provideSomeLayer: (layer: unknown) => unknown;
  either: unknown;
  runPromise: (
    effect: unknown,
  ) => Promise<{ _tag: "Left"; left: unknown } | { _tag: "Right"; right: { allDocuments: RawDocument[] } }>;
};

/** Turns contentlayer's lists into arrays; removes its metadata and the last line break of block texts. */
function unmarked(fields: object): object {
  return JSON.parse(JSON.stringify(fields), (name, value) => {
    if (name === "_raw" || name === "type") return undefined;
    return typeof value === "string" ? value.trim() : value;
  });
}
