import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeCorpus } from "@/bench/corpus/write-corpus";
import { bodiesFolder, scratchFolder } from "@/lib/content/stored";
import { compiler } from "@/lib/programs/child-process";
import { readStored } from "../testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run content` into a folder of its own; `isEnough`, asked all the time, has it killed. */
async function compileInto(compiled: string, isEnough = () => false) {
  const child = spawn(process.execPath, compiler, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, CONTENT_FOLDER: join(folder, "content"), COMPILED_FOLDER: compiled },
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const watching = setInterval(() => isEnough() && child.kill("SIGKILL"), 10);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(watching);
  return { code, output };
}

const bodiesIn = (compiled: string) => {
  try {
    return readdirSync(bodiesFolder(compiled), { recursive: true }).length;
  } catch {
    return 0;
  }
};

test("after a killed compile the next one is correct and does not wait", async () => {
  await writeCorpus(join(folder, "content"), { articles: 150, seed: 7 });
  const killed = join(folder, "killed");
  // Threads are at work, and no generation is there yet.
  expect((await compileInto(killed, () => bodiesIn(killed) > 60)).code).toBeNull();
  expect(() => readStored(killed)).toThrow();
  expect(existsSync(scratchFolder(killed))).toBe(true);
  const next = await compileInto(killed);
  expect(next.code, next.output).toBe(0);
  expect(next.output).not.toContain("Waiting");
  // Drafts may have been among the texts that lay there.
  expect(existsSync(scratchFolder(killed))).toBe(false);
  const whole = join(folder, "whole");
  expect((await compileInto(whole)).code).toBe(0);
  const [a, b] = [readStored(killed), readStored(whole)];
  expect(a.index).toEqual(b.index);
  expect(a.index.articles).toHaveLength(150);
  for (const { slug } of a.index.articles) expect(a.body(slug)).toEqual(b.body(slug));
});
