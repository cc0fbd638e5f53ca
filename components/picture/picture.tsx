import { focusOf } from "@/lib/content/crops";
import type { Picture as CompiledPicture, CreditedPicture } from "@/lib/content/model";
import { picturePath } from "@/lib/urls";
import { offeredWidths } from "./offered-widths";
import { isGlaring } from "./picture-shape";

const fallbackWidth = 960;

/** The first picture of a page is never a thumbnail. */
const narrowestFirst = 320;

type Props = {
  picture: CompiledPicture | CreditedPicture;
  alt: string;
  /** The width it has in the layout, as for <img sizes>. */
  sizes: string;
  /** Limits the versions offered where it is small, in pixels. */
  widest?: number;
  /** The first picture of a page loads at once; all others load lazily. */
  isFirst?: boolean;
  className?: string;
};

/** A compiled picture in all its sizes. */
export function Picture({
  picture,
  alt,
  sizes,
  widest = Number.POSITIVE_INFINITY,
  isFirst = false,
  className = "",
}: Props) {
  const { id, width, height } = picture;
  const widths = offeredWidths(picture.widths, isFirst ? narrowestFirst : 0, widest);
  const files = widths.map((size) => `${picturePath(id, size, "avif")} ${size}w`).join(", ");
  const fallback = widths.find((size) => size >= fallbackWidth) ?? widths.at(-1) ?? width;
  // A style rule instead of a style attribute, which the content security policy forbids.
  const rule = `pic-${id}`;
  return (
    <picture>
      <style href={rule} precedence="pictures">{`.${rule}{${placeholder(picture)}}`}</style>
      <source type="image/avif" srcSet={files} sizes={sizes} />
      <img
        src={picturePath(id, fallback, "jpg")}
        width={width}
        height={height}
        alt={alt}
        loading={isFirst ? "eager" : "lazy"}
        {...(isFirst && { fetchPriority: "high" as const })}
        decoding="async"
        className={`${rule} object-cover ${isGlaring(picture) ? "glaring " : ""}${className}`}
      />
    </picture>
  );
}

function placeholder(picture: CompiledPicture | CreditedPicture): string {
  const colour = `--mean:${picture.colour}`;
  if (!("focus" in picture)) return colour;
  const { x, y } = focusOf(picture, "page");
  return x === 0.5 && y === 0.5 ? colour : `${colour};object-position:${percent(x)} ${percent(y)}`;
}

/** Rounded, since 0.55 × 100 is 55.00000000000001. */
const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;
