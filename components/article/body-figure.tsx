import { Children, cloneElement, isValidElement, type ReactNode } from "react";
import { Picture } from "@/components/picture/picture";
import type { AttributesOf } from "@/lib/content/furniture";
import type { Picture as CompiledPicture } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";
import { PictureCaption } from "./picture-caption";

/** Where a picture within a story stands. In a photo essay pictures are as wide as the page. */
export type FigurePlace = "text" | "wide" | "essay" | "gallery";

/** Its width there, as in <img sizes>. */
const sizes: Record<FigurePlace, string> = {
  text: "(min-width: 41rem) 38rem, calc(100vw - 2.5rem)",
  wide: "(min-width: 64rem) 61rem, 100vw",
  essay: "(min-width: 60rem) 60.5rem, (min-width: 41rem) 38rem, calc(100vw - 2.5rem)",
  gallery: "(min-width: 41rem) 18.5rem, (min-width: 33.5rem) 50vw, calc(100vw - 2.5rem)",
};

type Attributes = AttributesOf<"Figure"> & { place?: FigurePlace };
type Props = Attributes & { pictures: Record<string, CompiledPicture>; say: Say };

/** A picture within a story, with its caption. */
export function BodyFigure({
  src,
  alt,
  wide: isWide = false,
  place = "text",
  pictures,
  say,
  ...words
}: Props) {
  const picture = pictures[src];
  if (!picture) throw new Error(`The compiled story lacks its picture "${src}". Run npm run content again.`);
  return (
    <figure className={`my-8 ${isWide ? "lg:clear-start lg:-ms-rail" : ""}`}>
      <Picture
        picture={picture}
        alt={alt}
        sizes={sizes[isWide && place === "text" ? "wide" : place]}
        className="w-full"
      />
      <PictureCaption {...words} say={say} />
    </figure>
  );
}

/** The figures of a gallery, which are narrower than others. */
export function galleryFigures(figures: ReactNode): ReactNode {
  return Children.map(figures, (figure) =>
    isValidElement<Attributes>(figure) ? cloneElement(figure, { place: "gallery" }) : figure,
  );
}
