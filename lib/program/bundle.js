/**
 * Makes one file of a program of ours in TypeScript, once for each state of its sources: from that it starts in a third
 * of the time that a loader takes to read it file by file. Packages stay where they are, and are loaded as they are.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where the files lie, beside all else that is made. */
const folder = join(process.cwd(), ".content", "programs");

/**
 * The path of the file, made where there is none yet or its sources have changed. Throws in esbuild's words where they
 * are at fault.
 * @param {string} entryPoint relative to the root of the repository
 * @returns {Promise<string>}
 */
export async function bundleOf(entryPoint) {
  const path = join(folder, `${entryPoint.replaceAll("/", ".")}.mjs`);
  if (isFresh(path)) return path;
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    // As a path, for it might be the name of a package.
    entryPoints: [`./${entryPoint}`],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.9",
    sourcemap: "inline",
    sourcesContent: false,
    metafile: true,
    // So that sources are found from where the map lies.
    outfile: path,
    write: false,
    logLevel: "error",
  });
  const sources = Object.keys(metafile.inputs);
  /** @type {Seal} */
  const seal = { sources, hash: hashOf(sources) };
  // After the program: before it, it would move every line away from where the map has it.
  writeWhole(path, `${outputFiles[0]?.text}\n${sealMark}${JSON.stringify(seal)}\n`);
  return path;
}

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
 * Of a program's sources, and of what else decides what is made of them.
 * @param {string[]} sources
 */
function hashOf(sources) {
  const hash = createHash("sha256");
  for (const path of [...sources, "tsconfig.json", "lib/program/bundle.js"]) hash.update(readFileSync(path));
  return hash.digest("hex");
}

/**
 * In one step: another process may be about to load it.
 * @param {string} path
 * @param {string} text
 */
function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}.unfinished`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
