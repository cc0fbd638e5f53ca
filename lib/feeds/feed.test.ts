import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { aSite, sections } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "feed-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { feedOf } = await import("./feed");

test("the categories of a feed item are its category, its topics and its label", async () => {
  writeStored(folder, aSite(), [
    {
      slug: "tram",
      category: sections[0]?.slug ?? "",
      topics: [{ slug: "trams", name: "Trams" }],
      authors: [],
      publishedAt: "2026-11-23T05:00:00.000Z",
      label: "live",
      isDraft: false,
    },
  ]);
  const feed = await feedOf(undefined, new Date("2026-11-23T12:00:00Z"));
  expect(feed?.items[0]?.categories).toEqual([
    { name: "news", slug: "news", scheme: "https://fixture.example/category" },
    { name: "Trams", slug: "trams", scheme: "https://fixture.example/topic" },
    { name: "Live", slug: "live" },
  ]);
});
