import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownBuildFolder } from "@/lib/documents/build-version.js";

const stampIn = (buildFolder: string) => join(process.cwd(), buildFolder, "build-stamp");
const sources = [
  "app",
  "components",
  "lib",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
];

/** Whether the last build was made of just this code and this address. Content is no part of it: it is read at run time. */
export function isBuildFresh(): boolean {
  const stampPath = stampIn(ownBuildFolder());
  try {
    return readFileSync(stampPath, "utf8") === stamp();
  } catch (cause) {
    // No stamp means no finished build; anything else is ours to know.
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return false;
    throw new Error(`Could not read ${stampPath}`, { cause });
  }
}

/** Notes what the build that just ended in a folder of the repository was made of. */
export function stampBuild(buildFolder = ownBuildFolder()): void {
  writeFileSync(stampIn(buildFolder), stamp());
}

function stamp(): string {
  const hash = createHash("sha256");
  for (const source of sources) addTo(hash, source);
  hash.update(process.env.SITE_ADDRESS ?? "");
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else if (!/\.test\.tsx?$/.test(path)) {
    hash.update(path).update(readFileSync(path));
  }
}
