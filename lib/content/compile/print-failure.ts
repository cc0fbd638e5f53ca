import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";
import { inspect } from "node:util";
import { pointerPath } from "@/lib/content/stored";
import { errorCode } from "@/lib/error-code";
import { type ProgressLog, progressLogTo } from "@/lib/progress-log";

/** Prints why the content could not be compiled, and the remedy if known. Replaces a progress line. */
export function printFailure(
  cause: unknown,
  { contentFolder, compiledFolder }: { contentFolder: string; compiledFolder: string },
  { print }: Pick<ProgressLog, "print"> = progressLogTo(process.stderr),
): void {
  print(inPlainWords(cause, contentFolder) ?? inspect(cause));
  print(`The content could not be compiled; ${lastGoodContent(compiledFolder)}`);
}

/** What readers get after a failed compile, as the end of a sentence. */
export function lastGoodContent(compiledFolder: string): string {
  return existsSync(pointerPath(compiledFolder))
    ? "the last good content stays."
    : "there is no earlier content to serve.";
}

/** Matches the message: an error from a thread arrives without its code. */
function inPlainWords(cause: unknown, contentFolder: string): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  if (cause.message.startsWith("ENOSPC") || errorCode(cause.cause) === "SQLITE_FULL")
    return "The disk is full. Make room, then run npm run content again.";
  const path = /^(?:EACCES|EPERM|EROFS): .*'([^']+)'$/.exec(cause.message)?.[1];
  if (path === undefined) return undefined;
  // The compiler never writes to the content folder.
  return `${path}${sep}`.startsWith(`${resolve(contentFolder)}${sep}`)
    ? `${path} cannot be read. Let the user who runs npm run content read it.`
    : `${path} cannot be written. Run npm run content as the user who owns that folder, as systemd's unit does.`;
}
