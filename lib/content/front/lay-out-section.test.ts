import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleEntry } from "@/lib/content/model";
import { anArticle, anyArticles, sections } from "@/lib/content/testing/articles";
import type { EditedFront } from "./edited-front";
import { layOutSection } from "./lay-out-section";

const now = new Date("2026-11-22T20:00:00Z");
const nothing: EditedFront = { leads: [], pins: [], off: new Set(), strips: [] };

test("in any section every story stands once: as lead, follow-up, second, or in the list", () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const { lead, seconds, rest } = layOutSection(articles, nothing, now);
      const shown = [...(lead ? [lead.article, ...lead.followUps] : []), ...seconds, ...rest];
      expect(shown).toHaveLength(articles.length);
      expect(new Set(shown)).toEqual(new Set(articles));
      expect(seconds.length).toBeLessThanOrEqual(4);
    }),
  );
});

test("the desk's lead stands above, unless it is of another section or kept off", () => {
  const [news, world] = sections;
  const own = ["a", "b", "c"].map((slug) => anArticle({ slug, ...(news && { category: news }) }));
  const [first, second] = own;
  const foreign = anArticle({ slug: "d", ...(world && { category: world }) });
  if (!first || !second) throw new Error("Too few stories.");
  const lead = (article: typeof first) => ({ ...nothing, leads: [{ article, followUps: [foreign] }] });
  expect(layOutSection(own, lead(second), now).lead).toEqual({ article: second, followUps: [] });
  expect(layOutSection(own, lead(foreign), now).lead?.article).toBe(first);
  const off = { ...lead(second), off: new Set([second]) };
  expect(layOutSection(own, off, now).lead?.article).toBe(first);
});

test("the day's heaviest story leads its section, and an opinion or a brief only if there is nothing else", () => {
  const aged = (slug: string, hours: number, fields: Partial<ArticleEntry> = {}) =>
    anArticle({ slug, publishedAt: new Date(now.getTime() - hours * 3_600_000), ...fields });
  const opinion = aged("opinion", 0, { label: "opinion" });
  const brief = aged("brief", 0, { weight: "brief" });
  const news = [aged("newer", 1), aged("heavy", 20, { weight: "lead" })];
  const [newer, heavy] = news;
  expect(layOutSection([opinion, brief, ...news], nothing, now).lead?.article).toBe(heavy);
  expect(layOutSection([opinion, brief, ...news], nothing, now).seconds).toEqual([newer]);
  expect(layOutSection([opinion, brief, aged("old", 200)], nothing, now).lead?.article.slug).toBe("old");
  expect(layOutSection([opinion, brief], nothing, now).lead?.article).toBe(opinion);
});

test("a section of opinions is not led by a story that somebody paid for", () => {
  const paid = anArticle({ slug: "paid", publishedAt: now, partner: { name: "Ode Ferries", kind: "paid" } });
  const opinion = anArticle({ slug: "opinion", label: "opinion" });
  const front = layOutSection([paid, opinion], nothing, new Date("2026-11-23T20:00:00Z"));
  expect(front.lead?.article).toBe(opinion);
  expect(front.seconds).not.toContain(paid);
});
