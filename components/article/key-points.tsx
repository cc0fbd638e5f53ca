import { ownDirection } from "@/lib/language/direction";
import type { Say } from "@/lib/language/say";

/** The story in a few points, for readers who read nothing else. */
export function KeyPoints({ points, say }: { points: string[]; say: Say }) {
  if (points.length === 0) return null;
  return (
    <section
      aria-label={say("article.key points")}
      className="apart mb-8 break-inside-avoid border-s-4 border-line ps-5"
    >
      <ul className="grid gap-y-2 text-small/normal">
        {points.map((point) => (
          <li key={point} {...ownDirection(point, say.direction)}>
            {point}
          </li>
        ))}
      </ul>
    </section>
  );
}
