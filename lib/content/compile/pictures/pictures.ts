import { createHash } from "node:crypto";
import { access, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Sharp, SharpInput } from "sharp";
import { cropFile, cropsOf, cutAround } from "@/lib/content/crops";
import type { CreditedPicture, Picture } from "@/lib/content/model";
import { type PictureFormat, pictureFile, pictureFormats } from "@/lib/content/stored";
import { writeFileAtomically } from "@/lib/write-file";

/** Rises when the recipe below changes, so that pictures made by an older one are made anew. */
const recipe = "1";

export const pictureWidths = [320, 640, 960, 1280, 1800];
export const faceWidths = [88, 176];

/** For flat illustrations as well as photographs. AVIF at effort 4 would save another 8 % and take seven times as long. */
const encode: Record<PictureFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 50, effort: 2 }),
  webp: (image) => image.webp({ quality: 72 }),
  // JPEG knows no transparency: the paper's light ground shows through.
  jpg: (image) =>
    image.flatten({ background: "#fffdf8" }).jpeg({ quality: 76, mozjpeg: true, progressive: true }),
};

/** Most compiles find every picture made, and need not load what makes them. */
async function open(picture: SharpInput): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  return sharp(picture);
}

/**
 * Makes all versions of a picture in `folder`, or finds them made before: upright, in sRGB, with nothing of the camera's data.
 * Throws where the file cannot be read as a picture. Two at once do no harm: each file is renamed into place whole.
 */
export async function makePicture(path: string, folder: string, steps: readonly number[]): Promise<Picture> {
  const bytes = await readFile(path);
  const hash = createHash("sha256")
    .update(bytes)
    .update(`${recipe} ${steps.join()}`)
    .digest("hex")
    .slice(0, 10);
  const id = `${basename(path, extname(path))}-${hash}`;
  const known = await readPicture(folder, id);
  if (known && (await areThere(folder, filesOf(known)))) return known;

  const { data, info } = await upright(bytes);
  const widths = widthsFor(info.width, steps);
  const largest = Math.max(...widths);
  for (const width of widths) {
    for (const format of pictureFormats) {
      const version = await encode[format]((await open(data)).resize({ width })).toBuffer();
      await writeFileAtomically(join(folder, pictureFile({ id }, width, format)), version);
    }
  }
  const picture: Picture = {
    id,
    width: largest,
    height: Math.round((info.height * largest) / info.width),
    widths,
    colour: await meanColour(data),
  };
  // Written last: where it lies, the picture is complete.
  await writeFileAtomically(join(folder, `${id}.json`), JSON.stringify(picture));
  return picture;
}

/**
 * Cuts a picture into the shapes that search engines ask for, around its focus, or finds that it was done before.
 * `made` is what `makePicture` made of the same file.
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

/** The files of a picture, relative to the folder of pictures: each version, and what is known of it. */
export function filesOf(picture: Picture): string[] {
  const versions = picture.widths.flatMap((width) =>
    pictureFormats.map((format) => pictureFile(picture, width, format)),
  );
  return [...versions, `${picture.id}.json`];
}

function areThere(folder: string, files: readonly string[]): Promise<boolean> {
  return Promise.all(files.map((file) => access(join(folder, file)))).then(
    () => true,
    () => false,
  );
}

/** The steps that a picture fills, and its own width where it ends before the next of them. */
export function widthsFor(width: number, steps: readonly number[]): number[] {
  const filled = steps.filter((step) => step <= width);
  return filled.length < steps.length && !filled.includes(width) ? [...filled, width] : filled;
}

async function readPicture(folder: string, id: string): Promise<Picture | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, `${id}.json`), "utf8")) as Picture;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new Error(`Could not read what was made of picture ${id} in ${folder}. Delete ${id}.json there.`, {
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
