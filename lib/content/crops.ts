import type { CreditedPicture } from "./model";

/** The aspect ratios in which search engines show pictures. */
const shapes = [
  { across: 16, down: 9 },
  { across: 4, down: 3 },
  { across: 1, down: 1 },
];

/** Search engines ask for 1,200 pixels for large pictures. */
const widest = 1200; // pixels

/** The size of a crop, in pixels. */
export type Crop = { width: number; height: number };

/** The crops of a picture: the largest of each ratio that fits, never enlarged. */
export function cropsOf({ width, height }: Pick<CreditedPicture, "width" | "height">): Crop[] {
  return shapes.map(({ across, down }) => {
    const fitting = Math.min(width, Math.floor((height * across) / down), widest);
    return { width: fitting, height: Math.round((fitting * down) / across) };
  });
}

/** The focus of a picture in whole percent, as in the names of crops. */
export function cutAround({ focus }: Pick<CreditedPicture, "focus">): { x: number; y: number } {
  return { x: Math.round(focus.x * 100), y: Math.round(focus.y * 100) };
}

/** The file name of a crop. It states picture, focus and size, so nothing about crops is stored. */
export function cropFile(picture: Pick<CreditedPicture, "id" | "focus">, { width, height }: Crop): string {
  const { x, y } = cutAround(picture);
  return `${picture.id}-${x}-${y}-${width}x${height}.jpg`;
}
