import { Picture } from "@/components/picture/picture";
import type { CreditedPicture } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";
import { PictureCaption } from "./picture-caption";

/** The picture above a story, as wide as the headline and the text together. */
export function LeadPicture({ picture, say }: { picture: CreditedPicture; say: Say }) {
  return (
    <figure className="apart mt-6! lg:mt-8! lg:-ms-rail">
      <Picture
        picture={picture}
        alt={picture.alt}
        sizes="(min-width: 64rem) 61rem, 100vw"
        isFirst
        className="max-md:-mx-5 max-md:w-bleed max-md:max-w-none aspect-3/2 w-full lg:aspect-8/5"
      />
      <PictureCaption {...picture} say={say} />
    </figure>
  );
}
