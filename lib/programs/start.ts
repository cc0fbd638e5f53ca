/** `npm start`: brings the paper up from whatever state the folder is in, and says what it does. */
import "./environment";
import { startAnnounceWorker } from "@/lib/announce/announce-worker";
import { now } from "@/lib/clock";
import { currentGeneration } from "@/lib/content/paper";
import { storeLocation } from "@/lib/env";
import { whyNotListen } from "@/lib/server/listen-address.js";
import { tipsStatus } from "@/lib/tips/desk/tips-status";
import { startTipsWorker } from "@/lib/tips/mail/tips-worker";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { buildSite } from "./build-site";
import { isBuildFresh } from "./build-stamp";
import { exitOf, startCompile, startServer } from "./child-process";

const obstacle = await whyNotListen();
if (obstacle) {
  console.error(obstacle);
  process.exit(1);
}

console.log("Compiling the content. The first time all pictures are made, which takes most of a minute.");
if ((await exitOf(startCompile())) !== 0) {
  // Throws, and so ends us, where nothing good was ever compiled.
  console.error(`Serving the last good content, ${currentGeneration()}, until the faults above are mended.`);
}

if (isBuildFresh()) {
  console.log("The build is fresh: serving it.");
} else {
  console.log("Building the site, which takes about a minute and is done only when code changed.");
  const code = await buildSite();
  if (code !== 0) process.exit(code);
}

const endTipsWorker = await bringUpTips();
const endAnnounceWorker = startAnnounceWorker(now);
const code = await exitOf(startServer());
// A mail or a ping under way is worth a moment: not noted as sent, it would be sent twice.
const ended = Promise.all([endTipsWorker(), endAnnounceWorker()]);
await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))]);
process.exit(code);

/** Says how tips stand, which makes their key on the first start, and begins to mail them and to delete old ones. */
async function bringUpTips(): Promise<() => Promise<void>> {
  const keeper = new ResilientTipsStore(storeLocation());
  try {
    for (const remark of (await tipsStatus(keeper, now())).remarks) console.log(remark);
    return startTipsWorker(now);
  } catch (cause) {
    // Readers have nothing to do with it.
    console.error(`ALARM: tips are not mailed. ${cause instanceof Error ? cause.message : cause}`);
    return async () => {};
  } finally {
    await keeper.close();
  }
}
