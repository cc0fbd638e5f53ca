import type { CreditedPicture } from "@/lib/content/model";

type Props = Pick<CreditedPicture, "caption" | "credit" | "licence">;

/** The caption, credit and licence of a picture. */
export function PictureCaption({ caption, credit, licence }: Props) {
  return (
    <figcaption className="pt-2 font-sans text-note text-muted">
      {caption && <>{caption} </>}
      <span className="inline-block">{licence ? `${credit} / ${licence}` : credit}</span>
    </figcaption>
  );
}
