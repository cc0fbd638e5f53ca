/** `npm run content`. */
import "./environment";
import { now } from "@/lib/clock";
import { compile } from "@/lib/content/compile/compile";
import { printFailure } from "@/lib/content/compile/print-failure";
import { watchFolder } from "@/lib/content/compile/sources/watch";
import { printScheduled } from "@/lib/content/print-scheduled";
import { contentFolder, siteFolder } from "@/lib/env";
import { runProgram } from "./options";

await runProgram(
  {
    command: "npm run content",
    summary: "Compile what changed, without drafts; a running site shows it at once.",
    options: {
      watch: { type: "boolean", help: "keep running, and compile again whenever a file is saved" },
      due: { type: "boolean", help: "list scheduled stories, updates and corrections with their times" },
      "jpeg-only": { type: "boolean", help: "leave the smaller formats of pictures to the next run" },
    },
    notes: "Faults are printed with file and line. Until they are fixed, the last good content stays.",
  },
  async ({ watch, due, "jpeg-only": isJpegOnly }) => {
    if (due) {
      printScheduled(now());
      return 0;
    }
    /** Compiles for readers. False, with the reason printed, where that failed. */
    const publish = async () => {
      const folders = { contentFolder, compiledFolder: siteFolder };
      try {
        return await compile({ ...folders, withDrafts: false, now, makesSmallerFormats: !isJpegOnly });
      } catch (cause) {
        printFailure(cause, folders);
        return false;
      }
    };
    if (!watch) return (await publish()) ? 0 : 1;
    console.log("Watching the content. Ctrl+C ends it.");
    await watchFolder(contentFolder, publish);
    return 0;
  },
);
