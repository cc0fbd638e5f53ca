/** `npm run dev`: the paper for its editors, with drafts and scheduled stories, every saved change at the next reload. */
import "./environment";
import { now } from "@/lib/clock";
import { compile } from "@/lib/content/compile/compile";
import { watchFolder } from "@/lib/content/compile/sources/watch";
import { compiledFolderFor, contentFolder } from "@/lib/env";
import { exitOf, startNext } from "./child-process";

const compilePreview = () =>
  compile({ contentFolder, compiledFolder: compiledFolderFor("preview"), withDrafts: true, now });

// Next has nothing to show before it is compiled for the first time.
await new Promise<void>((compiled) => {
  watchFolder(contentFolder, () => compilePreview().finally(compiled)).catch((cause) =>
    console.error("The content is no longer watched; start npm run dev again.", cause),
  );
});
// Drafts are for this machine only: nobody else on the network may ask the preview for them.
process.exit(await exitOf(await startNext(["dev", ...process.argv.slice(2), "--hostname", "127.0.0.1"])));
