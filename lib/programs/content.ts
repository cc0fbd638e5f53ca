/** `npm run content`. */
import "./environment";
import { undrawnLetters } from "@/lib/cards/typesetting/undrawn-letters";
import { now } from "@/lib/clock";
import { compile } from "@/lib/content/compile/compile";
import { completePublished } from "@/lib/content/compile/pictures/incomplete-pictures";
import { startPictureProcesses } from "@/lib/content/compile/pictures/picture-processes";
import { printFailure } from "@/lib/content/compile/print-failure";
import type { MayTakeDown } from "@/lib/content/compile/publish/removals";
import { mustBeOneOf } from "@/lib/content/compile/sources/faults";
import { watchFolder } from "@/lib/content/compile/sources/watch";
import { printFront, printSectionFront } from "@/lib/content/front/print-front";
import { printScheduled } from "@/lib/content/print-scheduled";
import { site } from "@/lib/content/site";
import { compiledFolderFor, contentFolder, siteFolder } from "@/lib/env";
import { progressLogTo } from "@/lib/progress-log";
import { isConfirmed } from "./confirm";
import { runProgram, UsageError } from "./options";

await runProgram(
  {
    command: "npm run content",
    summary: "Compile what changed, without drafts; a running site shows it at once.",
    options: {
      watch: { type: "boolean", help: "keep running, and compile again whenever a file is saved" },
      due: { type: "boolean", help: "list scheduled stories, updates and corrections with their times" },
      front: { type: "boolean", help: "print what stands on the front, and why; publish nothing" },
      section: { type: "string", value: "section", help: "with --front: the front of this section" },
      at: {
        type: "string",
        value: "time",
        help: "with --front: at this time, such as 2026-11-24T06:00+01:00",
      },
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
  async ({ watch, due, front, section, at, yes: isAgreed = false, ...options }) => {
    const { "jpeg-only": isJpegOnly, "formats-only": isFormatsOnly, "all-notes": allNotes = false } = options;
    if (front) return showFront(section, at);
    if (section !== undefined || at !== undefined) throw new UsageError("--section and --at need --front.");
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

/** Prints the front of the paper or of a section, now or at a time that is given. */
function showFront(section: string | undefined, at: string | undefined): number {
  const time = at === undefined ? now() : new Date(at);
  if (Number.isNaN(time.getTime()) || (at !== undefined && !/(?:Z|[+-]\d\d:\d\d)$/.test(at)))
    throw new UsageError(
      `--at is "${at}". It must be a time with its offset, such as 2026-11-24T06:00+01:00.`,
    );
  if (section === undefined) {
    printFront(time);
    return 0;
  }
  const sections = site().categories.map(({ slug }) => slug);
  if (!sections.includes(section)) throw new UsageError(mustBeOneOf("--section", section, sections));
  printSectionFront(section, time);
  return 0;
}
