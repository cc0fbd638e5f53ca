/**
 * Which compiled content serves. Whoever makes an answer asks here, and so does whoever keeps answers: our server and
 * the cache of pages run outside of what Next bundles, so this is plain JavaScript, and what it keeps hangs on the
 * process.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { now as currentTime } from "../clock";

/** @typedef {import("./stored").StoredPointer} StoredPointer */
/**
 * A pointer, and the edition that readers get by it: it changes with the content, and with each story that comes out,
 * is updated or is corrected by its hour.
 * @typedef {{ pointer: StoredPointer, edition: string }} Serving
 */

// Says which shape of stored content this code reads (stored.ts, which is TypeScript, and which a test compares).
export const readFormat = 4;

const key = Symbol.for("rush-hour-daily.serving-content");
const holder = /** @type {{ [key]?: AsyncLocalStorage<{ serving?: Serving }> }} */ (
  /** @type {unknown} */ (process)
);
holder[key] ??= new AsyncLocalStorage();
const requests = holder[key];

/**
 * Runs the making of one answer, which sees one state of the content from its first look to its last: a page must not
 * tell the headline of an edit and the text of before.
 * @template Result
 * @param {() => Result} work
 * @returns {Result}
 */
export function withOneEdition(work) {
  return requests.run({}, work);
}

/**
 * The content that serves now; within an answer, that which served when it was first asked for. The pointer is read at
 * each call, for it is tiny, and replaced whole whenever content has been compiled. Throws where there is none.
 * @param {string} compiledFolder
 * @param {Date} [now] the clock by which stories come out and change
 * @returns {Serving}
 */
export function servingContent(compiledFolder, now = currentTime()) {
  const request = requests.getStore();
  if (request?.serving) return request.serving;
  const pointer = readPointer(join(compiledFolder, "current.json"));
  // By what is still ahead, for a compile that finds the same content drops the hours that are over.
  const next = pointer.due.find((time) => Date.parse(time) > now.getTime());
  const serving = { pointer, edition: `${pointer.generation}.${next ?? "last"}` };
  if (request) request.serving = serving;
  return serving;
}

/**
 * @param {string} path
 * @returns {StoredPointer}
 */
function readPointer(path) {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new Error(`No compiled content at ${path}. Run npm run content.`, { cause });
  }
  const pointer = /** @type {StoredPointer} */ (JSON.parse(text));
  if (pointer.format !== readFormat) {
    throw new Error(
      `The content at ${path} was compiled by another version of the paper. Run npm run content.`,
    );
  }
  return pointer;
}
