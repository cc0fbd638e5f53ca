import { resolve, sep } from "node:path";
import { inspect } from "node:util";
import { type ProgressLog, progressLogTo } from "@/lib/progress-log";
import { lastGoodContent } from "./store/what-stays";

/**
 * Prints why the content could not be compiled, with the remedy if it is known. Replaces the progress line of
 * a terminal.
 */
export function printFailure(
  cause: unknown,
  { contentFolder, compiledFolder }: { contentFolder: string; compiledFolder: string },
  { print }: Pick<ProgressLog, "print"> = progressLogTo(process.stderr),
): void {
  print(inPlainWords(cause, contentFolder) ?? inspect(cause));
  print(`The content could not be compiled; ${lastGoodContent(compiledFolder)}`);
}

/** Matches the message: an error from a thread arrives without its code. */
function inPlainWords(cause: unknown, contentFolder: string): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  if (cause.message.startsWith("ENOSPC"))
    return "The disk is full. Make room, then run npm run content again.";
  const path = /^(?:EACCES|EPERM|EROFS): .*'([^']+)'$/.exec(cause.message)?.[1];
  if (path === undefined) return undefined;
  // The compiler never writes to the content folder.
  return `${path}${sep}`.startsWith(`${resolve(contentFolder)}${sep}`)
    ? `${path} cannot be read. Let the user who runs npm run content read it.`
    : `${path} cannot be written. Run npm run content as the user who owns that folder, as systemd's unit does.`;
}
