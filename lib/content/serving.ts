/** Which compiled content serves. Pages, our server and Next's page cache all ask here. */
import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { now as currentTime } from "@/lib/clock";
import { perProcess } from "@/lib/per-process";
import { pointerPath, type StoredPointer, storedFormat } from "./stored";

/** The pointer, and a version that changes with the content and when scheduled changes come out. */
export type Serving = { pointer: StoredPointer; contentVersion: string };

const requests = perProcess("serving-content", () => new AsyncLocalStorage<{ serving?: Serving }>());

/** Runs the work of one response on one version of the content, so that headline and text match. */
export function withOneContentVersion<Result>(work: () => Result): Result {
  return requests.run({}, work);
}

/**
 * The content that serves now, or that a response first read. Reads the tiny pointer at each call, because
 * any compile replaces it. Throws if there is none. `now` decides which scheduled changes have happened.
 */
export function servingContent(compiledFolder: string, now = currentTime()): Serving {
  const request = requests.getStore();
  if (request?.serving) return request.serving;
  const pointer = readPointer(pointerPath(compiledFolder));
  // The next change, since a compile that finds the same content drops changes that are past.
  const next = pointer.due.find((time) => Date.parse(time) > now.getTime());
  const serving = { pointer, contentVersion: `${pointer.generation}.${next ?? "last"}` };
  if (request) request.serving = serving;
  return serving;
}

function readPointer(path: string): StoredPointer {
  let text: string;
  try {
    text = readFileSync(/* turbopackIgnore: true */ path, "utf8");
  } catch (cause) {
    throw new Error(`No compiled content at ${path}. Run npm run content.`, { cause });
  }
  const pointer: StoredPointer = JSON.parse(text);
  if (pointer.format !== storedFormat) {
    throw new Error(
      `The content at ${path} was compiled by another version of the paper. Run npm run content.`,
    );
  }
  return pointer;
}
