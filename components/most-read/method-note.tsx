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
      {howCounted(ranked)}{" "}
      <a href={mostReadMethodPath} className="link me-2">
        How we count
      </a>{" "}
      {ranked.length > 0 && updatedAt && (
        // Reserves room for the age, which is longer than the time it covers.
        <span className="inline-block min-w-44">
          Updated{" "}
          <time-ago>
            <time dateTime={updatedAt.toISOString()}>
              {(isSameDay(updatedAt, locale.now, locale) ? timeOf : dateAndTime)(updatedAt, locale)}
            </time>
          </time-ago>
        </span>
      )}
    </p>
  );
}
