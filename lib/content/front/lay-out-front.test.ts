import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArticleEntry } from "@/lib/content/model";
import { anArticle, anyArticles, aPicture, sections } from "@/lib/content/testing/articles";
import { weights } from "@/lib/content/weights";
import { type EditedFront, editedFront } from "./edited-front";
import type { Front } from "./front";
import { layOutFront } from "./lay-out-front";

const now = new Date("2026-11-22T20:00:00Z");
const nothing: EditedFront = { leads: [], pins: [], off: new Set(), strips: [] };
const front = (articles: readonly ArticleEntry[], edited: Partial<EditedFront> = {}) =>
  layOutFront({ articles, categories: sections, edited: { ...nothing, ...edited } }, now);

const everythingOn = ({ leads, seconds, briefs, voices, latest, strips }: Front) => [
  ...leads.flatMap(({ article, followUps }) => [article, ...followUps]),
  ...seconds,
  ...briefs,
  ...voices,
  ...latest,
  ...strips.flatMap(({ articles }) => articles),
];

const story = (slug: string, hoursOld: number, fields: Partial<ArticleEntry> = {}) =>
  anArticle({ slug, publishedAt: new Date(now.getTime() - hoursOld * 3_600_000), ...fields });
const slugs = (articles: readonly ArticleEntry[]) => articles.map(({ slug }) => slug);

/** A paper of any stories and weights, and a front that names some of them, even one twice. */
const anyPaper = anyArticles.chain((articles) =>
  fc
    .record({
      weighed: fc.array(fc.constantFrom(undefined, ...weights), {
        minLength: articles.length,
        maxLength: articles.length,
      }),
      named: fc.array(fc.nat(Math.max(0, articles.length - 1)), { maxLength: 12 }),
    })
    .map(({ weighed, named }) => {
      const stories = articles.map((article, index) => {
        const weight = weighed[index];
        return weight ? { ...article, weight } : article;
      });
      const picked = named.flatMap((index) => stories[index] ?? []);
      const edited: EditedFront = {
        leads: picked.slice(0, 2).map((article) => ({ article, followUps: picked.slice(2, 5) })),
        pins: picked.slice(4, 7),
        off: new Set(picked.slice(7, 9)),
        strips: ["sports", "news"],
      };
      return { stories, edited };
    }),
);

test("the reason for a quiet lead without a picture does not speak of one", () => {
  const reasons = (articles: ArticleEntry[]) => front(articles).placed.map(({ reason }) => reason);
  expect(reasons([story("a", 1), story("b", 2)])[0]).toBe("news, by its age");
  expect(reasons([story("a", 1), story("b", 2, { image: aPicture })])[0]).toBe("a picture for a quiet day");
});

describe("on any front", () => {
  const onAny = (promise: (front: Front, stories: ArticleEntry[], edited: EditedFront) => void) =>
    fc.assert(
      fc.property(anyPaper, ({ stories, edited }) => promise(front(stories, edited), stories, edited)),
    );

  test("no story stands twice, every story is in the paper, and each has its place and reason", () => {
    onAny((laid, stories) => {
      const shown = everythingOn(laid);
      expect(new Set(shown).size).toBe(shown.length);
      expect(stories).toEqual(expect.arrayContaining(shown));
      expect(new Set(laid.placed.map(({ article }) => article))).toEqual(new Set(shown));
      for (const { reason } of laid.placed) expect(reason).not.toBe("");
    });
  });

  test("a story that the desk keeps off does not stand anywhere", () => {
    onAny((laid, _, { off }) => {
      for (const article of everythingOn(laid)) expect(off.has(article)).toBe(false);
    });
  });

  test("there is a lead if there is any story to show", () => {
    onAny((laid, stories, { off }) => {
      expect(laid.leads.length === 0).toBe(stories.every((article) => off.has(article)));
    });
  });

  test("each part has at most as many stories as it has room for", () => {
    onAny(({ layout, leads, seconds, briefs, voices, latest, strips }) => {
      expect(leads.length).toBeLessThanOrEqual(layout === "twin" ? 2 : 1);
      expect(seconds.length).toBeLessThanOrEqual(4);
      expect(briefs.length).toBeLessThanOrEqual(layout === "quiet" ? 6 : 0);
      expect(voices.length === 0 || (voices.length >= 2 && voices.length <= 4)).toBe(true);
      expect(latest.length).toBeLessThanOrEqual(8);
      for (const { category, articles } of strips) {
        expect(articles.length).toBeGreaterThan(0);
        expect(articles.length).toBeLessThanOrEqual(5);
        for (const article of articles) expect(article.category.slug).toBe(category.slug);
        if (articles.some(({ image }) => image)) expect(articles[0]?.image).toBeDefined();
      }
    });
  });

  test("it depends on the stories and not on their order", () => {
    fc.assert(
      fc.property(anyPaper, ({ stories, edited }) => {
        expect(front(stories.toReversed(), edited)).toEqual(front(stories, edited));
      }),
    );
  });

  test("what has expired changes nothing", () => {
    fc.assert(
      fc.property(anyPaper, ({ stories }) => {
        const until = now.toISOString();
        const [first, second] = stories;
        if (!first || !second) return;
        const expired = editedFront(
          {
            leads: [{ story: second.slug, until }],
            pins: [{ story: first.slug, until }],
            breaking: { text: "Trams stand still", until },
          },
          (slug) => stories.find((story) => story.slug === slug),
          now,
        );
        expect(front(stories, expired)).toEqual(front(stories));
      }),
    );
  });
});

