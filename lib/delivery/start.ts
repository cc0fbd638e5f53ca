/** `npm start`: brings the paper up from whatever state the folder is in, and says what it does. */
import "./load-env";
import { currentGeneration } from "@/lib/content/paper";
import { buildSite } from "./build-site";
import { isBuildFresh } from "./build-stamp";
import { whyNotListen } from "./listening.js";
import { exitOf, startCompile, startServer } from "./programs";

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
  console.log("Building the site, which takes about a minute and is done only when code or content changed.");
  const code = await buildSite();
  if (code !== 0) process.exit(code);
}

process.exit(await exitOf(startServer()));
