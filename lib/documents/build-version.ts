/**
 * Records which content version a build was made from, in a file beside its pages. The times of the pages'
 * files are not enough, since a clock may be set back. A bare `next build` removes the record.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Serving, servingContent } from "@/lib/content/serving";
import { siteFolder } from "@/lib/env";

/**
 * Call this before a build, and the function that it returns after the build has succeeded: it records the
 * version, or an empty one if the content changed during the build. `now` is the clock of the build.
 */
export function beginBuild(buildFolder: string, compiledFolder: string, now?: Date): () => void {
  const path = recordIn(buildFolder);
  rmSync(path, { force: true });
  const first = servingNow(compiledFolder, now);
  return () => {
    const last = servingNow(compiledFolder, now);
    // An edit that was reverted during the build restores the version, but with a later `since`.
    const isSame =
      last?.contentVersion === first?.contentVersion && last?.pointer.since === first?.pointer.since;
    writeFileSync(path, (isSame && last?.contentVersion) || "");
  };
}

/** Needed for every page. A build does not change while it is served, so each record is read once. */
const records = new Map<string, string | undefined>();

/** The recorded content version of a build; empty if the content changed during it; undefined if none. */
export function builtVersion(buildFolder: string): string | undefined {
  if (!records.has(buildFolder)) records.set(buildFolder, readRecord(buildFolder));
  return records.get(buildFolder);
}

function readRecord(buildFolder: string): string | undefined {
  try {
    return readFileSync(recordIn(buildFolder), "utf8");
  } catch {
    return undefined;
  }
}

const recordIn = (buildFolder: string) => join(buildFolder, "content-version");

/** The content being served; undefined if it cannot be read: cached pages serve, and /readyz reports it. */
export function servingNow(compiledFolder = siteFolder, now?: Date): Serving | undefined {
  try {
    return servingContent(compiledFolder, now);
  } catch {
    return undefined;
  }
}
