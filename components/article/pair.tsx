import { Picture } from "@/components/picture/picture";
import type { AttributesOf } from "@/lib/content/furniture";
import type { Picture as CompiledPicture } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";
import { PictureCaption } from "./picture-caption";

type Props = AttributesOf<"Pair"> & { pictures: Record<string, CompiledPicture>; say: Say };

/** Two pictures to compare, with one caption. They stay side by side on phones. */
export function Pair({ first, firstAlt, second, secondAlt, pictures, ...words }: Props) {
  const [one, other] = [pictures[first], pictures[second]];
  if (!one || !other)
    throw new Error(`The compiled story lacks "${first}" or "${second}". Run npm run content again.`);
  const sizes = "(min-width: 41rem) 19rem, 50vw";
  return (
    <figure className="pair">
      <Picture picture={one} alt={firstAlt} sizes={sizes} widest={960} className="w-full" />
      <Picture picture={other} alt={secondAlt} sizes={sizes} widest={960} className="w-full" />
      <PictureCaption {...words} />
    </figure>
  );
}
