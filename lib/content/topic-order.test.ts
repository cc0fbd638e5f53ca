import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { aSite } from "./testing/articles";
import { writeStored } from "./testing/stored-paper";

const folder = await mkdtemp(join(tmpdir(), "topic-order-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rm(folder, { recursive: true }));

test.each([
  // Swedish has ä and ö behind z, German beside a and o.
  ["sv", ["Zebror", "Äpplen", "Ört", "Arlanda"], ["Arlanda", "Zebror", "Äpplen", "Ört"]],
  ["de", ["Zebra", "Äpfel", "Öl", "Apotheke"], ["Äpfel", "Apotheke", "Öl", "Zebra"]],
  ["hy", ["Օդ", "Աշուն", "Ծով"], ["Աշուն", "Ծով", "Օդ"]],
])("topics stand in the order of the alphabet of %s", async (language, names, expected) => {
  const site = aSite({ language });
  const [{ slug: category = "" } = {}] = site.categories;
  vi.resetModules();
  const topics = names.map((name, index) => ({ slug: `topic-${index}`, name }));
  const story = { slug: "tram", category, authors: [], publishedAt: "2026-11-23T05:00:00.000Z", topics };
  writeStored(folder, site, [story]);
  const articles = await import("./articles");
  const now = new Date("2026-11-23T12:00:00Z");
  expect(articles.topics(now).map(({ name }) => name)).toEqual(expected);
});
