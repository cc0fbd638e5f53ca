/** `npm start`. */
import "./environment";
import { startAnnounceWorker } from "@/lib/announce/announce-worker";
import { now } from "@/lib/clock";
import { currentGeneration } from "@/lib/content/paper";
import { storeLocation } from "@/lib/env";
import { scriptsInWords } from "@/lib/own-scripts";
import { whyNotListen } from "@/lib/server/listen-address";
import { noteSettings } from "@/lib/tips/desk/site-settings";
import { tipsStatus } from "@/lib/tips/desk/tips-status";
import { startTipsWorker } from "@/lib/tips/mail/tips-worker";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { buildSite } from "./build-site";
import { isBuildFresh, unusableScriptsOfBuild } from "./build-stamp";
import { exitIfStopping, exitOf, startCompile, startPictureFormats, startServer } from "./child-process";
import { withElapsed } from "./elapsed";
import { stopWithNpm } from "./npm-parent";
import { runProgram } from "./options";

await runProgram(
  {
    command: "npm start",
    summary: "Bring the site up, whatever state the folder is in: compile, build where needed, serve.",
    options: { verbose: { type: "boolean", help: "print what Next prints while it builds" } },
    notes: "PORT and HOST set where it listens: PORT=3001 npm start",
  },
  async ({ verbose }) => {
    stopWithNpm();
    const obstacle = await whyNotListen();
    if (obstacle) throw new Error(obstacle);
    const isPublished = (await exitOf(startCompile("--jpeg-only"))) === 0;
    exitIfStopping();
    if (!isPublished) {
      // Throws if no content was ever compiled.
      const generation = currentGeneration();
      console.error(`NOT ALL OF THE CONTENT IS PUBLISHED: see above. Serving ${generation}.`);
    }
    const unusable = unusableScriptsOfBuild();
    if (unusable.length > 0) console.error(`${scriptsInWords(unusable)} The site is built again.`);
    if (unusable.length > 0 || !isBuildFresh()) {
      const build = buildSite({ isQuiet: !verbose });
      const code = await withElapsed(
        "Building the site, which only the first start and new code need.",
        build,
      );
      exitIfStopping();
      if (code !== 0) return code;
    }
    const endTipsWorker = await bringUpTips();
    const endAnnounceWorker = startAnnounceWorker(now);
    const server = startServer();
    // During the build this would delay the first start.
    const background = startPictureFormats();
    const code = await exitOf(server);
    background.kill();
    // Wait a moment for mail and pings: one that is not recorded as sent would be sent twice.
    const ended = Promise.all([endTipsWorker(), endAnnounceWorker()]);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))]);
    process.exit(code);
  },
);

/** Prints the status of tips, which makes their key on the first start, and starts to mail them. */
async function bringUpTips(): Promise<() => Promise<void>> {
  const store = new ResilientTipsStore(storeLocation());
  try {
    noteSettings();
    for (const remark of (await tipsStatus(store, now())).remarks) console.log(remark);
    return startTipsWorker(now);
  } catch (cause) {
    // The site runs without them.
    console.error(`ALARM: tips are not mailed. ${cause instanceof Error ? cause.message : cause}`);
    return async () => {};
  } finally {
    await store.close();
  }
}
