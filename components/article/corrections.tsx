import { toOwnLanguage } from "@/components/site/own-language";
import type { Correction } from "@/lib/content/model";
import { correctionsId, correctionsTitleId } from "@/lib/content/page-ids";
import { ownDirection } from "@/lib/language/direction";
import type { PageLocale } from "@/lib/language/locale";
import { dateAndTime } from "@/lib/time";
import { pagePath } from "@/lib/urls";

type Props = {
  corrections: Correction[];
  /** The page that says how the paper corrects; undefined if it has none. */
  policy: { slug: string } | undefined;
  locale: PageLocale;
};

/** The corrections of a story, with their times. */
export function Corrections({ corrections, policy, locale }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section
      id={correctionsId}
      aria-labelledby={correctionsTitleId}
      className="apart mt-10! border-s-4 border-ink ps-5"
    >
      <h2 id={correctionsTitleId} className="font-sans text-note font-bold">
        {locale.say("article.corrections", { count: corrections.length })}
      </h2>
      {corrections.map(({ at, text }) => (
        <p key={at.toISOString()} {...ownDirection(text, locale.say.direction)} className="mt-2 text-small">
          {text}{" "}
          <time dateTime={at.toISOString()} className="label whitespace-nowrap">
            {dateAndTime(at, locale)}
          </time>
        </p>
      ))}
      {policy && (
        <p className="label mt-2">
          <a href={pagePath(policy.slug)} {...toOwnLanguage(locale)} className="link">
            {locale.say("article.how we correct")}
          </a>
        </p>
      )}
    </section>
  );
}
