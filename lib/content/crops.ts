import type { CreditedPicture } from "./model";

/** A point of a picture, as fractions of its width and height. */
export type Focus = CreditedPicture["focus"];

/** The shapes that pictures are cut to. `image.crops` may give each a focus of its own. */
export type CropShape = keyof NonNullable<CreditedPicture["crops"]>;

/** The aspect ratios in which search engines show pictures. */
const shapes = [
  { shape: "wide", across: 16, down: 9 },
  { shape: "classic", across: 4, down: 3 },
  { shape: "square", across: 1, down: 1 },
] as const satisfies { shape: CropShape; across: number; down: number }[];

/** Search engines ask for 1,200 pixels for large pictures. */
const widest = 1200; // pixels

/** The shape and the size of a crop, in pixels. */
export type Crop = { shape: CropShape; width: number; height: number };

/** The crops of a picture: the largest of each ratio that fits, never enlarged. */
export function cropsOf({ width, height }: Pick<CreditedPicture, "width" | "height">): Crop[] {
  return shapes.map(({ shape, across, down }) => {
    const fitting = Math.min(width, Math.floor((height * across) / down), widest);
    return { shape, width: fitting, height: Math.round((fitting * down) / across) };
  });
}

export type Focused = Pick<CreditedPicture, "focus" | "crops">;

/** The point that must stay visible where a picture is cut to a shape. */
export function focusOf({ focus, crops }: Focused, shape: CropShape): Focus {
  return crops?.[shape] ?? focus;
}

/** The focus of a crop in whole percent, as in its name. */
export function cutAround(picture: Focused, { shape }: Pick<Crop, "shape">): Focus {
  const { x, y } = focusOf(picture, shape);
  return { x: Math.round(x * 100), y: Math.round(y * 100) };
}

/** The file name of a crop. It states picture, focus and size, so nothing about crops is stored. */
export function cropFile(picture: Pick<CreditedPicture, "id"> & Focused, crop: Crop): string {
  const { x, y } = cutAround(picture, crop);
  return `${picture.id}-${x}-${y}-${crop.width}x${crop.height}.jpg`;
}
