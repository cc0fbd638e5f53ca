/** `npm run dev`. */
import "./environment";
import { inspect } from "node:util";
import { undrawnLetters } from "@/lib/cards/typesetting/undrawn-letters";
import { now } from "@/lib/clock";
import { watchFolder } from "@/lib/content/compile/sources/watch";
import { compiledFolderFor, contentFolder, listenSettings, siteFolder } from "@/lib/env";
import { ContentPreview } from "@/lib/preview/content-preview";
import { whyNotListen } from "@/lib/server/listen-address";
import { exitOf, startPreviewServer } from "./child-process";
import { stopWithNpm } from "./npm-parent";
import { runProgram } from "./options";

// Drafts are for this machine only: no other machine on the network may ask the preview for them.
const host = "127.0.0.1";

/** Folders of code that pages are made of. */
const codeFolders = ["app", "components", "lib"];

await runProgram(
  {
    command: "npm run dev",
    summary: "Preview the site with drafts and scheduled stories. Open pages show every save at once.",
    options: {
      port: { type: "string", short: "p", value: "number", help: "where to listen; PORT, or else 3000" },
    },
    notes: "Faults are shown in the pages too: beside their story, or at the foot of every page.",
  },
  async ({ port = listenSettings().port }) => {
    stopWithNpm();
    const obstacle = await whyNotListen({ host, port }, "npm run dev");
    if (obstacle) throw new Error(obstacle);
    const server = await startPreviewServer({ host, port });
    server.once("message", () => console.log(`Preview: http://${host}:${port}. Ctrl+C ends it.`));
    const preview = new ContentPreview({
      contentFolder,
      compiledFolder: compiledFolderFor("preview"),
      withDrafts: true,
      now,
      readyFolder: siteFolder,
      makesSmallerFormats: false,
      // Nobody reads the preview.
      mayTakeDown: () => true,
      undrawnLetters,
      print: console.log,
      onState: (state) => server.connected && server.send(state),
    });
    const unwatched = (folder: string) => (cause: unknown) =>
      console.error(`${folder} is no longer watched; start npm run dev again. ${inspect(cause)}`);
    watchFolder(contentFolder, () => preview.compile()).catch(unwatched(contentFolder));
    for (const folder of codeFolders)
      watchFolder(folder, async () => preview.noteCode()).catch(unwatched(folder));
    process.exit(await exitOf(server));
  },
);
