import type { Picture } from "@/lib/content/model";

/** The shape of a picture, which decides how it is shown whole on its own page. */
export type PictureShape = "tall" | "wide" | "panorama";

/** Squares count as tall: as wide as the page they would not fit into a window. */
export function shapeOf({ width, height }: Pick<Picture, "width" | "height">): PictureShape {
  const ratio = width / height;
  if (ratio < 1.2) return "tall";
  return ratio > 1.9 ? "panorama" : "wide";
}

/** Whether a picture is so bright that it glares in the dark. Its mean colour is `#rrggbb`. */
export function isGlaring({ colour }: Pick<Picture, "colour">): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 150;
}
