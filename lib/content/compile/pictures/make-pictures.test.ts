import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ImageFolder } from "@/lib/content/compile/sources/image-folder";
import { compileCacheFolder, picturesFolder } from "@/lib/content/stored";
import { completePictures, cutPictures, makePictures } from "./make-pictures";
import type { PictureMaker } from "./picture-maker";
import * as pictures from "./pictures";

/** Which pictures were read. */
const read: string[] = [];
const maker: PictureMaker = {
  ...pictures,
  makePicture: (path, ...rest) => {
    read.push(path.slice(path.lastIndexOf("/") + 1));
    return pictures.makePicture(path, ...rest);
  },
  end: () => {},
};

let folder = "";
const picture = () => join(folder, "images", "tram.png");
const drawn = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "make-pictures-"));
  mkdirSync(join(folder, "images"));
  writeFileSync(picture(), await drawn("#336699"));
  // Long after the picture was saved, as it nearly always is.
  vi.setSystemTime(Date.now() + 60_000);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const compiledFolder = () => join(folder, "compiled");
const madeFiles = () => readdirSync(picturesFolder(compiledFolder()));

const silent = { print: () => {}, progress: () => {} };
function taskOf(version: string) {
  const images = new ImageFolder();
  images.add({ file: "tram.png" });
  return { contentFolder: folder, images, compiledFolder: compiledFolder(), version, maker };
}

async function make(version = "1") {
  read.length = 0;
  const named = [{ src: "tram.png", isFace: false, isDraft: false, report: () => {} }];
  const made = await makePictures(taskOf(version), named, silent);
  expect(made.broken).toEqual([]);
  return made;
}

/** Compiles the picture, and returns its id; `read` lists whether it was read for that. */
async function compiled(version?: string): Promise<string | undefined> {
  return (await make(version)).pictures.get("tram.png")?.id;
}

test("smaller formats are made after the picture, and only those that are missing", async () => {
  const { incomplete } = await make();
  expect(incomplete.map(({ file }) => file)).toEqual(["tram.png"]);
  await completePictures(taskOf("1"), incomplete, silent);
  expect(madeFiles()).toHaveLength(3);
  expect((await make()).incomplete).toEqual([]);
  rmSync(join(picturesFolder(compiledFolder()), madeFiles().find((name) => name.endsWith(".avif")) ?? ""));
  const again = await make();
  expect(read).toEqual([]);
  expect(again.incomplete).toHaveLength(1);
  await completePictures(taskOf("1"), again.incomplete, silent);
  expect(madeFiles()).toHaveLength(3);
});

test("a picture that did not change is not read again", async () => {
  const id = await compiled();
  expect(read).toEqual(["tram.png"]);
  expect(await compiled()).toBe(id);
  expect(read).toEqual([]);
});

test("nothing is asked of a picture process where no picture changed, and so none is started", async () => {
  const { incomplete, ...made } = await make();
  const named = [{ src: "tram.png", isFace: false, isDraft: false, focus: { x: 0.5, y: 0.4 } }];
  await cutPictures(taskOf("1"), named, made, silent);
  await completePictures(taskOf("1"), incomplete, silent);
  const asked = vi.fn(async () => {
    throw new Error("A picture process was asked.");
  });
  const idle = { makePicture: asked, makeCrops: asked, makeSmallerFormats: asked, end: () => {} };
  const again = await makePictures({ ...taskOf("1"), maker: idle }, named, silent);
  await cutPictures({ ...taskOf("1"), maker: idle }, named, again, silent);
  await completePictures({ ...taskOf("1"), maker: idle }, again.incomplete, silent);
  expect(asked).not.toHaveBeenCalled();
  expect(again.broken).toEqual([]);
});

test("one that changed is, though its size and its time are the same", async () => {
  const first = await compiled();
  const { atime, mtime, size } = statSync(picture());
  const other = await drawn("#993366");
  writeFileSync(picture(), Buffer.concat([other, Buffer.alloc(Math.max(0, size - other.length))]));
  utimesSync(picture(), atime, mtime);
  expect(statSync(picture()).size).toBe(size);
  expect(await compiled()).not.toBe(first);
  expect(read).toEqual(["tram.png"]);
});

test("one that changed a moment before it was read is read again, for it may have changed within that moment", async () => {
  vi.setSystemTime(statSync(picture()).ctimeMs + 2_000);
  await compiled();
  await compiled();
  expect(read).toEqual(["tram.png"]);
});

test.each([
  [
    "one of its JPEGs is gone",
    () =>
      rmSync(join(picturesFolder(compiledFolder()), madeFiles().find((name) => name.endsWith(".jpg")) ?? "")),
    "1",
  ],
  ["what was made of it is gone", () => rmSync(picturesFolder(compiledFolder()), { recursive: true }), "1"],
  ["the compiler is another", () => {}, "2"],
  [
    "what is known of it is torn",
    () => {
      const path = join(compileCacheFolder(compiledFolder()), "pictures.json");
      writeFileSync(path, readFileSync(path).subarray(0, -3));
    },
    "1",
  ],
])("it is read again when %s", async (_, spoil, version) => {
  const id = await compiled();
  spoil();
  expect(await compiled(version)).toBe(id);
  expect(read).toEqual(["tram.png"]);
  expect(madeFiles()).toHaveLength(2);
});
