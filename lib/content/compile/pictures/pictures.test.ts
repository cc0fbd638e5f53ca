import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { expect, onTestFinished, test } from "vitest";
import { cropFile, cropsOf } from "@/lib/content/crops";
import {
  faceWidths,
  makeCrops,
  makePicture,
  makeSmallerFormats,
  pictureWidths,
  smallerFilesOf,
  widthsFor,
} from "./pictures";

async function lay(image: Sharp, name: string): Promise<{ source: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "pictures-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const source = join(folder, name);
  await writeFile(source, await image.toBuffer());
  return { source, folder: join(folder, "made") };
}

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

test("a picture is made in every width that it fills, and in its own", () => {
  expect(widthsFor(2400, pictureWidths)).toEqual([160, 320, 480, 640, 960, 1280, 1800]);
  expect(widthsFor(1800, pictureWidths)).toEqual([160, 320, 480, 640, 960, 1280, 1800]);
  expect(widthsFor(1200, pictureWidths)).toEqual([160, 320, 480, 640, 960, 1200]);
  expect(widthsFor(120, pictureWidths)).toEqual([120]);
  expect(widthsFor(500, faceWidths)).toEqual([88, 176]);
});

test("nothing of the camera's data reaches a reader, and the picture stands upright", async () => {
  // Orientation 6: held on its side; 60 x 40 in the file, 40 x 60 to the eye.
  const photograph = plain(60, 40, "#336699")
    .jpeg()
    .withExif({ IFD0: { Artist: "A hidden name", Make: "Camera" }, IFD3: { GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 });
  const { source, folder } = await lay(photograph, "harbour.jpg");
  const before = await sharp(source).metadata();
  expect(before.orientation).toBe(6);
  expect(String(await readFile(source, "latin1"))).toContain("Exif");

  const picture = await makePicture(source, folder, pictureWidths);
  await makeSmallerFormats(source, folder, pictureWidths, {}, picture);
  expect(picture).toMatchObject({ width: 40, height: 60, widths: [40] });
  const files = (await readdir(folder)).filter((file) => !file.endsWith(".json"));
  expect(files.sort()).toEqual(["avif", "jpg"].map((format) => `${picture.id}-40.${format}`));
  for (const file of files) {
    const made = await sharp(join(folder, file)).metadata();
    expect([file, made.width, made.height]).toEqual([file, 40, 60]);
    expect(made.exif ?? made.xmp ?? made.iptc).toBeUndefined();
    expect(made.orientation ?? 1).toBe(1);
  }
});

test("the formats are what their names say, and the JPEG comes progressively", async () => {
  const { source, folder } = await lay(plain(400, 200, "#c2301c").png(), "tram.png");
  const picture = await makePicture(source, folder, pictureWidths);
  await makeSmallerFormats(source, folder, pictureWidths, {}, picture);
  const { id, colour, widths, height } = picture;
  expect({ widths, height, colour }).toEqual({ widths: [160, 320, 400], height: 200, colour: "#c2301c" });
  expect((await sharp(join(folder, `${id}-320.avif`)).metadata()).format).toBe("heif");
  expect(await sharp(join(folder, `${id}-320.jpg`)).metadata()).toMatchObject({
    format: "jpeg",
    isProgressive: true,
  });
});

test("transparency shows the paper's ground in JPEG and in the colour that stands in", async () => {
  const clear = sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  });
  const { source, folder } = await lay(clear.png(), "clear.png");
  expect((await makePicture(source, folder, pictureWidths)).colour).toBe("#fffdf8");
});

test("grey pictures have a colour too", async () => {
  const { source, folder } = await lay(plain(20, 20, "#808080").toColourspace("b-w").png(), "grey.png");
  expect((await makePicture(source, folder, pictureWidths)).colour).toBe("#808080");
});

test("a picture is made as JPEG first, and its smaller formats only from the same source", async () => {
  const { source, folder } = await lay(plain(400, 200, "#c2301c").png(), "tram.png");
  const picture = await makePicture(source, folder, pictureWidths);
  const first = [
    `${picture.id}-160.jpg`,
    `${picture.id}-320.jpg`,
    `${picture.id}-400.jpg`,
    `${picture.id}.json`,
  ];
  expect((await readdir(folder)).sort()).toEqual(first);
  await writeFile(source, await plain(400, 200, "#336699").png().toBuffer());
  await makeSmallerFormats(source, folder, pictureWidths, {}, picture);
  await rm(source);
  await makeSmallerFormats(source, folder, pictureWidths, {}, picture);
  expect((await readdir(folder)).sort()).toEqual(first);
});

test("a JPEG is published at once, and becomes smaller when the other formats are made", async () => {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  const image = sharp({ create: { width: 700, height: 400, channels: 3, background: "#336699", noise } });
  const { source, folder } = await lay(image.png(), "tram.png");
  const picture = await makePicture(source, folder, pictureWidths);
  const sizes = () =>
    Promise.all(
      picture.widths.map(async (width) => (await stat(join(folder, `${picture.id}-${width}.jpg`))).size),
    );
  const first = await sizes();
  await makeSmallerFormats(source, folder, pictureWidths, {}, picture);
  for (const [index, size] of (await sizes()).entries()) expect(size).toBeLessThan(first[index] ?? 0);
});