describe("the layout follows the weights of the day", () => {
  const day = [1, 2, 3, 4].map((age) => story(`news-${age}`, age));

  test("splash: a fresh story of that weight", () => {
    expect(front([...day, story("fire", 5, { weight: "splash" })])).toMatchObject({
      layout: "splash",
      leads: [{ article: { slug: "fire" } }],
    });
    expect(front([...day, story("fire", 25, { weight: "splash" })]).layout).not.toBe("splash");
  });

  test("splash: a story of that weight that the desk names, as long as it does", () => {
    const flood = story("flood", 60, { weight: "splash" });
    expect(front([...day, flood], { leads: [{ article: flood, followUps: [] }] }).layout).toBe("splash");
    const leads = [...day.slice(0, 1), flood].map((article) => ({ article, followUps: [] }));
    expect(front([...day, flood], { leads }).layout).toBe("twin");
  });

  test("twin: two fresh leads, or two that the desk names", () => {
    const two = [story("budget", 5, { weight: "lead" }), story("strike", 6, { weight: "lead" })];
    expect(front([...day, ...two])).toMatchObject({
      layout: "twin",
      leads: [{ article: { slug: "budget" } }, { article: { slug: "strike" } }],
    });
    const leads = day.slice(0, 2).map((article) => ({ article, followUps: [] }));
    expect(front(day, { leads }).layout).toBe("twin");
  });

  test("normal: one lead, or a day of many stories", () => {
    expect(front([story("budget", 5, { weight: "lead" })]).layout).toBe("normal");
    expect(front(day).layout).toBe("normal");
  });

  test("quiet: a few stories without weight, led by one with a picture", () => {
    const quiet = front([...day.slice(0, 3), story("bread", 30, { image: aPicture, label: "explainer" })]);
    expect(quiet).toMatchObject({ layout: "quiet", leads: [{ article: { slug: "bread" } }], seconds: [] });
    expect(slugs(quiet.briefs)).toEqual(["news-1", "news-2", "news-3"]);
  });

  test("quiet: a day of many briefs and opinions", () => {
    const small = day.map((news, index) =>
      index % 2 ? { ...news, weight: "brief" as const } : { ...news, label: "opinion" as const },
    );
    expect(front([...day.slice(0, 1), ...small.slice(1)]).layout).toBe("quiet");
  });

  test("quiet: the next day, whatever was heavy the day before", () => {
    expect(front([story("fire", 25, { weight: "splash" })]).layout).toBe("quiet");
  });
});

