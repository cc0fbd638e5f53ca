/** Our own scripts for browsers, as a build names them: `/script/reader-2b26f7c8e0.js`. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "./error-code";

/** The part of a hash of the content that a script has in its name. */
export const scriptHash = (script: Uint8Array): string =>
  createHash("sha256").update(script).digest("hex").slice(0, 10);

/** Of these scripts, those that are missing in `public`, or are not what their name says. */
export function unusableScripts(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const script = read(path);
    return script === undefined || !path.endsWith(`-${scriptHash(script)}.js`);
  });
}

/** What is wrong with unusable scripts, and the remedy. */
export const scriptsInWords = (paths: readonly string[]): string =>
  `${paths.map((path) => `public${path}`).join(" and ")} ${paths.length === 1 ? "is" : "are"} missing or ` +
  "changed, so browsers run no script of ours: Most Read counts nobody, and tips are not encrypted in the " +
  "browser. Copy public/script together with the build, or run npm start, which builds the site again.";

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(join(/* turbopackIgnore: true */ process.cwd(), "public", path));
  } catch (cause) {
    if (errorCode(cause) === "ENOENT") return undefined;
    throw cause;
  }
}
