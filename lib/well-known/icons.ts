import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { noOpenText } from "@/lib/http/public-text";

/** Platforms may crop a maskable icon to a circle of four fifths of its width. */
const safeZone = 0.8;

const favicon = "favicon.ico";

/** The icons that phones and browsers request. */
export const iconFiles = [favicon, "icon-192.png", "icon-512.png", "maskable-192.png", "maskable-512.png"];

/** Serves one of `iconFiles`, drawn from app/icon.svg at the build; 404 for any other name. */
export async function iconResponse(file: string): Promise<Response> {
  if (!iconFiles.includes(file)) return noOpenText();
  if (file === favicon) return icon(await drawFavicon(), "image/x-icon");
  const [kind, size] = file.replace(".png", "").split("-");
  return icon(kind === "maskable" ? await drawMaskable(Number(size)) : await drawIcon(Number(size)));
}

/** Serves the icon that iPhones and iPads request at the root. They round its corners. */
export async function appleIconResponse(): Promise<Response> {
  return icon(await drawIcon(180));
}

export async function drawIcon(size: number): Promise<Buffer> {
  const mark = await readFile(join(process.cwd(), "app", "icon.svg"));
  const { width = 64 } = await sharp(mark).metadata();
  // Rasterises at the final size: enlarging a small raster would blur.
  return sharp(mark, { density: (72 * size) / width })
    .resize(size, size)
    .png()
    .toBuffer();
}

export async function drawMaskable(size: number): Promise<Buffer> {
  const inner = Math.round(size * safeZone);
  const margin = Math.floor((size - inner) / 2);
  const rest = size - inner - margin;
  // Extends the colours at the edge of the mark to the edge of the icon.
  return sharp(await drawIcon(inner))
    .extend({ top: margin, left: margin, bottom: rest, right: rest, extendWith: "copy" })
    .png()
    .toBuffer();
}

/** The icon that feed readers and old crawlers request at the root: an ICO file that contains one PNG. */
async function drawFavicon(): Promise<Buffer> {
  const size = 32;
  const png = await drawIcon(size);
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // type: icon
  head.writeUInt16LE(1, 4); // number of images
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits per pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

function icon(bytes: Buffer, type = "image/png"): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 16)}"`,
      "cache-control": "public, max-age=86400",
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}
