/** `npm run dev`. */
import "./environment";
import { now } from "@/lib/clock";
import { compile } from "@/lib/content/compile/compile";
import { watchFolder } from "@/lib/content/compile/sources/watch";
import { compiledFolderFor, contentFolder, listenSettings, siteFolder } from "@/lib/env";
import { whyNotListen } from "@/lib/server/listen-address";
import { exitOf, startNext } from "./child-process";
import { stopWithNpm } from "./npm-parent";
import { runProgram } from "./options";

// Drafts are for this machine only: no other machine on the network may ask the preview for them.
const host = "127.0.0.1";

await runProgram(
  {
    command: "npm run dev",
    summary: "Preview the site with drafts and scheduled stories; a reload shows every saved change.",
    options: {
      port: { type: "string", short: "p", value: "number", help: "where to listen; PORT, or else 3000" },
    },
  },
  async ({ port = listenSettings().port }) => {
    stopWithNpm();
    const obstacle = await whyNotListen({ host, port }, "npm run dev");
    if (obstacle) throw new Error(obstacle);
    // Next has nothing to show before the first compile.
    await new Promise<void>((compiled) => {
      watchFolder(contentFolder, () => compilePreview().finally(compiled)).catch((cause) =>
        console.error("The content is no longer watched; start npm run dev again.", cause),
      );
    });
    process.exit(await exitOf(await startNext(["dev", "--port", port, "--hostname", host])));
  },
);

function compilePreview(): Promise<boolean> {
  return compile({
    contentFolder,
    compiledFolder: compiledFolderFor("preview"),
    withDrafts: true,
    now,
    readyFolder: siteFolder,
    makesSmallerFormats: false,
    // Nobody reads the preview.
    mayTakeDown: () => true,
  });
}