test("a picture that another folder has is taken from there, with the formats that exist", async () => {
  const { source, folder } = await lay(plain(400, 200, "#c2301c").png(), "tram.png");
  const picture = await makePicture(source, folder, pictureWidths);
  await makeSmallerFormats(source, folder, pictureWidths, {}, picture);
  const [missing = ""] = smallerFilesOf(picture);
  await rm(join(folder, missing));
  const preview = `${folder}-preview`;
  expect(await makePicture(source, preview, pictureWidths, {}, folder)).toEqual(picture);
  expect((await readdir(preview)).sort()).toEqual((await readdir(folder)).sort());
  const focused = { ...picture, focus: { x: 0.5, y: 0.5 } };
  await makeCrops(source, folder, focused);
  await makeCrops(source, preview, focused, {}, folder);
  const crops = cropsOf(picture).map((crop) => cropFile(focused, crop));
  for (const file of [`${picture.id}-400.jpg`, ...crops])
    expect((await stat(join(preview, file))).ino).toBe((await stat(join(folder, file))).ino);
});

test("a made picture is found again; a changed one and an interrupted one are made again", async () => {
  const { source, folder } = await lay(plain(20, 20, "#336699").png(), "tram.png");
  const first = await makePicture(source, folder, pictureWidths);
  const jpeg = join(folder, `${first.id}-20.jpg`);
  const made = (await stat(jpeg)).mtimeMs;
  expect(await makePicture(source, folder, pictureWidths)).toEqual(first);
  expect((await stat(jpeg)).mtimeMs).toBe(made);

  // Interrupted: its files exist, its record does not.
  await rm(join(folder, `${first.id}.json`));
  await writeFile(jpeg, "half a pict");
  await makePicture(source, folder, pictureWidths);
  expect((await sharp(jpeg).metadata()).width).toBe(20);

  await writeFile(source, await plain(20, 20, "#663300").png().toBuffer());
  const changed = await makePicture(source, folder, pictureWidths);
  expect(changed.id).not.toBe(first.id);
  expect(changed.id).toMatch(/^tram-[0-9a-f]{10}$/);
});

test("a face and a picture from one file are two", async () => {
  const { source, folder } = await lay(plain(200, 200, "#336699").png(), "mara.png");
  const face = await makePicture(source, folder, faceWidths);
  expect(face.widths).toEqual([88, 176]);
  expect((await makePicture(source, folder, pictureWidths)).id).not.toBe(face.id);
});

test("a file that is cut short is not a picture", async () => {
  const { source, folder } = await lay(plain(200, 200, "#336699").png(), "cut.png");
  await writeFile(source, (await readFile(source)).subarray(0, 200));
  await expect(makePicture(source, folder, pictureWidths)).rejects.toThrow();
});

test("crops are cut around the focus, upright, without the camera's data, and only once", async () => {
  // Red at the left, blue at the right; held on its side by the camera.
  const blue = await plain(300, 300, "#0000ff").png().toBuffer();
  const striped = plain(900, 300, "#ff0000").composite([{ input: blue, left: 600, top: 0 }]);
  const sideways = sharp(await striped.png().toBuffer())
    .rotate(-90)
    .jpeg({ quality: 100 })
    .withExif({ IFD0: { Make: "Camera" } })
    .withMetadata({ orientation: 6 });
  const { source, folder } = await lay(sideways, "stripes.jpg");
  const picture = await makePicture(source, folder, pictureWidths);
  const colours = [];
  for (const x of [0, 1]) {
    const focused = { ...picture, focus: { x, y: 0.5 } };
    await makeCrops(source, folder, focused);
    const files = cropsOf(picture).map((crop) => ({ crop, file: join(folder, cropFile(focused, crop)) }));
    for (const { crop, file } of files) {
      const { width, height, exif, orientation } = await sharp(file).metadata();
      expect({ shape: crop.shape, width, height, exif, orientation }).toEqual({
        ...crop,
        exif: undefined,
        orientation: undefined,
      });
    }
    const square = files.at(-1)?.file ?? "";
    const { dominant } = await sharp(square).stats();
    colours.push(dominant.r > dominant.b ? "red" : "blue");
    const made = (await stat(square)).mtimeMs;
    await makeCrops(source, folder, focused);
    expect((await stat(square)).mtimeMs).toBe(made);
  }
  expect(colours).toEqual(["red", "blue"]);

  // The square around a point of its own, the others around the focus.
  const focused = { ...picture, focus: { x: 0, y: 0.5 }, crops: { square: { x: 1, y: 0.5 } } };
  await makeCrops(source, folder, focused);
  const reddest = cropsOf(picture).map(async (crop) => {
    const { dominant } = await sharp(join(folder, cropFile(focused, crop))).stats();
    return dominant.r > dominant.b ? "red" : "blue";
  });
  expect(await Promise.all(reddest)).toEqual(["red", "red", "blue"]);
});
