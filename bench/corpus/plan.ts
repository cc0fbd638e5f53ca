import { seededRandom } from "@/lib/seeded-random";
import { days, yearOf } from "@/lib/time";
import { pick, pickSome } from "./chance";
import { authorSlugs, categories, timeZone, topics } from "./identity";
import { headline } from "./sentences";

/** The clock of the corpus: its newest story is less than an hour old, its oldest ten years. */
export const corpusNow = "2026-11-23T18:00:00+01:00";

const newest = Date.parse(corpusNow) - 30 * 60_000;
const span = days(3_652);

export type CorpusSize = { articles: number; seed: number };

/** A story before its text is written. */
export type PlannedStory = {
  slug: string;
  /** Relative to the content folder. */
  path: string;
  headline: string;
  category: string;
  topics: string[];
  authors: string[];
  publishedAt: Date;
};

/** All stories of a paper, newest first, spread evenly over ten years, no two in the same second. */
export function planStories({ articles, seed }: CorpusSize): PlannedStory[] {
  const chances = seededRandom(seed);
  const step = span / articles;
  return Array.from({ length: articles }, (_, index) => {
    const title = headline(chances);
    const number = articles - index;
    const slug = `${slugOf(title)}-${number}`;
    // The newest at a fixed time, each other one within an interval of its own.
    const back = index === 0 ? 0 : (index - 0.5 + chances() * 0.9) * step;
    const publishedAt = new Date(Math.floor((newest - back) / 1000) * 1000);
    return {
      slug,
      path: `articles/${yearOf(publishedAt, { language: "en-GB", timeZone })}/${slug}.mdx`,
      headline: title,
      category: pick(chances, categories),
      topics: pickSome(chances, topics, 1 + Math.floor(chances() * 3)),
      authors: pickSome(chances, authorSlugs, chances() < 0.1 ? 2 : 1),
      publishedAt,
    };
  });
}

/** A time as in front matter, in whole seconds. */
export function isoSeconds(date: Date): string {
  return date.toISOString().replace(".000Z", "Z");
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
