import { dateOf, type PageTime, yearsBetween } from "@/lib/time";

/** A note that a story is old, before anyone shares it as news. Nothing for stories younger than a year. */
export function OldStoryNote({ publishedAt, pageTime }: { publishedAt: Date; pageTime: PageTime }) {
  const years = yearsBetween(publishedAt, pageTime.now);
  if (years === 0) return null;
  return (
    <p className="apart mt-5! w-fit border-y border-ink py-2 font-sans text-note lg:-ml-72">
      <strong>This story is {years === 1 ? "a year" : `${years} years`} old.</strong> It was published on{" "}
      {dateOf(publishedAt, pageTime)} and reports what was known then.
    </p>
  );
}
