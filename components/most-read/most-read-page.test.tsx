import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ArticleEntry } from "@/lib/content/model";
import { aSite } from "@/lib/content/testing/articles";
import { wordsOf } from "@/lib/language/languages";
import type { Ranked } from "@/lib/most-read/ranking";
import { windows } from "@/lib/most-read/windows";
import { MostReadBoard } from "./most-read-board";
import { RankedStory } from "./ranked-story";

const [day, week] = windows;
const now = new Date("2026-11-23T17:20:00Z");
const locale = { ...aSite(), now };
const article = (slug: string) =>
  ({
    slug,
    headline: `Headline of ${slug}`,
    category: { slug: "news", name: "News" },
    authors: [],
    minutes: 3,
    isDraft: false,
    publishedAt: now,
  }) as unknown as ArticleEntry;
const ranked = (slug: string, more: Partial<Ranked<ArticleEntry>> = {}): Ranked<ArticleEntry> => ({
  article: article(slug),
  window: day,
  weight: 100,
  score: 100,
  readers: 120,
  fromRail: 0,
  recent: 40,
  before: 12,
  isRising: false,
  ...more,
});

test("the list names the places that wider windows fill, what is rising, and the newest under their own name", () => {
  const list = {
    ranked: [ranked("a", { isRising: true }), ranked("b", { window: week })],
    elsewhere: [],
    latest: [article("c")],
    updatedAt: now,
    category: undefined,
  };
  const html = renderToStaticMarkup(<MostReadBoard list={list} locale={locale} />);
  expect(html).toContain("Readers counted once a day, last 24 hours; 1 place by earlier readers.");
  expect(html.match(/↑ rising/g)).toHaveLength(1);
  expect(html).toMatch(/Headline of b[\s\S]*<h3[^>]*>Latest<\/h3>[\s\S]*Headline of c/);
});

test("a list without readers is called Latest", () => {
  const list = { ranked: [], elsewhere: [], latest: [article("c")], updatedAt: now, category: undefined };
  const html = renderToStaticMarkup(<MostReadBoard list={list} locale={locale} />);
  expect(html).toContain(">Latest</a></h2>");
  expect(html).toContain("too few readers were counted");
  expect(html).not.toContain("<h3");
});

test("a row with fewer readers than one below it says why it stands higher", () => {
  const all = [ranked("a", { readers: 50 }), ranked("b", { readers: 400, score: 60, weight: 60 })];
  const rows = all.map((entry, index) =>
    renderToStaticMarkup(
      <RankedStory entry={entry} place={index + 1} all={all} shownWindow={day} locale={locale} />,
    ),
  );
  expect(rows[0]).toContain("read more recently");
  expect(rows[0]).toContain("50 readers in the last 24 hours. It was read more recently.");
  expect(rows[0]).toContain('<rect width="13"');
  expect(rows[1]).not.toContain("recently");
  expect(rows[1]).toContain('<rect width="100"');
});

test("a row whose readers are those of a wider window names it and has no bar, which would be too long", () => {
  const all = [ranked("a", { readers: 50 }), ranked("b", { readers: 400, window: week, weight: 9 })];
  const [first, filled] = all.map((entry, index) =>
    renderToStaticMarkup(
      <RankedStory entry={entry} place={index + 1} all={all} shownWindow={day} locale={locale} />,
    ),
  );
  expect(first).toContain("<rect");
  expect(filled).toContain("400</b> readers, last 7 days");
  expect(filled).not.toContain("<rect");
});

test("in a paper from right to left the bars begin on the right", () => {
  const all = [ranked("a", { readers: 400 }), ranked("b", { readers: 100 })];
  const arabic = { ...aSite({ language: "ar" }), say: wordsOf("ar"), now };
  const row = renderToStaticMarkup(
    <RankedStory
      entry={ranked("b", { readers: 100 })}
      place={2}
      all={all}
      shownWindow={day}
      locale={arabic}
    />,
  );
  expect(row).toContain('<rect x="75" width="25"');
});
