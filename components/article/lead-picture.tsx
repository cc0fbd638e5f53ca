import "./lead-picture.css";
import { Picture } from "@/components/picture/picture";
import { type PictureShape, shapeOf } from "@/components/picture/picture-shape";
import type { CreditedPicture } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";
import { PictureCaption } from "./picture-caption";

const acrossColumn = "(min-width: 60rem) 60.5rem, (min-width: 44rem) 38rem, 100vw";

/** A tall picture is limited by the height of the window, so its width follows from its shape. */
const sizesOf = {
  tall: ({ width, height }: CreditedPicture) => `min(100vw, ${Math.round((85 * width) / height)}vh, 60.5rem)`,
  wide: () => acrossColumn,
  panorama: () => acrossColumn,
} satisfies Record<PictureShape, (picture: CreditedPicture) => string>;

/**
 * The picture above a story, as wide as the headline and the text together. Only a wide one is cut, and
 * little; a tall one and a panorama keep their shape.
 */
export function LeadPicture({ picture, say }: { picture: CreditedPicture; say: Say }) {
  const shape = shapeOf(picture);
  return (
    <figure className={`apart lead-picture ${shape}`}>
      <Picture picture={picture} alt={picture.alt} sizes={sizesOf[shape](picture)} isFirst />
      <PictureCaption {...picture} say={say} />
    </figure>
  );
}
