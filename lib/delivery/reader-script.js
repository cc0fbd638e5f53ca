/**
 * Bundles the paper's own script. Its name holds a hash of what it says, so browsers may keep it for ever.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const publicFolder = "public";
/** Where it is served from; nothing else lies there. */
export const scriptPath = "/script";

/**
 * Writes `public/script/reader-<hash>.js`. What an earlier build left there stays: a paper that is being served may
 * still name it.
 * @returns {string} the path to load it from
 */
export function writeReaderScript() {
  const { outputFiles } = buildSync({
    entryPoints: ["components/reader-script/reader.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome123", "firefox121", "safari17.5"],
    write: false,
  });
  const script = outputFiles[0]?.contents;
  if (!script) throw new Error("esbuild made nothing of components/reader-script/reader.ts.");
  const name = `reader-${createHash("sha256").update(script).digest("hex").slice(0, 10)}.js`;
  const folder = join(publicFolder, scriptPath);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), script);
  return `${scriptPath}/${name}`;
}
