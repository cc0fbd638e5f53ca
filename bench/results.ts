import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commit, load, machine } from "./machine";

const folder = new URL("results", import.meta.url).pathname;

/** Writes the figures of one part to `bench/results/<name>.json`, with the machine they were measured on. */
export async function writeResults(name: string, loadBefore: number, figures: object): Promise<void> {
  const results = {
    date: new Date().toISOString(),
    commit,
    machine,
    load: { before: loadBefore, after: load() },
    ...figures,
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
}
