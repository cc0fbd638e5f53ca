import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { noOpenText } from "@/lib/http/public-text";

/** Of a maskable icon only the middle is sure to be seen: a circle of four fifths of its width. */
const safePart = 0.8;

const favicon = "favicon.ico";

/** The names of the icons that phones and browsers ask for. */
export const iconFiles = [favicon, "icon-192.png", "icon-512.png", "maskable-192.png", "maskable-512.png"];

/** The paper's own mark (app/icon.svg) as an icon by its name; 404 for any other name. Drawn at the build. */
export async function iconResponse(file: string): Promise<Response> {
  if (!iconFiles.includes(file)) return noOpenText();
  if (file === favicon) return icon(await drawFavicon(), "image/x-icon");
  const [kind, size] = file.replace(".png", "").split("-");
  return icon(kind === "maskable" ? await drawMaskable(Number(size)) : await drawIcon(Number(size)));
}

/** What iPhones and iPads ask for at the root, whether or not a page names it. They cut the corners off by little. */
export async function appleIconResponse(): Promise<Response> {
  return icon(await drawIcon(180));
}

export async function drawIcon(size: number): Promise<Buffer> {
  const mark = await readFile(join(process.cwd(), "app", "icon.svg"));
  const { width = 64 } = await sharp(mark).metadata();
  // The drawing is made at the size wanted, not made small and blown up.
  return sharp(mark, { density: (72 * size) / width })
    .resize(size, size)
    .png()
    .toBuffer();
}

export async function drawMaskable(size: number): Promise<Buffer> {
  const inner = Math.round(size * safePart);
  const margin = Math.floor((size - inner) / 2);
  const rest = size - inner - margin;
  // What reaches the edge of the mark goes on to the edge of the icon.
  return sharp(await drawIcon(inner))
    .extend({ top: margin, left: margin, bottom: rest, right: rest, extendWith: "copy" })
    .png()
    .toBuffer();
}

/** What feed readers and old crawlers ask for at the root, unasked: an ICO, which may hold a PNG whole. */
async function drawFavicon(): Promise<Buffer> {
  const size = 32;
  const png = await drawIcon(size);
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour plane
  head.writeUInt16LE(32, 12); // bits a pixel
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
