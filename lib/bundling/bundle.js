/**
 * Bundles a program, the server, the cache handler or a worker into one JavaScript file, again only when its
 * sources have changed. A bundle starts in a third of the time of a loader that reads TypeScript file by
 * file. This file is JavaScript and imports nothing of ours, because Node runs it unbundled.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = join(process.cwd(), ".content", "bundles");

/** Files that decide what every bundle contains, besides its sources. */
const sharedSources = ["tsconfig.json", "package-lock.json", "lib/bundling/bundle.js"];

/**
 * The path of an entry point's bundle, for callers that name it before it is made.
 * @param {string} entryPoint
 */
export function bundlePath(entryPoint) {
  return join(folder, `${relative(process.cwd(), entryPoint).replaceAll("/", ".")}.mjs`);
}

/**
 * The URL from which to import an entry point, a hash of its sources, of the packages' versions and of the
 * bundler, and its sources without packages, relative to the repository. Makes the bundle where there is none
 * or its sources have changed. Throws esbuild's message where they do not compile.
 *
 * With packages, a bundle contains all of them but the native ones, and has no source map. That suits a
 * worker that needs more than a thousand files of packages. Without, it contains only `smallModules` and
 * imports the rest.
 * @param {string} entryPoint
 * @returns {Promise<{ url: string, version: string, sources: string[] }>}
 */
export async function bundleOf(entryPoint, { withPackages = false } = {}) {
  const path = bundlePath(entryPoint);
  // Imports of packages are absolute, so a bundle that was copied to another folder is not fresh.
  const context = `${process.cwd()} ${withPackages}`;
  const fresh = freshManifest(path, context);
  if (fresh) return { ...fresh, url: pathToFileURL(path).href };
  const { text, sources } = await bundle(resolve(entryPoint), path, withPackages);
  const version = versionOf(sources);
  // In the last line: the source map counts lines from the first.
  const manifest = `\n${manifestMark}${JSON.stringify({ sources, version, context })}\n`;
  const isInRepository = !relative(process.cwd(), entryPoint).startsWith("..");
  const url =
    isInRepository && writeWhole(path, text + manifest)
      ? pathToFileURL(path).href
      : `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
  return { url, version, sources };
}

/** How many bundles are being made. They share esbuild's process, which only the last may stop. */
let running = 0;

/**
 * @param {string} entryPoint
 * @param {string} outfile from where the source map names sources
 * @param {boolean} withPackages
 */
async function bundle(entryPoint, outfile, withPackages) {
  const { build, stop } = await import("esbuild");
  running += 1;
  const { outputFiles, metafile } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    metafile: true,
    outfile,
    write: false,
    logLevel: "error",
    ...(withPackages
      ? allPackages
      : { sourcemap: "inline", sourcesContent: false, plugins: [externalPackages] }),
  }).finally(() => {
    running -= 1;
    if (running === 0) stop();
  });
  // package-lock.json stands for the files of packages.
  const sources = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  return { text: String(outputFiles[0]?.text), sources };
}

/** Packages of many small modules. Finding their files takes longer than everything else in a program. */
const smallModules = /^(kysely|zod|age-encryption)(\/|$)/;

/** Imports packages by their full URLs, so that they are found from wherever the bundle is. */
const externalPackages = {
  name: "external packages",
  /** @param {import("esbuild").PluginBuild} build */
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) =>
      kind === "entry-point" ||
      path.startsWith("@/") ||
      smallModules.test(path) ||
      importer.includes("/node_modules/")
        ? undefined
        : { path: import.meta.resolve(path), external: true },
    );
  },
};

/**
 * contentlayer starts two fibers for each field of a document, for its name and its value, though neither
 * waits for anything: an eighth of a compile. In sequence they give the same result.
 */
const fieldsInSequence = {
  name: "fields in sequence",
  /** @param {import("esbuild").PluginBuild} build */
  setup({ onLoad }) {
    onLoad({ filter: /@contentlayer2\/utils\/dist\/effect\/Effect\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replace("T.tuplePar(mapKey(a), mapValue(a))", "T.tuple(mapKey(a), mapValue(a))");
      if (contents === text)
        throw new Error(
          `${path} has changed. Check whether it still starts fibers, and adapt ${import.meta.url}.`,
        );
      return { contents };
    });
  },
};

const allPackages = {
  // Native code, and packages that read files beside themselves. contentlayer names them; we use none.
  external: ["esbuild", "imagescript", "markdown-wasm", "mdx-bundler"],
  // CommonJS packages call `require`.
  banner: {
    js: 'import { createRequire as requireHere } from "node:module"; const require = requireHere(import.meta.url);',
  },
  plugins: [fieldsInSequence],
};

/** Begins the last line of a bundle. */
const manifestMark = "//# sources=";

/**
 * The last line of a bundle; undefined where the bundle is missing or damaged, or its sources have changed.
 * @param {string} path
 * @param {string} context
 * @returns {{ sources: string[], version: string } | undefined}
 */
function freshManifest(path, context) {
  try {
    const text = readFileSync(path, "utf8");
    const { sources, version, ...made } = JSON.parse(
      text.slice(text.lastIndexOf(manifestMark) + manifestMark.length),
    );
    const isFresh = made.context === context && version === versionOf(sources);
    return isFresh ? { sources, version } : undefined;
  } catch {
    // Ignore a file that cannot be read: making the bundle again reports it.
    return undefined;
  }
}

/** @param {string[]} sources */
function versionOf(sources) {
  const hash = createHash("sha256");
  for (const path of [...sources, ...sharedSources]) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

/**
 * Writes in one step, like lib/write-file.ts, because another process may be importing the file. Returns
 * false if the folder is read-only: the program runs all the same.
 * @param {string} path
 * @param {string} text
 */
function writeWhole(path, text) {
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
