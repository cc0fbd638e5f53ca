/**
 * Makes one file of a program of ours in TypeScript, once for each state of its sources: from that it starts in a third
 * of the time that a loader takes to read it file by file. Packages stay where they are, and are loaded as they are, but
 * for some that are plain modules of many files.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Where the files lie, beside all else that is made. */
const folder = join(process.cwd(), ".content", "programs");

/** What else decides what is made of sources, and where packages are found. */
const surroundings = ["tsconfig.json", "package-lock.json", "lib/bundling/bundle.js"];

/**
 * Where the file of a program lies once it is made, for those that are given a path rather than an address.
 * @param {string} entryPoint
 * @returns {string}
 */
export function bundlePath(entryPoint) {
  return join(folder, `${relative(process.cwd(), entryPoint).replaceAll("/", ".")}.mjs`);
}

/**
 * The address to load a program from, whose file is made where there is none yet or its sources have changed. Throws in
 * esbuild's words where they are at fault.
 * @param {string} entryPoint
 * @returns {Promise<string>}
 */
export async function bundleOf(entryPoint) {
  const name = relative(process.cwd(), entryPoint);
  const path = bundlePath(entryPoint);
  if (isFresh(path)) return pathToFileURL(path).href;
  const { text, sources } = await bundle(resolve(entryPoint), path);
  /** @type {Seal} */
  const seal = { sources, hash: hashOf(sources) };
  // After the program: before it, it would move every line away from where the map has it.
  const isKept = !name.startsWith("..") && writeWhole(path, `${text}\n${sealMark}${JSON.stringify(seal)}\n`);
  return isKept
    ? pathToFileURL(path).href
    : `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
}

/**
 * @param {string} entryPoint
 * @param {string} outfile where it is to lie, from where its map names sources
 */
async function bundle(entryPoint, outfile) {
  const { build, stop } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    sourcemap: "inline",
    sourcesContent: false,
    metafile: true,
    plugins: [packages],
    outfile,
    write: false,
    logLevel: "error",
  });
  await stop();
  // Those of packages are known by the lockfile.
  const sources = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  return { text: String(outputFiles[0]?.text), sources };
}

/** Packages that take longer to be found file by file than all else that a program does before it begins. */
const bundled = /^(kysely|zod|age-encryption)(\/|$)/;

/** By their whole addresses, so that they are found from wherever the file lies. */
const packages = {
  name: "packages",
  /** @param {import("esbuild").PluginBuild} build */
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) =>
      kind === "entry-point" ||
      path.startsWith("@/") ||
      bundled.test(path) ||
      importer.includes("/node_modules/")
        ? undefined
        : { path: import.meta.resolve(path), external: true },
    );
  },
};

/**
 * What a file was made of, in its last line.
 * @typedef {{ sources: string[], hash: string }} Seal
 */
const sealMark = "//# sources=";

/** @param {string} path */
function isFresh(path) {
  try {
    const text = readFileSync(path, "utf8");
    /** @type {Seal} */
    const { sources, hash } = JSON.parse(text.slice(text.lastIndexOf(sealMark) + sealMark.length));
    return hashOf(sources) === hash;
  } catch {
    // There is none, or it or one of its sources cannot be read: making it anew tells what is wrong.
    return false;
  }
}

/**
 * Of a program's sources and its surroundings.
 * @param {string[]} sources
 */
function hashOf(sources) {
  const hash = createHash("sha256").update(process.cwd());
  for (const path of [...sources, ...surroundings]) hash.update(readFileSync(path));
  return hash.digest("hex");
}

/**
 * In one step: another process may be about to load it. False where we may not write: the program runs all the same.
 * @param {string} path
 * @param {string} text
 */
function writeWhole(path, text) {
  const beside = `${path}.${randomUUID()}.unfinished`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, path);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(beside, { force: true });
  }
}
