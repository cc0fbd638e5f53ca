import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, onTestFinished, test, vi } from "vitest";
import { article, FixturePaper } from "@/lib/content/compile/testing/fixture-paper";
import { PictureFault } from "./picture-fault";
import { startPictureProcesses } from "./picture-processes";
import * as pictures from "./pictures";

const harmful = "lib/content/compile/pictures/testing/harmful-worker.ts";

function started(entry?: string) {
  const maker = startPictureProcesses(entry);
  onTestFinished(maker.end);
  return (path: string) => maker.makePicture(path, "", []);
}

test.each([
  ["kills", /stopped the program that reads pictures \(SIGKILL\)/],
  ["exits", /stopped the program that reads pictures \(3\)/],
  ["huge", /took too much memory/],
])("a picture that %s its process is at fault, and the next one gets a new process", async (name, fault) => {
  const make = started(harmful);
  const first = await make("sound.png");
  expect(await make("sound.png")).toBe(first);
  const broken = make(`${name}.png`);
  await expect(broken).rejects.toThrow(PictureFault);
  await expect(broken).rejects.toThrow(fault);
  const second = await make("sound.png");
  expect(second).not.toBe(first);
  expect(await make("sound.png")).toBe(second);
});

test("two processes start at once, also if their code is not bundled yet", async () => {
  const folder = mkdtempSync(join(tmpdir(), "picture-processes-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const code = `process.on("message", () => process.send({ value: process.pid })); process.send({ isReady: true });`;
  writeFileSync(join(folder, "worker.ts"), code);
  const make = started(join(folder, "worker.ts"));
  const [one, two] = await Promise.all([make("one.png"), make("two.png")]);
  expect(one).not.toBe(two);
});

test("a picture that never ends is at fault", async () => {
  const make = started(harmful);
  await make("sound.png");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const endless = make("endless.png");
  const refused = expect(endless).rejects.toThrow(/longer than five minutes/);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  await refused;
});

test("a process that does not start is not the fault of a picture", async () => {
  const folder = mkdtempSync(join(tmpdir(), "picture-processes-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "broken.ts"), 'throw new Error("sharp could not be loaded");');
  const broken = started(join(folder, "broken.ts"))("sound.png");
  await expect(broken).rejects.not.toThrow(PictureFault);
  await expect(broken).rejects.toThrow(/did not start[\s\S]*sharp could not be loaded/);
});

test("the real process makes pictures, and returns faults and failures as they are", async () => {
  const folder = mkdtempSync(join(tmpdir(), "picture-processes-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const maker = startPictureProcesses();
  onTestFinished(maker.end);
  const path = (name: string) => join(folder, name);
  const drawn = sharp({ create: { width: 400, height: 300, channels: 3, background: "#336699" } });
  writeFileSync(path("tram.png"), await drawn.png().toBuffer());
  writeFileSync(path("cut.png"), readFileSync(path("tram.png")).subarray(0, 100));
  const make = (name: string, to = "made") => maker.makePicture(path(name), path(to), pictures.pictureWidths);
  const made = await make("tram.png");
  expect(made).toMatchObject({ width: 400, height: 300 });
  expect(existsSync(path(`made/${made.id}-320.jpg`))).toBe(true);
  const cut = make("cut.png");
  await expect(cut).rejects.toThrow(PictureFault);
  await expect(cut).rejects.toThrow(/Export it again/);
  // A file where a folder must be: the machine's fault.
  writeFileSync(path("taken"), "");
  const failed = make("tram.png", "taken");
  await expect(failed).rejects.not.toThrow(PictureFault);
  await expect(failed).rejects.toThrow("Could not read the record");
});

test("a picture that stops its process is named, and the last good content stays", async () => {
  const paper = await FixturePaper.lay();
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: "#993333" } });
  await paper.write("images/harmful.png", await drawn.png().toBuffer());
  await paper.change(article, "src: tram.png", "src: harmful.png");
  const killing = startPictureProcesses(harmful);
  const pictureMaker = {
    ...killing,
    makePicture: (path: string, ...rest: [string, readonly number[]]) =>
      path.endsWith("harmful.png")
        ? killing.makePicture("kills.png", ...rest)
        : pictures.makePicture(path, ...rest),
  };
  expect(await paper.compile({ pictureMaker })).toBe(false);
  expect(paper.said.join("\n")).toMatch(/images\/harmful\.png:1: This picture .* stopped the program/);
});
