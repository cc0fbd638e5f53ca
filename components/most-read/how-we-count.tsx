import { howWeCountId } from "@/lib/content/page-ids";
import { halfLife, railWeight, windows } from "@/lib/most-read/ranking";
import { mostReadDataPath } from "@/lib/urls";

/** The full method of the ranking, so that readers need not take it on trust. */
export function HowWeCount() {
  const halves = windows.map((window) => `${halfLife(window)} hours in the ${window.label}`).join(", ");
  return (
    <section
      aria-labelledby={howWeCountId}
      className="mt-12 max-w-measure border-t-3 border-ink pt-4 text-small [&>p]:mt-3"
    >
      <h2 id={howWeCountId} className="text-feature font-headline tracking-heading">
        How we count
      </h2>
      <p>
        A reader counts when a story has been in sight for five seconds, once a story and day. Known robots
        and whatever does not behave like a browser are left out, and no network counts for more than fifty
        readers of a story in an hour, so that nobody can vote themselves to the top. An office where many
        read behind one address is counted too low for it.
      </p>
      <p>
        Places go by readers, and those of this moment weigh most: a reader counts half after {halves}.
        Whoever came through this list counts as {railWeight} of one, or the list would feed itself. Where too
        few stories were read in a day to fill the list, it looks back a week, then a month, and says so;
        where even that is too little, it shows the newest under the name Latest.
      </p>
      <p>
        We set no cookie and keep no address, no browser and no history. What tells one reader from another is
        a scrambled mark in the server’s memory that is thrown away at midnight, UTC; on the disk there are
        only numbers: readers by story and hour, and, for three days, how many views did not count, and why,
        and how many pages were sent. So these are readers as well as a paper can know them without following
        them: one who uses two devices counts twice.
      </p>
      <p>
        <a href={mostReadDataPath} className="link">
          The numbers as data
        </a>
        , with the reason for every place.
      </p>
    </section>
  );
}
