import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { noOpenText } from "@/lib/delivery/open-text";

/** Of a maskable icon only the middle is sure to be seen: a circle of four fifths of its width. */
const safePart = 0.8;

/** The names of the icons that phones and browsers ask for. */
export const iconFiles = ["icon-192.png", "icon-512.png", "maskable-192.png", "maskable-512.png"];

/** The paper's own mark (app/icon.svg) as a PNG by its name; 404 for any other name. Drawn at the build. */
export async function iconResponse(file: string): Promise<Response> {
  if (!iconFiles.includes(file)) return noOpenText();
  const [kind, size] = file.replace(".png", "").split("-");
  return png(kind === "maskable" ? await drawMaskable(Number(size)) : await drawIcon(Number(size)));
}

/** What iPhones and iPads ask for at the root, whether or not a page names it. They cut the corners off by little. */
export async function appleIconResponse(): Promise<Response> {
  return png(await drawIcon(180));
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

function png(bytes: Buffer): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "image/png",
      "cache-control": "public, max-age=86400",
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}
