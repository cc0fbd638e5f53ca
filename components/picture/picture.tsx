import type { Picture as CompiledPicture, CreditedPicture } from "@/lib/content/model";
import { picturePath } from "@/lib/urls";

const fallbackWidth = 960;

/**
 * A compiled picture in all its sizes. `sizes` says how wide it stands in the layout (as for <img sizes>).
 * `widest` is the widest version, in pixels, that is offered where it stands small: those beyond would only be named.
 * `isFirst` marks the one picture a page opens with: fetched at once, all others when they come near.
 */
export function Picture({
  picture,
  alt,
  sizes,
  widest = Number.POSITIVE_INFINITY,
  isFirst = false,
  className = "",
}: {
  picture: CompiledPicture | CreditedPicture;
  alt: string;
  sizes: string;
  widest?: number;
  isFirst?: boolean;
  className?: string;
}) {
  const { id, width, height } = picture;
  const widths = picture.widths.filter((size, place) => place === 0 || size <= widest);
  const files = (format: "avif" | "webp") =>
    widths.map((size) => `${picturePath(id, size, format)} ${size}w`).join(", ");
  const fallback = widths.find((size) => size >= fallbackWidth) ?? widths.at(-1) ?? width;
  // A rule of its own instead of a style attribute, which a strict policy refuses.
  const rule = `pic-${id}`;
  return (
    <picture>
      <style href={rule} precedence="pictures">{`.${rule}{${placeholder(picture)}}`}</style>
      <source type="image/avif" srcSet={files("avif")} sizes={sizes} />
      <source type="image/webp" srcSet={files("webp")} sizes={sizes} />
      <img
        src={picturePath(id, fallback, "jpg")}
        width={width}
        height={height}
        alt={alt}
        loading={isFirst ? "eager" : "lazy"}
        {...(isFirst && { fetchPriority: "high" as const })}
        decoding="async"
        className={`${rule} object-cover ${className}`}
      />
    </picture>
  );
}

function placeholder(picture: CompiledPicture | CreditedPicture): string {
  const colour = `background:${picture.colour}`;
  if (!("focus" in picture)) return colour;
  const { x, y } = picture.focus;
  return x === 0.5 && y === 0.5 ? colour : `${colour};object-position:${x * 100}% ${y * 100}%`;
}
