import type { Front } from "@/lib/content/front/front";
import { ownDirection } from "@/lib/language/direction";
import { keptTogether } from "@/lib/language/no-break";
import type { Say } from "@/lib/language/say";
import { articlePath } from "@/lib/urls";

type Props = { breaking: NonNullable<Front["breaking"]>; say: Say };

/** News of this minute above the lead. Drawn with borders only, which print and forced colours keep. */
export function BreakingLine({ breaking: { text, article }, say }: Props) {
  const words = keptTogether(text, say.language);
  return (
    <p className={`breaking ${article ? `line-${article.category.slug}` : ""}`}>
      <strong className="stop">{say("front.breaking")}</strong>{" "}
      {article ? (
        <a href={articlePath(article.slug)} className="link" {...ownDirection(text, say.direction)}>
          {words}
        </a>
      ) : (
        <span {...ownDirection(text, say.direction)}>{words}</span>
      )}
    </p>
  );
}
