import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { aSite, sections } from "./testing/articles";
import { writeStored } from "./testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "articles-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { article } = await import("./articles");
const { changedAt } = await import("./publication");

const past = { at: "2026-11-23T08:00:00.000Z", text: "It was 1931." };
const ahead = { at: "2026-11-23T13:00:00.000Z", text: "It was nine." };
writeStored(
  folder,
  aSite(),
  [
    {
      slug: "tram",
      category: sections[0]?.slug ?? "",
      authors: [],
      publishedAt: "2026-11-23T05:00:00.000Z",
      updatedAt: "2026-11-23T14:00:00.000Z",
      isCorrected: true,
      correctionTimes: [past.at, ahead.at],
      isDraft: false,
    },
  ],
  { keyPoints: [], corrections: [past, ahead], body: { type: "root", children: [] } },
);

test("corrections and updates appear from their own time, and change the time of the last change", async () => {
  const told = async (time: string) => {
    const now = new Date(time);
    const story = await article("tram", now);
    return {
      corrections: story?.corrections.map(({ text }) => text),
      isUpdated: story?.updatedAt !== undefined,
      changedAt: story && changedAt(story, now).toISOString(),
    };
  };
  expect(await told("2026-11-23T12:59:59.999Z")).toEqual({
    corrections: [past.text],
    isUpdated: false,
    changedAt: past.at,
  });
  expect(await told(ahead.at)).toEqual({
    corrections: [past.text, ahead.text],
    isUpdated: false,
    changedAt: ahead.at,
  });
  expect(await told("2026-11-23T14:00:00.000Z")).toEqual({
    corrections: [past.text, ahead.text],
    isUpdated: true,
    changedAt: "2026-11-23T14:00:00.000Z",
  });
});
