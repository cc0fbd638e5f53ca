import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Front } from "@/lib/content/front/front";
import type { ArticleEntry } from "@/lib/content/model";
import { anArticle, aPicture, aSite, sections } from "@/lib/content/testing/articles";
import { windows } from "@/lib/most-read/windows";
import { FrontPage } from "./front-page";

const now = new Date("2026-11-23T18:00:00+01:00");
const [news = { slug: "", name: "", description: "", line: { light: "", dark: "" } }] = sections;
const pictured = (slug: string) => anArticle({ slug, headline: `Headline of ${slug}`, image: aPicture });
const bare = (slug: string) => anArticle({ slug, headline: `Headline of ${slug}` });
const lead = (article: ArticleEntry, followUps: ArticleEntry[] = []) => ({ article, followUps });

const emptyFront: Front = {
  layout: "normal",
  leads: [],
  seconds: [],
  briefs: [],
  voices: [],
  strips: [],
  latest: [],
  placed: [],
};

function page(front: Partial<Front>, readArticles: ArticleEntry[] = [], newest: ArticleEntry[] = []): string {
  const site = aSite();
  const mostRead = {
    ranked: readArticles.map((article) => ({
      article,
      window: windows[0],
      weight: 100,
      score: 100,
      readers: 120,
      fromRail: 0,
      recent: 40,
      before: 12,
      isRising: false,
    })),
    elsewhere: [],
    latest: newest,
    updatedAt: now,
    category: undefined,
  };
  const context = { site, locale: { ...site, now }, editions: [], pages: [], takesTips: false };
  const html = renderToStaticMarkup(
    <FrontPage front={{ ...emptyFront, ...front }} mostRead={mostRead} context={context} />,
  );
  return html.slice(html.indexOf("<main"), html.indexOf("</main>"));
}

test("a paper without stories says so", () => {
  expect(page({})).toContain("The first edition is being set.");
});

test("a splash has its headline above its picture, other leads below it", () => {
  const leads = [lead(pictured("a"))];
  expect(page({ layout: "splash", leads })).toMatch(/<h2[\s\S]*<img/);
  for (const layout of ["normal", "quiet"] as const)
    expect(page({ layout, leads })).toMatch(/<img[\s\S]*<h2/);
});

test("twin leads load one picture early", () => {
  const html = page({ layout: "twin", leads: [lead(pictured("a")), lead(pictured("b"))] });
  expect(html.match(/loading="eager"/g)).toHaveLength(1);
  expect(html.match(/<h2/g)).toHaveLength(2);
});

test("follow-ups are a list with a name", () => {
  const html = page({ leads: [lead(pictured("a"), [bare("b"), bare("c")])] });
  expect(html).toMatch(
    /<ul[^>]*aria-label="More on this story">(?:<li><a href="\/[bc]">[^<]*<\/a><\/li>){2}<\/ul>/,
  );
});

test("what would stand beside type alone stands below it", () => {
  const seconds = ["b", "c", "d"].map(pictured);
  expect(page({ leads: [lead(bare("a"))], seconds })).toContain('class="seconds row"');
  expect(page({ leads: [lead(pictured("a"))], seconds })).not.toContain('class="seconds row"');
});

describe("the breaking line", () => {
  const leads = [lead(pictured("a"))];
  test("stands above the lead and links to its story", () => {
    const html = page({ leads, breaking: { text: "All trams of Line 7 stand", article: bare("b") } });
    expect(html).toMatch(
      /Breaking<\/strong> <a href="\/b"[^>]*>All trams of Line\u00a07 stand<\/a>[\s\S]*<h2/,
    );
  });
  test("needs no story", () => {
    expect(page({ leads, breaking: { text: "All trams stand" } })).toContain("<span>All trams stand</span>");
  });
});

describe("Latest", () => {
  const leads = [lead(pictured("a"))];
  test("shows the time of a story of today and the day of an older one", () => {
    const latest = [
      anArticle({ slug: "b", publishedAt: new Date("2026-11-23T09:05:00+01:00") }),
      anArticle({ slug: "c", publishedAt: new Date("2026-11-21T09:05:00+01:00") }),
      anArticle({ slug: "d", publishedAt: new Date("2024-11-21T09:05:00+01:00") }),
    ];
    const times = [...page({ leads, latest }).matchAll(/<li[^>]*><time[^>]*>([^<]*)/g)].map(
      ([, time]) => time,
    );
    expect(times).toEqual(["09:05", "21 Nov", "21 Nov 2024"]);
  });
  test("is gone when nothing remains, also where nobody was counted", () => {
    const html = page({ leads }, [], [bare("a"), bare("b")]);
    expect(html).not.toContain("Latest");
    expect(html).not.toContain("too few readers");
  });
});

test("Most Read is shown if readers were counted, beside the leads where the screen is wide enough", () => {
  const strips = [
    { category: news, articles: [bare("b")] },
    { category: news, articles: [bare("c")] },
  ];
  const leads = [lead(pictured("a"))];
  const read = Array.from({ length: 10 }, (_, index) => bare(`read-${index}`));
  const html = page({ leads, strips }, read, [bare("newest")]);
  expect(html).toContain(">Most Read</a>");
  expect(html).toContain("with-board");
  expect(html).not.toContain("newest");
  expect(page({ leads, strips }, read.slice(1))).not.toContain("with-board");
  expect(page({ leads, strips })).not.toContain("Most Read");
});

test("only the picture of a lead is described: others stand beside the headline that they belong to", () => {
  const html = page({
    leads: [lead(pictured("a"))],
    seconds: [pictured("b")],
    strips: [{ category: news, articles: [pictured("c"), pictured("d")] }],
  });
  expect([...html.matchAll(/alt="([^"]*)"/g)].map(([, alt]) => alt)).toEqual(["A tram", "", "", ""]);
});

test("few latest stories are no column", () => {
  const latest = ["b", "c", "d", "e", "f", "g"].map(bare);
  const leads = [lead(pictured("a"))];
  expect(page({ leads, latest })).toContain("with-latest");
  expect(page({ leads, latest: latest.slice(0, 5) })).not.toContain("with-latest");
});

test("a voice is named before what it says", () => {
  const voices = [bare("b"), bare("c")];
  expect(page({ leads: [lead(pictured("a"))], voices })).toMatch(/Mara Lind[\s\S]*Headline of b/);
});

test("a story of this week has an age, an older one its date, and a very old one its years", () => {
  const strips = ["2026-11-20", "2026-10-30", "2023-10-30"].map((day, index) => ({
    category: news,
    articles: [anArticle({ slug: `story-${index}`, publishedAt: new Date(`${day}T08:00:00+01:00`) })],
  }));
  const html = page({ leads: [lead(pictured("a"))], strips });
  expect(html).toMatch(/<time-ago><time[^>]*>20 Nov<\/time><\/time-ago>/);
  expect(html).toMatch(/<i> · <\/i><time[^>]*>30 Oct<\/time><\/span>/);
  expect(html).toMatch(/<time[^>]*>30 Oct 2023<\/time><\/span><span><i> · <\/i><strong[^>]*>3 years old/);
});
