import { Rating } from "@/components/article/rating";
import type { Article } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";

/** What is reviewed: its name, its rating and its data. */
export function ReviewBox({ review, say }: { review: Article["review"]; say: Say }) {
  if (!review) return null;
  const { of, rating, facts = [] } = review;
  return (
    <section role="note" className="review-box apart" aria-label={of}>
      {rating === undefined ? (
        <p>
          <b>{of}</b>
        </p>
      ) : (
        <Rating of={of} value={String(rating)} best="5" say={say} />
      )}
      {facts.length > 0 && (
        <dl>
          {facts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt> <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
