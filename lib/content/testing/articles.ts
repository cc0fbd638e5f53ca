import fc from "fast-check";
import { wordsOf } from "@/lib/language/languages";
import type { Article, ArticleEntry, Category, Site } from "../model";

const line = { light: "#c2301c", dark: "#ff7a63" };
const section = (slug: string): Category => ({ slug, name: slug, description: `All of ${slug}.`, line });

export const sections = ["news", "world", "health", "sports"].map(section);

/** An article entry with these fields. */
export function anArticle(fields: Partial<ArticleEntry> = {}): ArticleEntry {
  return {
    slug: "a-story",
    headline: "A story",
    standfirst: "What it tells.",
    category: section("news"),
    topics: [],
    authors: [{ slug: "mara-lind", name: "Mara Lind", role: "Reporter", bio: "Rides Line 7.", links: [] }],
    publishedAt: new Date("2026-11-23T06:40:00+01:00"),
    minutes: 1,
    isCorrected: false,
    correctionTimes: [],
    redirects: [],
    isDraft: false,
    ...fields,
  };
}

/** An article with an empty body and these fields. */
export function aWholeArticle(fields: Partial<Article> = {}): Article {
  const { corrections = [] } = fields;
  return {
    ...anArticle(),
    isCorrected: corrections.length > 0,
    correctionTimes: corrections.map(({ at }) => at),
    keyPoints: [],
    translations: [],
    corrections,
    body: { type: "root", children: [] },
    pictures: {},
    ...fields,
  };
}

/** The paper's own words in tests. */
export const say = wordsOf("en");

/** The identity of a paper with these fields. */
export function aSite(fields: Partial<Site> = {}): Site {
  return {
    name: "The Fixture",
    tagline: "Small and sound",
    description: "A paper for tests.",
    address: "https://fixture.example",
    language: "en-GB",
    timeZone: "Europe/Vienna",
    tips: { mail: "tips@fixture.example", retentionDays: 30 },
    handle: "@fixture",
    profiles: [],
    categories: sections,
    say,
    at: (path) => path,
    ...fields,
  };
}

export const aPicture = {
  id: "a-picture-0123456789",
  width: 640,
  height: 427,
  widths: [320, 640],
  colour: "#aabbcc",
  alt: "A tram",
  credit: "Pia Norr",
  focus: { x: 0.5, y: 0.5 },
};

/** Generates the articles of a paper, newest first, with unique slugs. */
export const anyArticles: fc.Arbitrary<ArticleEntry[]> = fc
  .array(
    fc.record({
      category: fc.constantFrom(...sections),
      hasPicture: fc.boolean(),
      label: fc.constantFrom(undefined, "opinion" as const, "analysis" as const),
      topics: fc.subarray(["trams", "river", "bread", "fog"]),
      // Few different times, so that stories often share one.
      hour: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 60 },
  )
  .map((drawn) =>
    drawn
      .map(({ category, hasPicture, label, topics, hour }, index) =>
        anArticle({
          slug: `story-${index}`,
          category,
          topics: topics.map((slug) => ({ slug, name: slug })),
          publishedAt: new Date(Date.UTC(2026, 10, 22, hour)),
          ...(label && { label }),
          ...(hasPicture && { image: aPicture }),
        }),
      )
      .toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
  );
