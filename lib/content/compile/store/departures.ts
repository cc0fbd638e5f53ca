import { correctionKeys } from "@/lib/content/correction-keys";
import { changesOf } from "@/lib/content/publication";
import type { StoredEntry, StoredIndex } from "@/lib/content/stored";
import { days, monthOf } from "@/lib/time";
import { correctionsPath, frontPath, inEdition, listPath } from "@/lib/urls";

/** What left the lists of the paper, which their feeds and sitemaps must show. */
export type Departures = Pick<StoredIndex, "takenDown" | "leftAt">;

export const noDepartures: Departures = { takenDown: [], leftAt: {} };

const mostTakenDown = 200;
/** How long a story that was taken down is remembered with its lists. Its address answers 410 for ever. */
const remembered = days(30);

type Stories = readonly StoredEntry[];
type Change = {
  /** The published stories of the months that changed, before and after. */
  before: Stories;
  after: Stories;
  withdrawn: readonly string[];
  site: { timeZone: string; language: string };
  now: Date;
};

/** The departures after a change of some months. Returns those of `former` if nothing left. */
export function departuresAfter(
  former: Departures,
  { before, after, withdrawn, site, now }: Change,
): Departures {
  const gone = new Set(withdrawn);
  const isGone = (slug: string) => gone.has(slug);
  const stillGone = former.takenDown.filter(({ id, slug }) => isGone(id) && isGone(slug));
  const placesAfter = new Set(after.flatMap((story) => placesOf(story, site).map(({ key }) => key)));
  const bySlug = new Map(after.map((story) => [story.slug, story]));
  const left = before.flatMap((story) => {
    const successor = bySlug.get(story.slug);
    const places = placesOf(story, site);
    // A correction that was removed, or a time that was set back, changes every list of the story.
    if (successor && lastChange(successor, now) < lastChange(story, now)) return places;
    return places.filter(({ key }) => !placesAfter.has(key));
  });
  if (left.length === 0) return { takenDown: stillGone, leftAt: former.leftAt };

  const at = now.toISOString();
  const takenDown = before
    .filter(({ slug }) => !bySlug.has(slug) && isGone(slug))
    .map((story) => ({
      id: story.redirects[0] ?? story.slug,
      slug: story.slug,
      at,
      lists: [...new Set(placesOf(story, site).map(({ list }) => list))],
      ...(story.correctionTimes && {
        corrections: correctionKeys(story.correctionTimes.map((time) => new Date(time))),
      }),
    }))
    .filter(({ id }) => isGone(id));
  const since = now.getTime() - remembered;
  return {
    takenDown: [...takenDown, ...stillGone.filter(({ at }) => Date.parse(at) > since)].slice(
      0,
      mostTakenDown,
    ),
    leftAt: { ...former.leftAt, ...Object.fromEntries(left.map(({ list }) => [list, at])) },
  };
}

/** The lists with a story, by path, its month in the sitemap, and its corrections; `key` names each place. */
function placesOf(
  { slug, category, topics, series, authors, publishedAt, language, correctionTimes = [] }: StoredEntry,
  site: { timeZone: string; language: string },
) {
  const isOfEdition = language !== undefined && language !== site.language;
  const at = (list: string) => (isOfEdition ? inEdition(language, list) : list);
  const corrections = at(correctionsPath);
  const lists = [
    at(frontPath),
    at(listPath("category", category)),
    ...topics.map((topic) => at(listPath("topic", topic.slug))),
    ...(series ? [at(listPath("series", series.slug))] : []),
    ...authors.map((author) => at(listPath("author", author))),
    monthOf(new Date(publishedAt), site),
  ];
  return [
    ...lists.map((list) => ({ list, key: `${list} ${slug}` })),
    ...correctionTimes.map((time) => ({ list: corrections, key: `${corrections} ${slug} ${time}` })),
  ];
}

function lastChange(story: StoredEntry, now: Date): number {
  const changes = changesOf<string>(story).map((change) => Date.parse(change));
  return Math.max(...changes.filter((change) => change <= now.getTime()));
}
