import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { aSite, sections } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "sitemap-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { sitemapFile } = await import("./sitemap-files");

test("the sitemap lists Most Read of the paper and of each category, without their windows", () => {
  writeStored(folder, aSite());
  const urls = sitemapFile("pages", new Date("2026-11-23T12:00:00Z"))?.entries.map(({ url }) => url) ?? [];
  expect(urls.filter((url) => url.includes("/most-read"))).toEqual([
    "https://fixture.example/most-read",
    ...sections.map(({ slug }) => `https://fixture.example/most-read/${slug}`),
  ]);
});
