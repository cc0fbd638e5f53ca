/**
 * The part of the compiler that turns texts into data, contentlayer and all, in one file. From some twelve hundred files
 * it takes two seconds to load, each time and in each thread; from one, a third of that. It is made once for each version of itself.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import { writeFileDurably } from "@/lib/write-file";

const here = join(process.cwd(), "lib/content/compile");

/** A hash of all that what is compiled depends on, beside the content: this code, and every package. */
export async function compilerVersion(): Promise<string> {
  const own = (await readdir(here)).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const sources = [
    ...own.toSorted().map((name) => join(here, name)),
    join(here, "../model.ts"),
    join(here, "../stored.ts"),
    join(process.cwd(), "package-lock.json"),
  ];
  const hash = createHash("sha256").update(process.version);
  for (const source of sources) hash.update(await readFile(source));
  return hash.digest("hex").slice(0, 16);
}

/** The path of the file, which exports `compileDocuments`. It is made where it is not there yet. */
export async function bundledCompiler(version: string): Promise<string> {
  const folder = join(process.cwd(), ".content", "compiler");
  const path = join(folder, `${version}.mjs`);
  if (existsSync(path)) return path;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(here, "compile-documents.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    // What holds native code, or looks for files beside itself. Of contentlayer only: we use none of them.
    external: ["esbuild", "imagescript", "markdown-wasm", "mdx-bundler"],
    // Packages of the older kind ask for others by `require`.
    banner: {
      js: 'import { createRequire as requireHere } from "node:module"; const require = requireHere(import.meta.url);',
    },
    plugins: [fieldsInSequence],
    write: false,
    logLevel: "error",
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error("esbuild made nothing of compile-documents.ts.");
  await mkdir(folder, { recursive: true });
  // Another process may be making the same, which is not to be taken for a former one.
  const former = (await readdir(folder)).filter((name) => !name.startsWith(version));
  await writeFileDurably(path, bundle.text);
  for (const name of former) await rm(join(folder, name), { force: true });
  return path;
}

/**
 * contentlayer starts two fibers for each field of a document, one for its name and one for its value, and waits for
 * both, though neither waits for anything: an eighth of a compile. One after the other they come to the same.
 */
const fieldsInSequence: Plugin = {
  name: "fields in sequence",
  setup({ onLoad }) {
    onLoad({ filter: /@contentlayer2\/utils\/dist\/effect\/Effect\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replace("T.tuplePar(mapKey(a), mapValue(a))", "T.tuple(mapKey(a), mapValue(a))");
      if (contents === text)
        throw new Error(
          `${path} is not as it was when this was written. Look whether it still starts fibers.`,
        );
      return { contents };
    });
  },
};
