/** Bundles the scripts that browsers load. */
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { scriptHash } from "@/lib/own-scripts";
import { writeFileAtomically } from "@/lib/write-file";

type Script = { entryPoint: string; alias: Record<string, string>; format?: "iife" | "esm" };

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
  // The script of tips imports it when a source chooses a file: few do, and all would wait for it.
  "tip-files": { entryPoint: "components/tips/script/files/tip-files.ts", alias: {}, format: "esm" },
  // Only the preview's server has it, in memory.
  preview: { entryPoint: "components/preview/script/preview.ts", alias: {} },
} satisfies Record<string, Script>;

type ScriptName = keyof typeof scripts;

/** The scripts of a build, by the variables that name them to next.config.js. */
const scriptsOfBuild = {
  READER_SCRIPT: "reader",
  TIP_SCRIPT: "tips",
  TIP_FILES_SCRIPT: "tip-files",
} as const;
export const scriptVariables = Object.keys(scriptsOfBuild);

/** Writes the scripts of a build. Resolves with their paths. */
export async function writeBrowserScripts(): Promise<Record<string, string>> {
  const written = Object.entries(scriptsOfBuild).map(async ([variable, name]) => [
    variable,
    await writeBrowserScript(name),
  ]);
  return Object.fromEntries(await Promise.all(written));
}

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
  const { entryPoint, alias, format = "iife" }: Script = scripts[name];
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    format,
    target: ["chrome123", "firefox121", "safari17.5"],
    alias,
    write: false,
  });
  const script = outputFiles[0]?.contents;
  if (!script) throw new Error(`esbuild returned no output for ${entryPoint}.`);
  return script;
}
