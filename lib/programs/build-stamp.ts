import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scriptVariables } from "@/lib/bundling/browser-scripts";
import { buildFolder, buildSettings } from "@/lib/env";
import { errorCode } from "@/lib/error-code";
import { unusableScripts } from "@/lib/own-scripts";

const stampIn = (folder: string) => join(process.cwd(), folder, "build-stamp");
const code = [
  "app",
  "components",
  "lib",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
];

/** Whether the last build is of this code, these settings and this Node. Content is read at run time. */
export function isBuildFresh(): boolean {
  const stampPath = stampIn(buildFolder());
  try {
    return readFileSync(stampPath, "utf8") === stamp();
  } catch (cause) {
    if (errorCode(cause) === "ENOENT") return false;
    throw new Error(`Could not read ${stampPath}`, { cause });
  }
}

/** The scripts for browsers of the last build that are missing or changed: `public` is beside its folder. */
export function unusableScriptsOfBuild(): string[] {
  const path = join(process.cwd(), buildFolder(), "required-server-files.json");
  try {
    const { env } = JSON.parse(readFileSync(path, "utf8")).config;
    return unusableScripts(scriptVariables.map((variable) => env[variable]).filter(Boolean));
  } catch (cause) {
    // There is no build yet.
    if (errorCode(cause) === "ENOENT") return [];
    throw new Error(`Could not read ${path}`, { cause });
  }
}

/** Records what the build that just ended, in a folder of the repository, was made from. */
export function stampBuild(folder = buildFolder()): void {
  writeFileSync(stampIn(folder), stamp());
}

function stamp(): string {
  return createHash("sha256")
    .update(sourceStamp())
    .update(buildSettings())
    .update(`${process.version} ${process.cwd()}`)
    .digest("hex");
}

/** A hash of the code that a build is made from. */
export function sourceStamp(): string {
  const hash = createHash("sha256");
  for (const path of code) addTo(hash, path, (file) => !/\.test\.tsx?$/.test(file));
  return hash.digest("hex");
}

/** Adds a file, or all wanted files in a folder, to a hash. */
export function addTo(hash: Hash, path: string, isWanted: (path: string) => boolean): void {
  if (statSync(path).isDirectory())
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name), isWanted);
  else if (isWanted(path)) hash.update(path).update(readFileSync(path));
}
