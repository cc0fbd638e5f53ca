import { howWeCountId } from "@/lib/content/page-ids";
import { networkLimits } from "@/lib/most-read/network-caps";
import { fewestReaders } from "@/lib/most-read/ranking";
import { railWeight } from "@/lib/most-read/readership";
import { halfLife, windows } from "@/lib/most-read/windows";
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
        A reader counts when a story has been in sight for five seconds, once a day for each story. The day is
        the paper’s and ends at its midnight. Known robots, and programs that do not behave like a browser,
        are left out. A network, such as an office or a provider, may always add {networkLimits.perNetwork}{" "}
        readers of a story in an hour. It may add more when readers elsewhere read the story too, in
        proportion to its usual part of our readers. This limits how far one network can lift a story.
      </p>
      <p>
        The list of now goes by the readers of the last 24 hours. Those of the last 7 and 30 days add to them,
        each no more than {fewestReaders} readers of this hour would, so that they fill the list on a quiet
        day. The list says how many places they fill, and each place here names its window. In a list of one
        window only its own readers count, and where it is short, the next window follows. A reader counts
        half after {halves}. A reader who came through this list counts {railWeight} of one, or the list would
        feed itself.
      </p>
      <p>
        A place takes {fewestReaders} readers, and we publish no smaller number: it would show the sender of a
        link that it was opened. Where too few stories were read, the newest follow, under the name Latest. A
        story is rising when its part of the readers grew by half in the last quarter of the window. Read
        longest goes by the average time for which a story was in sight, at most twice its reading time a
        reader, and takes {fewestReaders} timed readers.
      </p>
      <p>
        We set no cookie and keep no address, no browser and no history. A scrambled mark in the server’s
        memory distinguishes one reader from another. It is deleted at the paper’s midnight. On the disk there
        are only numbers: for each story and hour its readers, how long they read together, and how many views
        were over the limit of a network; and, for three days, how many views did not count, and why, and how
        many pages were sent. A reader who uses two devices counts twice.
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
