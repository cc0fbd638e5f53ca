/** `npm run content`: compiles what readers get, without drafts. Exit code 1 when the content has faults, or the compile failed. */
import "./environment";
import { parseArgs } from "node:util";
import { now } from "@/lib/clock";
import { compile } from "@/lib/content/compile/compile";
import { printFailure } from "@/lib/content/compile/print-failure";
import { watchFolder } from "@/lib/content/compile/sources/watch";
import { printScheduled } from "@/lib/content/print-scheduled";
import { compiledFolderFor, contentFolder } from "@/lib/env";

const help = `npm run content [-- options]

  (nothing)   compile what changed; a running site shows it at once
  --watch     go on, and compile again whenever something is saved
  --due       list what is to come, stories, updates and corrections, with their hours
  --help      this

What has faults is told with file and line, and the last good content stays.
`;

/** Compiles for readers; false, and told, where that could not be done. */
async function publish(): Promise<boolean> {
  const folders = { contentFolder, compiledFolder: compiledFolderFor("site") };
  try {
    return await compile({ ...folders, withDrafts: false, now });
  } catch (cause) {
    printFailure(cause, folders);
    return false;
  }
}

async function obey(): Promise<boolean> {
  const { values: asked } = parseArgs({
    options: {
      watch: { type: "boolean" },
      due: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (asked.help) {
    console.log(help);
    return true;
  }
  if (asked.due) {
    printScheduled(now());
    return true;
  }
  if (!asked.watch) return publish();
  console.log("Watching the content. Ctrl+C ends it.");
  await watchFolder(contentFolder, publish);
  return true;
}

try {
  process.exitCode = (await obey()) ? 0 : 1;
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
