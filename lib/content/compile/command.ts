/** `npm run content`: compiles what readers get, without drafts. Exit code 1 when the content has faults, or the compile failed. */
import "@/lib/delivery/load-env";
import { compiledFolderFor, contentFolder } from "@/lib/env";
import { compile } from "./compile";

try {
  const isGood = await compile({
    contentFolder,
    compiledFolder: compiledFolderFor("site"),
    withDrafts: false,
  });
  process.exitCode = isGood ? 0 : 1;
} catch (cause) {
  console.error(cause, "\nThe content could not be compiled; the last good content stays.");
  process.exitCode = 1;
}
