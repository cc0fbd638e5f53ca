import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, onTestFinished, test } from "vitest";
import { compiler } from "@/lib/programs/child-process";
import { readStored } from "../testing/stored-paper";
import { FixturePaper, second } from "./testing/fixture-paper";

/** Mounts a disk of two megabytes where a paper is compiled to. False if this machine does not allow it. */
function giveDisk(folder: string): boolean {
  mkdirSync(folder);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "paper", folder]);
  if (status !== 0) return false;
  onTestFinished(() => void spawnSync("umount", ["--lazy", folder]));
  return true;
}

/** Takes all the room there is, but for what smaller files than these find. */
function fillDisk(path: string): void {
  try {
    for (let index = 0; ; index++) writeFileSync(`${path}.${index}`, "x".repeat(4_096));
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "ENOSPC")) throw cause;
  }
}

test("on a full disk the old paper keeps serving; with room again the edit is published", async (test) => {
  const paper = await FixturePaper.lay();
  test.skip(!giveDisk(paper.compiledFolder), "Only root, on Linux, may make a small disk.");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const whole = () => {
    const { index, body } = readStored(paper.compiledFolder);
    return index.articles.map((entry) => [entry, body(entry.slug)]);
  };
  const before = whole();
  const ballast = join(paper.compiledFolder, "ballast");
  mkdirSync(ballast);
  fillDisk(join(ballast, "piece"));

  // No picture is to be exported again for it.
  const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: "#993333" } }).png();
  await paper.write("images/mara-lind.png", await drawn.toBuffer());
  await expect(paper.compile()).rejects.toMatchObject({ code: "ENOSPC" });
  expect(whole()).toEqual(before);

  await paper.change(second, "A second story", "A headline that finds no room");
  await paper.change(second, "Short.", "A text that finds no room.");
  await expect(paper.compile()).rejects.toMatchObject({ code: "ENOSPC" });
  expect(whole()).toEqual(before);

  // As an editor sees it: a thread has found the disk full.
  const { status, stderr } = spawnSync(process.execPath, compiler, {
    env: { ...process.env, CONTENT_FOLDER: paper.path(""), COMPILED_FOLDER: paper.compiledFolder },
    encoding: "utf8",
    timeout: 300_000,
  });
  expect(status).toBe(1);
  expect(stderr).toBe(
    "The disk is full. Make room, then run npm run content again.\nThe content could not be compiled; the last good content stays.\n",
  );

  // So much room that the text is stored, and the index is not.
  for (let pieces = 0; pieces < 4; pieces++) {
    rmSync(`${ballast}/piece.${pieces}`);
    await paper.compile().catch((cause) => expect(cause).toMatchObject({ code: "ENOSPC" }));
    whole();
  }

  rmSync(ballast, { recursive: true });
  expect(await paper.compile()).toBe(true);
  expect(readStored(paper.compiledFolder).index.articles[1]?.headline).toBe("A headline that finds no room");
});
