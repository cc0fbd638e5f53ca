import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, link, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sharp } from "sharp";
import type { PictureWords } from "@/lib/content/compile/sources/document";
import { cropFile, cropsOf, cutAround } from "@/lib/content/crops";
import type { CreditedPicture, Picture } from "@/lib/content/model";
import { type PictureFormat, pictureFile } from "@/lib/content/stored";
import { errorCode } from "@/lib/error-code";
import { writeFileAtomically, writeFileDurably } from "@/lib/write-file";
import { addressName } from "./address-name";
import { withWords } from "./picture-words";
import { open, type Pixels, pictureBytes, readPixels } from "./read-pixels";

/** Must rise when the encoding below changes, so that pictures are made again. */
const recipe = "2";

/** Thumbnails of 120 pixels need the smallest on ordinary screens, and 480 on the densest phones. */
export const pictureWidths = [160, 320, 480, 640, 960, 1280, 1800];
export const faceWidths = [88, 176];

type Encode = (image: Sharp) => Sharp;

/** AVIF at effort 4 would save another 8 % and take seven times as long. */
const encode: Record<PictureFormat, Encode> = {
  avif: (image) => image.avif({ quality: 50, effort: 2 }),
  jpg: (image) => flat(image).jpeg({ quality: 76, mozjpeg: true }),
};

/** The JPEG that a picture is published with: a sixth larger than mozjpeg's, in a quarter of the time. */
const encodeQuickly: Encode = (image) => flat(image).jpeg({ quality: 76, progressive: true });

/** JPEG has no transparency: the light background of the page shows through. */
const flat: Encode = (image) => image.flatten({ background: "#fffdf8" });

/** Formats smaller than JPEG, which take three times as long. A picture is published before it has them. */
const smallerFormats = ["avif"] as const;

/**
 * Makes JPEGs of a picture in every width: upright, in sRGB, without the camera's metadata. Skips those that
 * `folder` or `readyFolder` has. Throws a `PictureFault` if the file cannot be read as a picture. Two
 * processes may make the same one.
 */
export async function makePicture(
  path: string,
  folder: string,
  steps: readonly number[],
  words: PictureWords = {},
  readyFolder?: string,
): Promise<Picture> {
  const bytes = await pictureBytes(path);
  const id = idOf(path, bytes, steps, words);
  if (readyFolder) await linkPicture(id, readyFolder, folder);
  const known = await readPicture(folder, id);
  if (known && areThere(folder, firstFilesOf(known))) return known;

  const pixels = await readPixels(path, bytes, Math.max(...steps));
  const widths = widthsFor(pixels.raw.width, steps);
  const largest = Math.max(...widths);
  for (const width of widths) {
    const jpeg = await resized(pixels, width, encodeQuickly);
    await writeFileAtomically(join(folder, pictureFile({ id }, width, "jpg")), withWords(jpeg, words));
  }
  const picture: Picture = {
    id,
    width: largest,
    height: Math.max(1, Math.round((pixels.raw.height * largest) / pixels.raw.width)),
    widths,
    colour: await meanColour(pixels),
  };
  // Written last: where it exists, the JPEGs exist.
  await writeFileAtomically(join(folder, `${id}.json`), JSON.stringify(picture));
  return picture;
}

/** Makes missing AVIF files, and smaller JPEGs, unless the source has changed since. */
export async function makeSmallerFormats(
  path: string,
  folder: string,
  steps: readonly number[],
  words: PictureWords,
  picture: Picture,
): Promise<void> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined || idOf(path, bytes, steps, words) !== picture.id) return;
  const pixels = await readPixels(path, bytes, Math.max(...steps));
  for (const format of smallerFormats) {
    for (const width of picture.widths) {
      const file = pictureFile(picture, width, format);
      if (areThere(folder, [file])) continue;
      if (format === smallerFormats[0])
        await writeFileAtomically(
          join(folder, pictureFile(picture, width, "jpg")),
          withWords(await resized(pixels, width, encode.jpg), words),
        );
      // Its existence is the only sign that it is complete, and the first format's that the JPEG is small.
      const content = await resized(pixels, width, encode[format]);
      await writeFileDurably(join(folder, file), content, { syncsFolder: false });
    }
  }
}

