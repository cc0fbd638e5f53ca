import type { CreditedPicture } from "@/lib/content/model";

/** What a picture shows, who made it, and under which licence. */
export function PictureCaption({
  caption,
  credit,
  licence,
}: Pick<CreditedPicture, "caption" | "credit" | "licence">) {
  return (
    <figcaption className="pt-2 font-sans text-note text-muted">
      {caption && <>{caption} </>}
      <span className="inline-block wrap-anywhere">{licence ? `${credit} / ${licence}` : credit}</span>
    </figcaption>
  );
}
