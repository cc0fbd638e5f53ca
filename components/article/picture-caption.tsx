import type { CreditedPicture } from "@/lib/content/model";
import { ownDirection } from "@/lib/language/direction";
import type { Say } from "@/lib/language/say";

type Props = Pick<CreditedPicture, "caption" | "credit" | "licence"> & { say: Say };

/** The caption, credit and licence of a picture. */
export function PictureCaption({ caption = "", credit, licence, say }: Props) {
  return (
    <figcaption {...ownDirection(caption, say.direction)} className="pt-2 font-sans text-note text-muted">
      {caption && <>{caption} </>}
      <span className="inline-block">{licence ? `${credit} / ${licence}` : credit}</span>
    </figcaption>
  );
}
