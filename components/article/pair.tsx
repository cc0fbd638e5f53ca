import { Picture } from "@/components/picture/picture";
import type { AttributesOf } from "@/lib/content/furniture";
import type { Picture as CompiledPicture } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";
import { PictureCaption } from "./picture-caption";

type Props = AttributesOf<"Pair"> & {
  /** Whether it is as wide as the page. */
  isAcross?: boolean;
  pictures: Record<string, CompiledPicture>;
  say: Say;
};

/** Two pictures to compare, with one caption. They stay side by side on phones. */
export function Pair({ first, firstAlt, second, secondAlt, isAcross = false, pictures, ...words }: Props) {
  const [one, other] = [pictures[first], pictures[second]];
  if (!one || !other)
    throw new Error(`The compiled story lacks "${first}" or "${second}". Run npm run content again.`);
  const sizes = `${isAcross ? "(min-width: 60rem) 30rem, " : ""}(min-width: 41rem) 19rem, calc(50vw - 1.5rem)`;
  return (
    <figure className="pair">
      <Picture picture={one} alt={firstAlt} sizes={sizes} widest={960} className="w-full" />
      <Picture picture={other} alt={secondAlt} sizes={sizes} widest={960} className="w-full" />
      <PictureCaption {...words} />
    </figure>
  );
}
