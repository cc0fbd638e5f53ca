/** `npm run content`. */
import "./environment";
import { now } from "@/lib/clock";
import { type CompileOptions, compile } from "@/lib/content/compile/compile";
import { printFailure } from "@/lib/content/compile/print-failure";
import { watchFolder } from "@/lib/content/compile/sources/watch";
import { printScheduled } from "@/lib/content/print-scheduled";
import { contentFolder, siteFolder } from "@/lib/env";
import { progressLogTo } from "@/lib/progress-log";
import { runProgram } from "./options";

await runProgram(
  {
    command: "npm run content",
    summary: "Compile what changed, without drafts; a running site shows it at once.",
    options: {
      watch: { type: "boolean", help: "keep running, and compile again whenever a file is saved" },
      due: { type: "boolean", help: "list scheduled stories, updates and corrections with their times" },
    },
    notes: "Faults are printed with file and line. Until they are mended, the last good content stays.",
  },
  async ({ watch, due }) => {
    if (due) {
      printScheduled(now());
      return 0;
    }
    if (!watch) return (await publish()) ? 0 : 1;
    console.log("Watching the content. Ctrl+C ends it.");
    await watchFolder(contentFolder, publish);
    return 0;
  },
);

/** Under `npm start`: reports when the content serves, and prints nothing from then on. */
function reportToStarter(): Pick<CompileOptions, "log" | "onPublished"> {
  if (!process.send) return {};
  let isPublished = false;
  const log = progressLogTo(process.stdout);
  return {
    onPublished: () => {
      isPublished = true;
      process.send?.("published");
    },
    log: {
      print: (line) => isPublished || log.print(line),
      progress: (...progress) => isPublished || log.progress(...progress),
    },
  };
}

/** Compiles for readers. False, with the reason printed, where that failed. */
async function publish(): Promise<boolean> {
  const folders = { contentFolder, compiledFolder: siteFolder };
  try {
    return await compile({ ...folders, withDrafts: false, now, ...reportToStarter() });
  } catch (cause) {
    printFailure(cause, folders);
    return false;
  }
}
