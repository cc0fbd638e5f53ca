import { Sentence } from "@/components/site/sentence";
import type { PageLocale } from "@/lib/language/locale";
import type { Ranked } from "@/lib/most-read/ranking";
import { howCounted } from "@/lib/most-read/reasons";
import { dateAndTime, isSameDay, timeOf } from "@/lib/time";
import { mostReadMethodPath } from "@/lib/urls";

type MethodNoteProps = {
  ranked: readonly Ranked<unknown>[];
  updatedAt: Date | undefined;
  locale: PageLocale;
};

/** How the list was made, in one line. Without readers it is not a ranking, and the line says so. */
export function MethodNote({ ranked, updatedAt, locale }: MethodNoteProps) {
  return (
    <p className="label mt-1">
      {howCounted(locale.say, ranked)}{" "}
      <a href={locale.at(mostReadMethodPath)} className="link me-2">
        {locale.say("method.name")}
      </a>{" "}
      {ranked.length > 0 && updatedAt && (
        // Reserves room for the age, which is longer than the time it covers.
        <span className="inline-block min-w-44">
          <Sentence
            say={locale.say}
            of="most read.updated"
            with={{ time: <Updated at={updatedAt} locale={locale} /> }}
          />
        </span>
      )}
    </p>
  );
}

function Updated({ at, locale }: { at: Date; locale: PageLocale }) {
  return (
    <time-ago>
      <time dateTime={at.toISOString()}>
        {(isSameDay(at, locale.now, locale) ? timeOf : dateAndTime)(at, locale)}
      </time>
    </time-ago>
  );
}
