/** `npm run dev`: the paper for its editors, with drafts and scheduled stories, every saved change at the next reload. */
import "./load-env";
import { watch } from "node:fs";
import { compile } from "@/lib/content/compile/compile";
import { compiledFolderFor, contentFolder } from "@/lib/env";
import { exitOf, startNext } from "./programs";

const compilePreview = () =>
  compile({ contentFolder, compiledFolder: compiledFolderFor("preview"), withDrafts: true });

await compilePreview();
recompileOnSave();
// Drafts are for this machine only: nobody else on the network may ask the preview for them.
process.exit(await exitOf(startNext(["dev", ...process.argv.slice(2), "--hostname", "127.0.0.1"])));

/** One compile at a time; what was saved meanwhile is compiled once more after it. */
function recompileOnSave(): void {
  const settled = 100; // milliseconds: editors write a file in several steps
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const recompile = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await compilePreview();
    } while (again);
    running = false;
  };
  watch(contentFolder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      recompile().catch((cause) => console.error("The content could not be compiled:", cause));
    }, settled);
  });
}
