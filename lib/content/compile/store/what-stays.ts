import { existsSync } from "node:fs";
import { pointerPath } from "@/lib/content/stored";

/** What readers get after a failed compile, as the end of a sentence. */
export function lastGoodContent(compiledFolder: string): string {
  return existsSync(pointerPath(compiledFolder))
    ? "the last good content stays."
    : "there is no earlier content to serve.";
}
