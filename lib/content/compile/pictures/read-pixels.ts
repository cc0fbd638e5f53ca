import { readFile, stat } from "node:fs/promises";
import type { CreateRaw, FailOnOptions, Metadata, Sharp, SharpInput, SharpOptions } from "sharp";
import { formatFault } from "@/lib/content/compile/sources/picture-formats";
import { errorCode } from "@/lib/error-code";
import { PictureFault } from "./picture-fault";

export type Pixels = { data: Buffer; raw: CreateRaw };

/**
 * What one picture may cost. Its header is enough to know, so nothing is decoded before. Cameras and phones
 * stay below: the largest sensors have 200 megapixels.
 */
const budget = {
  bytes: 100_000_000,
  /** The longest side that WebP can have. */
  side: 16_383, // pixels
  pixels: 200_000_000,
  /** What a decoder holds at once, in bytes. JPEG and PNG are mostly decoded row by row. */
  memory: 640_000_000,
  /** Of the largest file that is made, since encoders hold all of it. */
  madePixels: 20_000_000,
};

const exportSmaller = "Export it as JPEG, at most 6,000 pixels wide.";

/** Loads sharp only when it is needed: most compiles make no picture. */
export async function open(picture: SharpInput, options?: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  return sharp(picture, options);
}

/** The bytes of a picture. Throws a `PictureFault` if there are too many or they cannot be read. */
export async function pictureBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size <= budget.bytes) return await readFile(path);
    throw new PictureFault(`It has ${inMillions(size)} million bytes. ${exportSmaller}`);
  } catch (cause) {
    if (cause instanceof PictureFault) throw cause;
    const remedy = "Let the user who runs npm run content read it.";
    throw new PictureFault(`It cannot be read (${errorCode(cause) || cause}). ${remedy}`, { cause });
  }
}

/**
 * The pixels of a picture: upright, in sRGB, at most `widest` wide. Throws a `PictureFault` if browsers do
 * not show its format, if it moves, if it is damaged, or if it costs more than the budget.
 */
export async function readPixels(path: string, bytes: Uint8Array, widest: number): Promise<Pixels> {
  const fault = formatFault(bytes, path);
  if (fault !== undefined) throw new PictureFault(fault);
  const metadata = await (await open(bytes, { limitInputPixels: false })).metadata().catch(damaged);
  checkHeader(metadata, isAnimatedPng(bytes), widest);
  try {
    return await decoded(bytes, widest, "warning");
  } catch (cause) {
    // Cameras of some makers write such files, and every program shows them.
    if (!/extraneous bytes before marker|Invalid SOS parameters/.test(String(cause))) return damaged(cause);
    return await decoded(bytes, widest, "error").catch(damaged);
  }
}

async function decoded(bytes: Uint8Array, widest: number, failOn: FailOnOptions): Promise<Pixels> {
  // Made smaller while it is decoded, so that a picture of any size takes the memory of a small one.
  const image = (await open(bytes, { failOn, limitInputPixels: budget.pixels }))
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .toColourspace("srgb");
  const { data, info: raw } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, raw };
}

function damaged(cause: unknown): never {
  const [reason] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
  throw new PictureFault(`It cannot be read as a picture (${reason}). Export it again as JPEG.`, { cause });
}

function checkHeader(metadata: Metadata, isAnimated: boolean, widest: number): void {
  const { width: across, height: down } = metadata.autoOrient;
  const size = `${across.toLocaleString("en")} x ${down.toLocaleString("en")} pixels`;
  const refuse = (text: string) => {
    throw new PictureFault(text);
  };
  if (isAnimated || (metadata.pages ?? 1) > 1)
    refuse("It moves, and readers could not stop it. Export one frame as JPEG.");
  if (Math.max(across, down) > budget.side) refuse(`It has ${size}. Crop it to at most 16,000 on each side.`);
  const pixels = across * down;
  if (pixels > budget.pixels || pixels * bytesAPixel(metadata) > budget.memory)
    refuse(`It has ${size}, which take too much memory. ${exportSmaller}`);
  const made = Math.min(across, widest);
  if ((made * made * down) / across > budget.madePixels)
    refuse(`It has ${size}, which is too tall for a page. Crop it, or cut it into several pictures.`);
}

/** How many bytes a decoder holds of each pixel (measured), where it cannot decode row by row. */
function bytesAPixel({ format, isProgressive, channels, depth }: Metadata): number {
  if (format === "heif") return 18;
  if (format === "webp") return 4;
  if (!isProgressive) return 0;
  // All coefficients of a progressive JPEG, or all rows of an interlaced PNG.
  return format === "jpeg" ? 2 * channels : channels * (depth === "ushort" ? 2 : 1);
}

/** Whether a PNG is animated: its control chunk comes before the first picture. sharp shows the first one. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (head.toString("latin1", 1, 4) !== "PNG") return false;
  for (let at = 8; at + 8 <= head.length; at += 12 + head.readUInt32BE(at)) {
    const name = head.toString("latin1", at + 4, at + 8);
    if (name === "acTL") return true;
    if (name === "IDAT") return false;
  }
  return false;
}

const inMillions = (count: number) => Math.ceil(count / 1_000_000).toLocaleString("en");
