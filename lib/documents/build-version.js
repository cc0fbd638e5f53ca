/**
 * Of which edition the pages are that a build made. It is noted beside them, for their files tell only a time, and a clock
 * may be set back between a build and an edit. A bare `next build` empties its folder first, and notes nothing.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { servingContent } from "../content/serving.js";

/**
 * To be called before a build begins; gives what is to be called once it has ended well. Unless the same content served
 * from first to last nobody knows which page is of which edition, and they are noted as of none.
 * @param {string} buildFolder
 * @param {string} compiledFolder
 * @param {Date} [now] the clock by which the build is made, where that is not the paper's own
 * @returns {() => void}
 */
export function beginBuild(buildFolder, compiledFolder, now) {
  const path = notePath(buildFolder);
  rmSync(path, { force: true });
  const first = contentIn(compiledFolder, now);
  return () => {
    const last = contentIn(compiledFolder, now);
    // An edit that was taken back meanwhile leaves the edition as it was, but began to serve later.
    const isSame = last?.edition === first?.edition && last?.pointer.since === first?.pointer.since;
    writeFileSync(path, (isSame && last?.edition) || "");
  };
}

/** What was read of each build. Next asks for every page, and a build that is served stays as it is. */
const read = new Map();

/**
 * The edition of which all is that the build in this folder made: empty where it is of several, or of none; undefined
 * where nothing was noted.
 * @param {string} buildFolder
 * @returns {string | undefined}
 */
export function builtEdition(buildFolder) {
  if (!read.has(buildFolder)) read.set(buildFolder, noteIn(buildFolder));
  return read.get(buildFolder);
}

/** @param {string} buildFolder */
function noteIn(buildFolder) {
  try {
    return readFileSync(notePath(buildFolder), "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string} buildFolder */
function notePath(buildFolder) {
  return join(buildFolder, "content-edition");
}

/**
 * Undefined where it cannot be read: of that the build itself tells.
 * @param {string} compiledFolder
 * @param {Date | undefined} now
 */
function contentIn(compiledFolder, now) {
  try {
    return servingContent(compiledFolder, now);
  } catch {
    return undefined;
  }
}
