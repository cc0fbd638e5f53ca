/** Bundles the scripts that browsers load. */
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { scriptHash } from "@/lib/own-scripts";
import { writeFileAtomically } from "@/lib/write-file";

const scripts = {
  reader: { entryPoint: "components/reader-script/reader.ts", alias: {} },
  // Only the pages for sources load it. The newsroom's key is X25519, which the content check makes sure of,
  // so age's code for other keys is left out: half of the bytes.
  tips: {
    entryPoint: "components/tips/script/tips.ts",
    alias: Object.fromEntries(
      ["@noble/post-quantum/hybrid.js", "@noble/curves/nist.js", "@noble/hashes/scrypt.js"].map((name) => [
        name,
        resolve("components/tips/script/left-out.ts"),
      ]),
    ),
  },
  // Only the preview's server has it, in memory.
  preview: { entryPoint: "components/preview/script/preview.ts", alias: {} },
};

type ScriptName = keyof typeof scripts;

/**
 * Writes `public/script/<name>-<hash>.js` and returns its path. Browsers may keep it for ever: the name
 * contains a hash of the content. Files of earlier builds stay: a running site may still link to them.
 */
export async function writeBrowserScript(name: Exclude<ScriptName, "preview">): Promise<string> {
  const script = await bundleBrowserScript(name);
  const path = `/script/${name}-${scriptHash(script)}.js`;
  await writeFileAtomically(join("public", path), script);
  return path;
}

export async function bundleBrowserScript(name: ScriptName): Promise<Uint8Array> {
  const { entryPoint, alias } = scripts[name];
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome123", "firefox121", "safari17.5"],
    alias,
    write: false,
  });
  const script = outputFiles[0]?.contents;
  if (!script) throw new Error(`esbuild returned no output for ${entryPoint}.`);
  return script;
}
