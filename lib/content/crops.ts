import type { CreditedPicture } from "./model";

/** The shapes in which search engines show a story's picture, as width to height. */
const shapes = [
  { across: 16, down: 9 },
  { across: 4, down: 3 },
  { across: 1, down: 1 },
];

/** As wide as a crop is made at most: search engines ask for 1,200 pixels where they show a picture large. */
const widest = 1200; // pixels

/** A part of a picture, cut around what must stay visible. In pixels. */
export type Crop = { width: number; height: number };

/** The crops of a picture: of each shape the largest that lies within it, never enlarged. */
export function cropsOf({ width, height }: Pick<CreditedPicture, "width" | "height">): Crop[] {
  return shapes.map(({ across, down }) => {
    const fitting = Math.min(width, Math.floor((height * across) / down), widest);
    return { width: fitting, height: Math.round((fitting * down) / across) };
  });
}

/** The point around which a picture is cut, in whole hundredths: what a crop's name says of it. */
export function cutAround({ focus }: Pick<CreditedPicture, "focus">): { x: number; y: number } {
  return { x: Math.round(focus.x * 100), y: Math.round(focus.y * 100) };
}

/**
 * The name of a crop's file. It says all that the crop depends on, so that nothing need be stored about crops: which
 * picture, cut around which point, how large.
 */
export function cropFile(picture: Pick<CreditedPicture, "id" | "focus">, { width, height }: Crop): string {
  const { x, y } = cutAround(picture);
  return `${picture.id}-${x}-${y}-${width}x${height}.jpg`;
}
