import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/** Few and small, because stories are what is measured. */
const skies = ["#7a93a8", "#c08a5a", "#5c7c68", "#8d6f93", "#b0a070", "#4f6a8f"];
const size = { width: 640, height: 427 };

export const pictureFiles = skies.map((_, index) => `quay-${index + 1}.png`);

/** Draws the paper's pictures: a sky, a quay and a lamp in various colours and places. */
export async function writePictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [index, sky] of skies.entries()) {
    const left = 60 + index * 90;
    const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
      <rect width="100%" height="100%" fill="${sky}"/>
      <rect y="${260 + index * 8}" width="100%" height="100%" fill="#22303a"/>
      <rect x="${left}" y="120" width="10" height="200" fill="#13110e"/>
      <circle cx="${left + 5}" cy="104" r="30" fill="#f4e3b0"/>
    </svg>`;
    await sharp(Buffer.from(drawn))
      .png()
      .toFile(join(folder, pictureFiles[index] ?? ""));
  }
}
