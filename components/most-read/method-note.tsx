import type { Window } from "@/lib/most-read/ranking";
import { dateAndTime, isSameDay, type PageTime, timeOf } from "@/lib/time";
import { mostReadMethodPath } from "@/lib/urls";

type MethodNoteProps = { window: Window | undefined; updatedAt: Date | undefined; pageTime: PageTime };

/** How the list was made, in one line. Without a window it is not a ranking, and the line says so. */
export function MethodNote({ window, updatedAt, pageTime }: MethodNoteProps) {
  return (
    <p className="label mt-1">
      {window
        ? `Readers counted once, ${window.label}.`
        : "The newest first: too few readers were counted for a ranking yet."}{" "}
      <a href={mostReadMethodPath} className="link mr-2">
        How we count
      </a>{" "}
      {window && updatedAt && (
        // Reserves room for the age, which is longer than the time it covers.
        <span className="inline-block min-w-44">
          Updated{" "}
          <time-ago>
            <time dateTime={updatedAt.toISOString()}>
              {(isSameDay(updatedAt, pageTime.now, pageTime) ? timeOf : dateAndTime)(updatedAt, pageTime)}
            </time>
          </time-ago>
        </span>
      )}
    </p>
  );
}
