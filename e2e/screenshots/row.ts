import sharp from "sharp";

const gap = 40; // pixels
const background = "#808080";

/** Joins pictures side by side, aligned at their tops. Returns a PNG. */
export async function joinedInRow(pictures: Buffer[]): Promise<Buffer> {
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
  const height = Math.max(...sizes.map((size) => size.height));
  const width = sizes.reduce((sum, size) => sum + size.width + gap, -gap);
  let left = 0;
  const placed = pictures.map((input, index) => {
    const place = { input, left, top: 0 };
    left += (sizes[index]?.width ?? 0) + gap;
    return place;
  });
  return sharp({ create: { width, height, channels: 3, background } })
    .composite(placed)
    .png()
    .toBuffer();
}
