import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { aSite, sections } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "sitemap-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { fileChangedAt, sitemapFile, sitemapFiles } = await import("./sitemap-files");

test("the sitemap lists Most Read of the paper and of each category, without their windows", () => {
  writeStored(folder, aSite());
  const urls = sitemapFile("pages", new Date("2026-11-23T12:00:00Z"))?.entries.map(({ url }) => url) ?? [];
  expect(urls.filter((url) => url.includes("/most-read"))).toEqual([
    "https://fixture.example/most-read",
    ...sections.map(({ slug }) => `https://fixture.example/most-read/${slug}`),
  ]);
});

test("lists, their file and the month have changed when a story left them", () => {
  const left = new Date("2026-11-22T09:00:00Z");
  const story = {
    slug: "stays",
    category: "news",
    authors: [],
    publishedAt: "2026-11-20T05:00:00.000Z",
    isDraft: false,
  };
  const leftAt = { "/": left.toISOString(), "2026-11": left.toISOString() };
  writeStored(folder, aSite(), [story], undefined, { leftAt });
  const now = new Date("2026-11-23T12:00:00Z");
  const pages = sitemapFile("pages", now)?.entries ?? [];
  const changeOf = (path: string) =>
    pages.find(({ url }) => url === `https://fixture.example${path}`)?.changedAt;
  expect(changeOf("/")).toEqual(left);
  expect(changeOf("/category/news")).toEqual(new Date(story.publishedAt));
  const month = sitemapFile("2026-11", now);
  expect(month && fileChangedAt(month)).toEqual(left);
  // The story itself has not changed.
  expect(month?.entries[0]?.changedAt).toEqual(new Date(story.publishedAt));
  expect(sitemapFiles(now).map(fileChangedAt)).toEqual([left, left]);
});

test("an edition lists the authors who have stories in it", () => {
  const author = { role: "Reporter", bio: "Writes.", links: [] };
  const authors = [
    { ...author, slug: "ada", name: "Ada" },
    { ...author, slug: "bo", name: "Bo" },
  ];
  const story = {
    slug: "tramvay",
    category: "news",
    language: "hy",
    publishedAt: "2026-11-20T05:00:00.000Z",
  };
  const site = aSite({ editions: [{ language: "hy", name: "Ալիք" }] });
  writeStored(folder, site, [{ ...story, authors: ["bo"] }], undefined, { authors });
  const urls = sitemapFile("pages", new Date("2026-11-23T12:00:00Z"))?.entries.map(({ url }) => url) ?? [];
  expect(urls.filter((url) => url.includes("/author/"))).toEqual(
    ["/author/ada", "/author/bo", "/hy/author/bo"].map((path) => `https://fixture.example${path}`),
  );
});
