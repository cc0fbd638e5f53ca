/**
 * Measures throughput: one process of ours alone, behind nginx, and nginx serving the same bytes from a file.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { isNginxMissing, type Nginx, startNginx } from "../e2e/http/nginx";
import { attack, generator, type Rate } from "./attack";
import { median } from "./median";
import { type Memory, watchMemory } from "./memory";
import { pages } from "./pages";
import type { Sites } from "./sites";
import { type Cell, printTable } from "./table";

const runs = 3;
const path = pages["article, all furniture"];
const barePath = "/bare.html";

type Target = { target: string } & Rate;

export async function measureLoad({ folder, paper }: Sites): Promise<object> {
  const memory = watchMemory(paper.program.pid);
  const nginx = await nginxBefore(paper, folder);
  let targets: Target[];
  try {
    targets = await inTurns({
      "one process": paper.address + path,
      ...(nginx && { "behind nginx": nginx.address + path, "nginx, same file": nginx.address + barePath }),
    });
  } finally {
    await nginx?.stop();
  }
  const serverMemory = memory.stop();
  print(targets, serverMemory);
  return { generator, page: path, targets, serverMemory };
}

/** Starts nginx with deploy/nginx.conf and one more file. Undefined if nginx is missing. */
async function nginxBefore(paper: Sites["paper"], folder: string): Promise<Nginx | undefined> {
  if (isNginxMissing) return undefined;
  const file = join(folder, "bare.html");
  const html = await (await fetch(paper.address + path)).text();
  await writeFile(file, html);
  await writeFile(`${file}.gz`, gzipSync(html));
  // The file alone: without our headers, without a line in the log.
  const location = `location = ${barePath} { alias ${file}; gzip_static on; access_log off; add_header X-Cache none; }`;
  const edit = (config: string) => {
    const place = "location /api/ {";
    if (!config.includes(place)) throw new Error(`deploy/nginx.conf no longer contains "${place}".`);
    return config.replace(place, `${location}\n        ${place}`);
  };
  return startNginx({ site: paper.address, paper, edit });
}

/** Measures the addresses in turns, so that other work on the machine affects all alike. */
async function inTurns(addresses: Record<string, string>): Promise<Target[]> {
  const rates = Object.entries(addresses).map(([target, address]) => ({
    target,
    address,
    runs: [] as Rate[],
  }));
  for (let run = 0; run < runs; run++) {
    for (const { address, runs } of rates) runs.push(await attack(address));
  }
  return rates.map(({ target, runs }) => {
    const middle = (figure: keyof Rate) => median(runs.map((rate) => rate[figure]));
    return {
      target,
      requestsPerSecond: Math.round(middle("requestsPerSecond")),
      p50: middle("p50"),
      p99: middle("p99"),
      failures: runs.reduce((sum, { failures }) => sum + failures, 0),
    };
  });
}

function print(targets: Target[], { before, peak }: Memory): void {
  const bare = targets.find(({ target }) => target === "nginx, same file");
  const share = ({ requestsPerSecond }: Target): Cell =>
    bare ? (requestsPerSecond / bare.requestsPerSecond).toFixed(2) : "";
  printTable(
    `Finished article ${path}, gzip, 64 connections, by ${generator}, median of ${runs} (times in ms)`,
    ["target", "requests/s", "of nginx", "p50", "p99", "failures"],
    targets.map((target) => [
      target.target,
      target.requestsPerSecond,
      share(target),
      target.p50,
      target.p99,
      target.failures,
    ]),
  );
  console.log(`  Memory of our process: ${before} MB before, ${peak} MB at most.`);
  if (!bare) console.log("  nginx is not installed: only our process was measured.");
}