describe("what leads", () => {
  test("a council story before a newer sports feature", () => {
    const council = story("council", 6, { weight: "lead" });
    const sports = story("goalkeeper", 1, { image: aPicture, label: "interview" });
    expect(front([sports, council]).leads[0]?.article).toBe(council);
  });
  test("a fire without a picture before a story with one", () => {
    const fire = story("fire", 1, { weight: "lead" });
    expect(front([fire, story("bread", 0, { image: aPicture })]).leads[0]?.article).toBe(fire);
  });
  test("for a day what the desk weighs, however many newer stories there are", () => {
    const strike = story("strike", 23, { weight: "lead" });
    const budget = story("budget", 22, { weight: "lead" });
    const others = [0, 0, 1, 1].map((age, index) => story(`news-${index}`, age));
    expect(front([...others, strike]).leads[0]?.article).toBe(strike);
    expect(front([...others, strike, budget]).leads.map(({ article }) => article)).toEqual([budget, strike]);
    const fire = story("fire", 23, { weight: "splash" });
    expect(front([...others, strike, budget, fire])).toMatchObject({
      layout: "splash",
      leads: [{ article: fire }],
    });
  });
  test("news of last week before an opinion of today, with a picture or without", () => {
    const opinion = story("opinion", 1, { label: "opinion", image: aPicture });
    const news = story("news", 170);
    expect(front([opinion, news]).leads[0]?.article).toBe(news);
  });
  test("the newest of stories that are years old", () => {
    const old = [3, 2].map((years) => story(`${years}-years`, years * 8766, { image: aPicture }));
    expect(front([...old, story("1-year", 8766, { image: aPicture })]).leads[0]?.article.slug).toBe("1-year");
  });
  test("what leads for readers, also in the preview with drafts and scheduled stories", () => {
    const hidden = [
      story("centenary", -8766, { weight: "splash", image: aPicture }),
      story("unfinished", 1, { weight: "lead", image: aPicture, isDraft: true }),
    ];
    const news = story("news", 3);
    expect(front([...hidden, news])).toMatchObject({ layout: "quiet", leads: [{ article: news }] });
  });
  test("of equal stories the one with a picture", () => {
    const pictured = story("b", 1, { image: aPicture });
    const all = [story("a", 1), pictured, ...[1, 1, 1].map((age, index) => story(`c-${index}`, age))];
    expect(front(all).leads[0]?.article).toBe(pictured);
  });
  test("never a story that somebody paid for, whatever its weight", () => {
    const paid = story("paid", 0, { weight: "splash", partner: { name: "Ode Ferries", kind: "paid" } });
    const { leads, seconds } = front([paid, story("old", 900)]);
    expect([...leads.map(({ article }) => article), ...seconds]).not.toContain(paid);
  });
  test("never a brief while there is another, and an opinion only if there is nothing else", () => {
    const brief = story("brief", 1, { weight: "brief", image: aPicture });
    const opinion = story("opinion", 1, { label: "opinion", image: aPicture });
    const old = story("old", 900);
    expect(front([brief, opinion, old]).leads[0]?.article).not.toBe(brief);
    expect(front([opinion]).leads[0]?.article).toBe(opinion);
    expect(front([brief]).leads[0]?.article).toBe(brief);
  });
});

test("the desk's lead stands with its follow-ups, and pins open the second tier", () => {
  const [lead, one, two, pinned, ...others] = ["a", "b", "c", "d", "e", "f"].map((slug, age) =>
    story(slug, age + 1),
  );
  if (!lead || !one || !two || !pinned) throw new Error("Too few stories.");
  const laid = front([lead, one, two, pinned, ...others], {
    leads: [{ article: two, followUps: [one, lead] }],
    pins: [pinned],
  });
  expect(laid.leads).toEqual([{ article: two, followUps: [one, lead] }]);
  expect(laid.seconds[0]).toBe(pinned);
});

test("a lead that is taken down frees its place", () => {
  const stories = [1, 2, 3, 4].map((age) => story(`news-${age}`, age));
  const fields = { leads: [{ story: "gone", followUps: ["news-2"] }], pins: [{ story: "gone-too" }] };
  const edited = editedFront(fields, (slug) => stories.find((one) => one.slug === slug), now);
  expect(front(stories, edited)).toEqual(front(stories));
});

test("the second tier takes one story of each other section before another of the lead's", () => {
  const [news, world, health, sports] = sections;
  const stories = [news, news, world, world, health, sports].map((category, index) =>
    story(`story-${index}`, 1, { ...(category && { category }) }),
  );
  const { seconds } = front(stories);
  expect(new Set(seconds.map(({ category }) => category.slug)).size).toBe(4);
});

test("strips follow front.yaml, then the section bar", () => {
  const stories = sections.flatMap((category) =>
    [100, 101, 102, 103].map((age) => story(`${category.slug}-${age}`, age, { category })),
  );
  const names = front(stories, { strips: ["sports", "health"] }).strips.map(({ category }) => category.slug);
  expect(names).toEqual(["sports", "health", "news", "world"]);
});

test("latest are stories of the last day and a half that stand nowhere else, newest first", () => {
  const stories = Array.from({ length: 20 }, (_, index) => story(`news-${index}`, index * 2));
  const { latest } = front(stories);
  expect(latest).toHaveLength(8);
  const times = latest.map(({ publishedAt }) => publishedAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(front(stories.slice(19)).latest).toEqual([]);
});

test.each([
  [3, 3],
  [2, 0],
  [1, 0],
])("where %i stories are left, latest has %i, and no story is lost", (left, count) => {
  const stories = Array.from({ length: 5 + left }, (_, index) => story(`news-${index}`, index));
  const { latest, placed } = front(stories);
  expect(latest).toHaveLength(count);
  expect(placed).toHaveLength(stories.length);
});
