import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { anArticle, aSite } from "./testing/articles";
import { writeStored } from "./testing/stored-paper";

const folder = await mkdtemp(join(tmpdir(), "named-stories-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rm(folder, { recursive: true }));

const now = new Date("2026-11-23T12:00:00Z");
const [mara] = anArticle().authors;
const river = { slug: "river", name: "River" };
const story = (slug: string, fields = {}) => ({
  slug,
  category: "news",
  authors: ["mara-lind"],
  topics: [river],
  publishedAt: "2026-11-22T05:00:00.000Z",
  ...fields,
});

writeStored(
  folder,
  aSite({ editions: [{ language: "hy" }] }),
  [
    story("flood"),
    story("gates"),
    story("flood-in-armenian", { language: "hy", translationOf: "flood" }),
    story("withdrawn", { isDraft: true }),
  ],
  undefined,
  {
    authors: mara ? [mara] : [],
    topics: [
      { slug: "river", description: "What the water takes.", explainer: "flood" },
      { slug: "harbour", description: "Nobody writes of it." },
    ],
  },
);
const { bestOf, topic } = await import("./articles");
const author = { slug: "mara-lind", name: "Mara Lind", role: "Reporter", bio: "Rides Line 7.", links: [] };

test("an author's best stories stand in the newsroom's order, without one that was taken down", () => {
  const best = bestOf({ ...author, best: ["gates", "withdrawn", "flood", "no-such-story"] }, now);
  expect(best.map(({ slug }) => slug)).toEqual(["gates", "flood"]);
  expect(bestOf(author, now)).toEqual([]);
});

test("an edition has those of the best stories that are translated, in its language", () => {
  const best = bestOf({ ...author, best: ["gates", "flood"] }, now, "hy");
  expect(best.map(({ slug }) => slug)).toEqual(["flood-in-armenian"]);
});

test("a topic has its sentence and the story to begin with", () => {
  const found = topic("river", now);
  expect(found).toMatchObject({ ...river, description: "What the water takes." });
  expect(found?.explainer?.slug).toBe("flood");
});

test("the file of a topic is for the edition whose language it states, and makes no topic", () => {
  expect(topic("river", now, "hy")).toEqual(river);
  expect(topic("harbour", now)).toBeUndefined();
});
