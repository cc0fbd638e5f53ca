import { createHash } from "node:crypto";
import { access, copyFile, link, mkdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Sharp, SharpInput } from "sharp";
import { cropFile, cropsOf, cutAround } from "@/lib/content/crops";
import type { CreditedPicture, Picture } from "@/lib/content/model";
import { type PictureFormat, pictureFile } from "@/lib/content/stored";
import { writeFileAtomically, writeFileDurably } from "@/lib/write-file";

/** Must rise when the encoding below changes, so that pictures are made again. */
const recipe = "1";

export const pictureWidths = [320, 640, 960, 1280, 1800];
export const faceWidths = [88, 176];

/** AVIF at effort 4 would save another 8 % and take seven times as long. */
const encode: Record<PictureFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 50, effort: 2 }),
  webp: (image) => image.webp({ quality: 72 }),
  // JPEG has no transparency: the light background of the page shows through.
  jpg: (image) =>
    image.flatten({ background: "#fffdf8" }).jpeg({ quality: 76, mozjpeg: true, progressive: true }),
};

/** Formats smaller than JPEG, which take three times as long. A picture is published before it has them. */
const smallerFormats = ["webp", "avif"] as const;

/** Loads sharp only when it is needed: most compiles find every picture made. */
async function open(picture: SharpInput): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  return sharp(picture);
}

/**
 * Makes a picture in every width as JPEG, or finds it in `folder`, or else in `readyFolder`: upright, in
 * sRGB, without the camera's metadata. Throws where the file cannot be read as a picture. Two processes may
 * make the same one.
 */
export async function makePicture(
  path: string,
  folder: string,
  steps: readonly number[],
  readyFolder?: string,
): Promise<Picture> {
  const bytes = await readFile(path);
  const id = idOf(path, bytes, steps);
  if (readyFolder) await linkPicture(id, readyFolder, folder);
  const known = await readPicture(folder, id);
  if (known && (await areThere(folder, firstFilesOf(known)))) return known;

  const { data, info } = await upright(bytes);
  const widths = widthsFor(info.width, steps);
  const largest = Math.max(...widths);
  for (const width of widths)
    await writeFileAtomically(
      join(folder, pictureFile({ id }, width, "jpg")),
      await encoded(data, width, "jpg"),
    );
  const picture: Picture = {
    id,
    width: largest,
    height: Math.round((info.height * largest) / info.width),
    widths,
    colour: await meanColour(data),
  };
  // Written last: where it exists, the JPEGs exist.
  await writeFileAtomically(join(folder, `${id}.json`), JSON.stringify(picture));
  return picture;
}

/**
 * Makes those WebP and AVIF files of a picture that are missing, unless its source has changed since it was
 * made.
 */
export async function makeSmallerFormats(
  path: string,
  folder: string,
  steps: readonly number[],
  picture: Picture,
): Promise<void> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined || idOf(path, bytes, steps) !== picture.id) return;
  const { data } = await upright(bytes);
  for (const format of smallerFormats) {
    for (const width of picture.widths) {
      const file = pictureFile(picture, width, format);
      if (await areThere(folder, [file])) continue;
      // Its existence is the only sign that it is complete.
      const content = await encoded(data, width, format);
      await writeFileDurably(join(folder, file), content, { syncsFolder: false });
    }
  }
}

/** Names a picture after its file, with a hash of its content and of how it is encoded. */
function idOf(path: string, bytes: Uint8Array, steps: readonly number[]): string {
  const hash = createHash("sha256").update(bytes).update(`${recipe} ${steps.join()}`).digest("hex");
  return `${basename(path, extname(path))}-${hash.slice(0, 10)}`;
}

async function encoded(data: Buffer, width: number, format: PictureFormat): Promise<Buffer> {
  return encode[format]((await open(data)).resize({ width })).toBuffer();
}

/** Links the files of a picture from another folder, as far as they exist there. */
async function linkPicture(id: string, from: string, to: string): Promise<void> {
  const picture = await readPicture(from, id);
  if (!picture) return;
  await mkdir(to, { recursive: true });
  for (const file of [...smallerFilesOf(picture), ...firstFilesOf(picture)]) {
    const paths = [join(from, file), join(to, file)] as const;
    await link(...paths).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT" || cause.code === "EEXIST") return;
      // Another disk, or one without hard links.
      return copyFile(...paths);
    });
  }
}

/**
 * Crops a picture to the shapes that search engines ask for, around its focus, where that was not done
 * before.
 */
export async function makeCrops(
  path: string,
  folder: string,
  made: Pick<CreditedPicture, "id" | "width" | "height" | "focus">,
): Promise<void> {
  const crops = cropsOf(made).map((crop) => ({ ...crop, file: cropFile(made, crop) }));
  if (
    await areThere(
      folder,
      crops.map(({ file }) => file),
    )
  )
    return;
  const { data, info } = await upright(await readFile(path));
  const { x, y } = cutAround(made);
  for (const { width, height, file } of crops) {
    const scale = Math.min(info.width / width, info.height / height);
    const part = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const cut = (await open(data))
      .extract({
        ...part,
        // As `object-position` does in the page, so that the focus is always within.
        left: Math.round(((info.width - part.width) * x) / 100),
        top: Math.round(((info.height - part.height) * y) / 100),
      })
      .resize({ width, height, fit: "fill" });
    await writeFileAtomically(join(folder, file), await encode.jpg(cut).toBuffer());
  }
}

/** The pixels of a picture, upright and in sRGB. */
async function upright(bytes: Uint8Array) {
  return (await open(bytes))
    .autoOrient()
    .toColourspace("srgb")
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true });
}

/**
 * The files that a picture is published with, relative to the folder of pictures: its JPEGs and its record.
 */
export function firstFilesOf(picture: Picture): string[] {
  return [...picture.widths.map((width) => pictureFile(picture, width, "jpg")), `${picture.id}.json`];
}

/** The files that are made after it is published. */
export function smallerFilesOf(picture: Picture): string[] {
  return smallerFormats.flatMap((format) =>
    picture.widths.map((width) => pictureFile(picture, width, format)),
  );
}

function areThere(folder: string, files: readonly string[]): Promise<boolean> {
  return Promise.all(files.map((file) => access(join(folder, file)))).then(
    () => true,
    () => false,
  );
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
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new Error(`Could not read the record of picture ${id}. Delete ${id}.json in ${folder}.`, {
      cause,
    });
  }
}

async function meanColour(data: Buffer): Promise<string> {
  const pixel = await (await open(data))
    .flatten({ background: "#fffdf8" })
    .resize(1, 1, { fit: "fill" })
    .raw()
    .toBuffer();
  return `#${pixel.subarray(0, 3).toString("hex")}`;
}
