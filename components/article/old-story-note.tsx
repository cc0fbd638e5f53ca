import { Sentence } from "@/components/site/sentence";
import type { PageLocale } from "@/lib/language/locale";
import { dateOf, yearsBetween } from "@/lib/time";

/** A note that a story is old, before anyone shares it as news. Nothing for stories younger than a year. */
export function OldStoryNote({ publishedAt, locale }: { publishedAt: Date; locale: PageLocale }) {
  const years = yearsBetween(publishedAt, locale.now);
  if (years === 0) return null;
  return (
    <p className="apart mt-5! w-fit border-y border-ink py-2 font-sans text-note lg:-ms-rail">
      <Sentence
        say={locale.say}
        of="article.old"
        with={{
          age: <strong>{locale.say("article.years old", { count: years })}</strong>,
          date: dateOf(publishedAt, locale),
        }}
      />
    </p>
  );
}