/** Names a picture after its file, with a hash of its content, of its encoding and of the words in it. */
function idOf(path: string, bytes: Uint8Array, steps: readonly number[], words: PictureWords): string {
  const made = `${recipe} ${steps.join()} ${JSON.stringify(words)}`;
  const hash = createHash("sha256").update(bytes).update(made).digest("hex");
  return `${addressName(path)}-${hash.slice(0, 10)}`;
}

async function resized({ data, raw }: Pixels, width: number, format: Encode): Promise<Buffer> {
  return format((await open(data, { raw })).resize({ width })).toBuffer();
}

/** Links the files of a picture from another folder, as far as they exist there. */
async function linkPicture(id: string, from: string, to: string): Promise<void> {
  const picture = await readPicture(from, id);
  if (picture) await linkFiles([...smallerFilesOf(picture), ...firstFilesOf(picture)], from, to);
}

async function linkFiles(files: readonly string[], from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const file of files) {
    const paths = [join(from, file), join(to, file)] as const;
    await link(...paths).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT" || cause.code === "EEXIST") return;
      // Another disk, or one without hard links.
      return copyFile(...paths);
    });
  }
}

/** Crops a picture around its focus to the shapes that search engines ask for, unless the crops exist. */
export async function makeCrops(
  path: string,
  folder: string,
  made: Pick<CreditedPicture, "id" | "width" | "height" | "focus" | "crops">,
  words: PictureWords = {},
  readyFolder?: string,
): Promise<void> {
  const crops = cropsOf(made).map((crop) => ({ ...crop, file: cropFile(made, crop) }));
  const files = crops.map(({ file }) => file);
  if (readyFolder) await linkFiles(files, readyFolder, folder);
  if (areThere(folder, files)) return;
  const { data, raw } = await readPixels(path, await pictureBytes(path), Math.max(...pictureWidths));
  for (const { file, ...crop } of crops) {
    const { width, height } = crop;
    const { x, y } = cutAround(made, crop);
    const scale = Math.min(raw.width / width, raw.height / height);
    const part = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const cut = (await open(data, { raw }))
      .extract({
        ...part,
        // As `object-position` does in the page, so that the focus is always within the crop.
        left: Math.round(((raw.width - part.width) * x) / 100),
        top: Math.round(((raw.height - part.height) * y) / 100),
      })
      .resize({ width, height, fit: "fill" });
    await writeFileAtomically(join(folder, file), withWords(await encodeQuickly(cut).toBuffer(), words));
  }
}

/** The files that a picture is published with, relative to its folder: its JPEGs and its record. */
export function firstFilesOf(picture: Picture): string[] {
  return [...picture.widths.map((width) => pictureFile(picture, width, "jpg")), `${picture.id}.json`];
}

/** The files that are made after it is published. */
export function smallerFilesOf(picture: Picture): string[] {
  return smallerFormats.flatMap((format) =>
    picture.widths.map((width) => pictureFile(picture, width, format)),
  );
}

function areThere(folder: string, files: readonly string[]): boolean {
  return files.every((file) => existsSync(join(folder, file)));
}

/** The widths in `steps` that a picture fills, and its own width where it is narrower than the next. */
export function widthsFor(width: number, steps: readonly number[]): number[] {
  const filled = steps.filter((step) => step <= width);
  return filled.length < steps.length && !filled.includes(width) ? [...filled, width] : filled;
}

async function readPicture(folder: string, id: string): Promise<Picture | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, `${id}.json`), "utf8")) as Picture;
  } catch (cause) {
    if (errorCode(cause) === "ENOENT") return undefined;
    throw new Error(`Could not read the record of picture ${id}. Delete ${id}.json in ${folder}.`, { cause });
  }
}

async function meanColour({ data, raw }: Pixels): Promise<string> {
  const pixel = await flat(await open(data, { raw }))
    .resize(1, 1, { fit: "fill" })
    .raw()
    .toBuffer();
  return `#${pixel.subarray(0, 3).toString("hex")}`;
}
