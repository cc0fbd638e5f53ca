import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { aSite, sections } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "print-front-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { printFront } = await import("./print-front");

const now = new Date("2026-11-23T08:00:00Z");
const slug = "an-inquiry-into-the-many-bridges-over-the-river-ode";
const story = (slug: string, day: number) => ({
  slug,
  headline: "Sixty bridges, a single river, and nobody who has crossed all of them in a day",
  category: sections[0]?.slug ?? "",
  authors: [],
  publishedAt: `2026-11-${day}T06:00:00.000Z`,
  isCorrected: false,
  isDraft: false,
});

/** What is printed of a front on a terminal of `columns`. */
function printed(columns: number, fields: object = { leads: [{ story: "fares" }] }): string[] {
  const fronts = { "front.yaml": fields };
  const stories = [story("fog", 24), story(slug, 22), story("fares", 19)];
  writeStored(folder, aSite(), stories, undefined, { fronts });
  const terminal = process.stdout.columns;
  process.stdout.columns = columns;
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    printFront(now);
    return log.mock.calls.flatMap(([text]) => String(text).split("\n"));
  } finally {
    log.mockRestore();
    process.stdout.columns = terminal;
  }
}

test.each([80, 120])("every slug is printed in full, on a terminal of %i columns", (columns) => {
  const lines = printed(columns);
  const isNote = (line: string) => line.startsWith("Note:");
  expect(lines.filter((line) => line.trim().startsWith(`${slug}  (`))).toHaveLength(1);
  for (const line of lines) if (!isNote(line)) expect(line.length).toBeLessThanOrEqual(columns);
});

test("the front's printout says which of its lines can go", () => {
  expect(printed(80).at(-1)).toBe(
    'Note: content/front.yaml: The lead "fares" stands without an end and is 4 days old. Add until: or remove it.',
  );
});

test("the front's printout says when a scheduled story takes its place", () => {
  expect(printed(80, { leads: [{ story: "fog" }] }).at(-1)).toMatch(
    /^Scheduled: "fog" takes its place on 24 November 2026, /,
  );
});
