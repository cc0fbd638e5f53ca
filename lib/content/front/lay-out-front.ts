import type { ArticleEntry, Category } from "@/lib/content/model";
import { days, hours } from "@/lib/time";
import { chooseLeads } from "./choose-leads";
import type { EditedFront } from "./edited-front";
import type { Front, Place } from "./front";
import { byAge, byImportance, mayLead, reasonOf } from "./rank-stories";

/** Below this, stories are no longer the latest. */
const late = hours(36);
/** An opinion is worth a place among the voices for a week. */
const timely = days(7);
/** One or two of them would leave a hole in a list of their own, and open their sections instead. */
const fewestOfLatest = 3;
const most = { seconds: 4, briefs: 6, voices: 4, latest: 8, strip: 5 };

type Stories = {
  /** Published, in any order. */
  articles: readonly ArticleEntry[];
  /** In the order of the section bar. */
  categories: readonly Category[];
  edited: EditedFront;
};

/**
 * Lays out the front of the paper: what the desk wants first, then by weight, kind and age. It depends on
 * nothing else, and no story stands twice. The breaking line may name a story that stands below it.
 */
export function layOutFront({ articles, categories, edited }: Stories, now: Date): Front {
  const taken = new Map<ArticleEntry, { place: Place; reason: string }>();
  const take = (article: ArticleEntry, place: Place, reason: string) => {
    taken.set(article, { place, reason });
    return article;
  };
  const isFree = (article: ArticleEntry) => !taken.has(article) && !edited.off.has(article);
  const shown = articles.filter(isFree);
  const ranked = byImportance(shown, now);
  const newestFirst = byAge(shown);
  const ageOf = ({ publishedAt }: ArticleEntry) => now.getTime() - publishedAt.getTime();

  const named = edited.leads.filter(({ article }) => isFree(article));
  const { layout, leads, reason } = chooseLeads(ranked, named, now);
  for (const { article } of leads) take(article, "lead", reason);
  const followed = leads.map(({ article, followUps }) => ({
    article,
    followUps: followUps.flatMap((story) =>
      isFree(story) ? take(story, "follow-up", "named by the desk") : [],
    ),
  }));

  const pinned = edited.pins.flatMap((pin) => (isFree(pin) ? take(pin, "second", "pinned by the desk") : []));
  const open = layout === "quiet" ? 0 : most.seconds - pinned.length;
  const seconds = [
    ...pinned,
    ...spread(
      ranked.filter((story) => isFree(story) && mayLead(story)),
      new Set([...leads.map(({ article }) => article), ...pinned].map(({ category }) => category.slug)),
      open,
    ).map((story) => take(story, "second", reasonOf(story))),
  ];

  const opinions = newestFirst.filter(
    (story) => isFree(story) && story.label === "opinion" && ageOf(story) < timely,
  );
  const voices = opinions.length < 2 ? [] : opinions.slice(0, most.voices);
  for (const voice of voices) take(voice, "voice", "an opinion of the week");
  const briefs = layout === "quiet" ? newestFirst.filter(isFree).slice(0, most.briefs) : [];
  for (const brief of briefs) take(brief, "brief", "the newest on a quiet day");
  const newest = newestFirst.filter((story) => isFree(story) && ageOf(story) < late);
  const latest = newest.length < fewestOfLatest ? [] : newest.slice(0, most.latest);
  for (const story of latest) take(story, "latest", "among the newest");
  const left = newestFirst.filter(isFree);
  const strips = inOrder(categories, edited.strips).flatMap((category) => {
    const own = left.filter((story) => story.category.slug === category.slug).slice(0, most.strip);
    const stories = own.map((story) => take(story, "strip", "newest of its section"));
    return stories.length > 0 ? [{ category, articles: pictureFirst(stories) }] : [];
  });
  return {
    layout,
    ...(edited.breaking && { breaking: edited.breaking }),
    leads: followed,
    seconds,
    briefs,
    voices,
    latest,
    strips,
    placed: [...taken].map(([article, where]) => ({ article, ...where })),
  };
}

/** The `count` best, of sections that are not shown yet if possible, in the given order. */
function spread(stories: readonly ArticleEntry[], shown: Set<string>, count: number): ArticleEntry[] {
  const chosen = new Set<ArticleEntry>();
  for (const story of stories) {
    if (chosen.size >= count) break;
    // A story that the desk weighs does not wait for another section.
    if (shown.has(story.category.slug) && (story.weight ?? "normal") === "normal") continue;
    shown.add(story.category.slug);
    chosen.add(story);
  }
  for (const story of stories) if (chosen.size < count) chosen.add(story);
  return stories.filter((story) => chosen.has(story));
}

/** Sections in the order that the desk wants; the others come after them, as in the section bar. */
function inOrder(categories: readonly Category[], wanted: readonly string[]): Category[] {
  const named = wanted.flatMap((slug) => categories.filter((category) => category.slug === slug));
  return [...new Set([...named, ...categories])];
}

/** Moves the first story with a picture to the start; the others keep their order. */
function pictureFirst(articles: ArticleEntry[]): ArticleEntry[] {
  const opener = articles.find((article) => article.image);
  return opener ? [opener, ...articles.filter((article) => article !== opener)] : articles;
}
