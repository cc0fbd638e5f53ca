/** `npm run bench [-- bytes cards lighthouse load views tips]`: what the paper costs on this machine, printed and kept. It asserts nothing. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { stopAll } from "../e2e/site/programs";
import { measureBytes } from "./bytes";
import { measureCards } from "./cards";
import { measureLighthouse } from "./lighthouse";
import { measureLoad } from "./load";
import { commit, load, machine } from "./machine";
import { writeResults } from "./results";
import { sitesIn } from "./sites";
import { measureTips } from "./tips";
import { measureViews } from "./views";

const parts = {
  bytes: measureBytes,
  cards: measureCards,
  lighthouse: measureLighthouse,
  load: measureLoad,
  views: measureViews,
  tips: measureTips,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(" or ")} to measure. Name some of: ${Object.keys(parts).join(", ")}.`,
  );
  process.exit(2);
}

// In the repository, since Next builds nowhere else; git ignores it.
await mkdir(".content", { recursive: true });
const folder = await mkdtemp(join(process.cwd(), ".content", "bench-"));
process.once("SIGINT", () => void tidy().then(() => process.exit(130)));
process.once("SIGTERM", () => void tidy().then(() => process.exit(143)));

console.log(
  `${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, ` +
    `load ${load()}, commit ${commit}`,
);
try {
  console.log("Building the sample paper and an empty Next page.");
  const sites = await sitesIn(folder);
  for (const [name, measure] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const loadBefore = load();
    await writeResults(name, loadBefore, await measure(sites));
  }
} finally {
  await tidy();
}

async function tidy(): Promise<void> {
  await stopAll();
  await rm(folder, { recursive: true, force: true });
}
