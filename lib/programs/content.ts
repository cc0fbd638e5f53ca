/** `npm run content`. */
import "./environment";
import { undrawnLetters } from "@/lib/cards/typesetting/undrawn-letters";
import { now } from "@/lib/clock";
import { compile } from "@/lib/content/compile/compile";
import { completePublished } from "@/lib/content/compile/pictures/incomplete-pictures";
import { startPictureProcesses } from "@/lib/content/compile/pictures/picture-processes";
import { printFailure } from "@/lib/content/compile/print-failure";
import type { MayTakeDown } from "@/lib/content/compile/publish/removals";
import { watchFolder } from "@/lib/content/compile/sources/watch";
import { printScheduled } from "@/lib/content/print-scheduled";
import { compiledFolderFor, contentFolder, siteFolder } from "@/lib/env";
import { progressLogTo } from "@/lib/progress-log";
import { isConfirmed } from "./confirm";
import { runProgram } from "./options";

await runProgram(
  {
    command: "npm run content",
    summary: "Compile what changed, without drafts; a running site shows it at once.",
    options: {
      watch: { type: "boolean", help: "keep running, and compile again whenever a file is saved" },
      due: { type: "boolean", help: "list scheduled stories, updates and corrections with their times" },
      yes: { type: "boolean", short: "y", help: "let more than a tenth of the stories and pages go at once" },
      "all-notes": { type: "boolean", help: "print all notes about all stories, not only about new ones" },
      "formats-only": {
        type: "boolean",
        help: "make the smaller formats of published pictures, and publish nothing",
      },
      "jpeg-only": { type: "boolean", help: "leave the smaller formats of pictures to the next run" },
    },
    notes:
      "Faults are printed with file and line. A story with a fault stays as it was; the others are published.",
  },
  async ({ watch, due, yes: isAgreed = false, ...options }) => {
    const { "jpeg-only": isJpegOnly, "formats-only": isFormatsOnly, "all-notes": allNotes = false } = options;
    if (due) {
      printScheduled(now());
      return 0;
    }
    const folders = { contentFolder, compiledFolder: siteFolder };
    // What an editor saw in the preview is not made again.
    const readyFolder = compiledFolderFor("preview");
    if (isFormatsOnly) {
      const maker = startPictureProcesses();
      try {
        await completePublished({ ...folders, maker }, progressLogTo(process.stdout));
        return 0;
      } finally {
        maker.end();
      }
    }
    /** Compiles for readers. False, with the reason printed, where something was not published. */
    const publish = async (mayTakeDown: MayTakeDown) => {
      const makesSmallerFormats = !isJpegOnly;
      try {
        return await compile({
          ...folders,
          readyFolder,
          withDrafts: false,
          now,
          makesSmallerFormats,
          mayTakeDown,
          undrawnLetters,
          allNotes,
        });
      } catch (cause) {
        printFailure(cause, folders);
        return false;
      }
    };
    if (watch) {
      console.log("Watching the content. Ctrl+C ends it.");
      await watchFolder(contentFolder, () => publish(() => isAgreed));
      return 0;
    }
    const refused = new Set<string>();
    const isPublished = await publish((gone) => {
      if (!isAgreed) for (const address of gone) refused.add(address);
      return isAgreed;
    });
    if (refused.size === 0 || !(await isConfirmed("Publish all the same?"))) return isPublished ? 0 : 1;
    return (await publish((gone) => gone.every((address) => refused.has(address)))) ? 0 : 1;
  },
);
