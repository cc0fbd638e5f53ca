/**
 * Bundles the paper's own script. The name of a bundle holds a hash of what it says, so browsers may keep it for ever.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const publicFolder = "public";
/** Where it is served from; nothing else lies there. */
export const scriptPath = "/script";

/**
 * Writes `public/script/reader-<hash>.js`.
 * @returns {string} the path to load it from
 */
export function writeReaderScript() {
  return writeScript("reader", "components/reader-script/reader.ts");
}

/**
 * Writes `public/script/<name>-<hash>.js`. What an earlier build left there stays: a paper that is being served may
 * still name it.
 * @param {string} name
 * @param {string} entryPoint
 * @param {Record<string, string>} [alias] what is bundled in place of a package
 * @returns {string} the path to load it from
 */
export function writeScript(name, entryPoint, alias = {}) {
  const { outputFiles } = buildSync({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome123", "firefox121", "safari17.5"],
    alias,
    write: false,
  });
  const script = outputFiles[0]?.contents;
  if (!script) throw new Error(`esbuild made nothing of ${entryPoint}.`);
  const file = `${name}-${createHash("sha256").update(script).digest("hex").slice(0, 10)}.js`;
  const folder = join(publicFolder, scriptPath);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), script);
  return `${scriptPath}/${file}`;
}
