/**
 * `npm run bench [-- bytes cards lighthouse load views tips tip-flood most-read archive [100 1000]]`:
 * measures what the paper costs on this machine, prints it and writes it to bench/results. It asserts
 * nothing.
 */
import { inTemporaryFolder } from "../e2e/site/temporary-folder";
import { measureArchive, usualSizes } from "./archive";
import { chosenParts } from "./arguments";
import { measureBytes } from "./bytes";
import { measureCards } from "./cards";
import { measureLighthouse } from "./lighthouse";
import { measureLoad } from "./load";
import { commit, load, machine } from "./machine";
import { simulateMostRead } from "./most-read";
import { writeResults } from "./results";
import { type Sites, sitesIn } from "./sites";
import { measureTipFlood } from "./tip-flood";
import { measureTips } from "./tips";
import { measureViews } from "./views";

const onSites: Record<string, (sites: Sites) => Promise<object>> = {
  bytes: measureBytes,
  cards: measureCards,
  lighthouse: measureLighthouse,
  load: measureLoad,
  views: measureViews,
  tips: measureTips,
};

const chosen = chosenParts(process.argv.slice(2), [
  ...Object.keys(onSites),
  "archive",
  "most-read",
  "tip-flood",
]);
if ("problem" in chosen) {
  console.error(chosen.problem);
  process.exit(2);
}
const { parts, sizes } = chosen;

console.log(
  `${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, ` +
    `load ${load()}, commit ${commit}`,
);
await inTemporaryFolder("bench", async (folder) => {
  // Before the sites start, so that none of them runs beside it.
  if (parts.includes("archive")) {
    const loadBefore = load();
    const figures = await measureArchive(folder, sizes.length > 0 ? sizes : usualSizes);
    await writeResults("archive", loadBefore, figures);
  }
  if (parts.includes("tip-flood")) await writeResults("tip-flood", load(), await measureTipFlood());
  if (parts.includes("most-read")) await writeResults("most-read", load(), simulateMostRead());
  await measureSites(folder);
});

async function measureSites(folder: string): Promise<void> {
  const measures = Object.entries(onSites).filter(([name]) => parts.includes(name));
  if (measures.length === 0) return;
  console.log("Building the sample paper and an empty Next page.");
  const sites = await sitesIn(folder);
  for (const [name, measure] of measures) {
    const loadBefore = load();
    await writeResults(name, loadBefore, await measure(sites));
  }
}
