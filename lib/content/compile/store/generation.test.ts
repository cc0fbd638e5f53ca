import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  bodiesFolder,
  bodyPath,
  generationPath,
  generationsFolder,
  monthsFolder,
  pointerPath,
  type StoredEntry,
  type StoredIndex,
  storedId,
} from "@/lib/content/stored";
import { readStored } from "@/lib/content/testing/stored-paper";
import { unfinishedSuffix, writeFileDurably } from "@/lib/write-file";
import { storeGeneration } from "./generation";
import { monthOf } from "./month";

/** The file system call at which the machine dies, if any. */
const death = vi.hoisted(() => ({ at: "", onPath: /./ }));

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  const dying =
    (name: string, step: (...shards: never[]) => unknown) =>
    (...shards: unknown[]) => {
      if (death.at === name && death.onPath.test(shards.join(" "))) throw new Error("The power is gone.");
      return step(...(shards as never[]));
    };
  return {
    ...real,
    rename: dying("rename", real.rename),
    open: dying("open", real.open),
    mkdir: dying("mkdir", real.mkdir),
  };
});

let compiled: string;
let said: string[] = [];

beforeEach(() => {
  compiled = mkdtempSync(join(tmpdir(), "generation-"));
  said = [];
});
afterEach(() => {
  death.at = "";
  rmSync(compiled, { recursive: true, force: true });
});

const noon = new Date("2026-11-23T12:00:00Z");

const site = {
  name: "The Fixture",
  tagline: "Small",
  description: "A paper.",
  address: "https://fixture.example",
  language: "en-GB",
  timeZone: "Europe/Vienna",
  tips: { mail: "tips@fixture.example", retentionDays: 30 },
  handle: "@fixture",
  profiles: [],
  categories: [],
};

/** A story of a month, with its headline as its text. */
async function story(slug: string, headline: string, publishedAt = "2026-11-20T08:00:00.000Z") {
  const json = JSON.stringify({
    keyPoints: [headline],
    corrections: [],
    body: { type: "root", children: [] },
  });
  await writeFileDurably(bodyPath(compiled, storedId(json)), json, { syncsFolder: false });
  return {
    slug,
    headline,
    standfirst: "",
    category: "news",
    topics: [],
    authors: [],
    publishedAt,
    minutes: 1,
    isCorrected: false,
    redirects: [] as string[],
    isDraft: false,
    body: storedId(json),
  };
}

/** Stores a paper of these stories, newest first. */
async function store(articles: StoredEntry[], fronts: StoredIndex["fronts"] = {}) {
  const names = [...new Set(articles.map(({ publishedAt }) => publishedAt.slice(0, 7)))];
  const months = names.map((name) =>
    monthOf(articles.filter(({ publishedAt }) => publishedAt.startsWith(name))),
  );
  const say = (line: string) => void said.push(line);
  const rest = { site, authors: [], topics: [], pages: [], fronts };
  return (await storeGeneration(compiled, rest, months, noon, say))?.id ?? "";
}

const one = async (headline: string) =>
  store([await story("last-tram", headline), await story("old", "Old", "2025-01-01T08:00:00.000Z")]);

/** The headline that readers get. Throws if index and text do not belong together. */
function served(): string {
  const { index, body } = readStored(compiled);
  const headline = index.articles[0]?.headline ?? "";
  if (body("last-tram").keyPoints[0] !== headline) throw new Error(`Half a paper: ${headline}`);
  return headline;
}

const months = () => readdirSync(monthsFolder(compiled));
const bodies = () =>
  readdirSync(bodiesFolder(compiled), { recursive: true }).filter((name) => String(name).includes(".json"));

test("the stored content serves, with the time at which it began to", async () => {
  const since = () => Date.parse(readStored(compiled).pointer.since);
  await one("one");
  expect(served()).toBe("one");
  const first = since();
  await one("two");
  expect(served()).toBe("two");
  const second = since();
  expect(second).toBeGreaterThan(first);
  // The same content again keeps its time.
  await one("two");
  expect(since()).toBe(second);
  // Going back to old content is a change for caches with the new.
  await one("one");
  expect(since()).toBeGreaterThan(second);
});

test("an edit writes only its own month", async () => {
  await one("one");
  const before = readStored(compiled).index.months;
  await one("two");
  const after = readStored(compiled).index.months;
  expect(after).toHaveLength(2);
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
});

test.each([
  ["while the month is written", "open", /months/],
  ["before the month is in place", "rename", /months/],
  ["while the index is written", "open", /generations.*json/],
  ["before the index is in place", "rename", /generations/],
  ["while the pointer is written", "open", /current\.json/],
  ["before the pointer is in place", "rename", /current\.json/],
])("a crash %s leaves the old paper, and the next compile repairs it", async (_when, at, onPath) => {
  await one("one");
  Object.assign(death, { at, onPath });
  await expect(one("two")).rejects.toThrow("The power is gone.");
  expect(served()).toBe("one");
  death.at = "";
  await one("two");
  expect(served()).toBe("two");
});

test("files that no generation of the last minute uses are deleted, and the serving one stays complete", async () => {
  await one("one");
  await one("two");
  await one("three");
  // All are recent: a response may still use any of them.
  expect([months().length, bodies().length]).toEqual([4, 4]);
  writeFileSync(join(monthsFolder(compiled), `x.json.1${unfinishedSuffix}`), "half");
  for (const folder of [generationsFolder(compiled), monthsFolder(compiled), bodiesFolder(compiled)]) {
    for (const name of readdirSync(folder, { recursive: true })) {
      const path = join(folder, String(name));
      const anHourBefore = new Date(statSync(path).mtimeMs - 3_600_000);
      utimesSync(path, anHourBefore, anHourBefore);
    }
  }
  await one("four");
  expect(served()).toBe("four");
  // The serving one and the one before it.
  expect(readdirSync(generationsFolder(compiled))).toHaveLength(2);
  expect([months().length, bodies().length]).toEqual([3, 3]);
  await one("five");
  // And the one that served a moment ago, however old it is.
  expect(readdirSync(generationsFolder(compiled))).toHaveLength(3);
  expect([months().length, bodies().length]).toEqual([4, 4]);
});

test("a published story that is gone is withdrawn; a moved or never published one is not", async () => {
  const [gone, moved, ahead] = [
    await story("gone", "Gone"),
    await story("moved", "Moved"),
    await story("ahead", "Ahead", "2026-12-01T08:00:00.000Z"),
  ];
  await store([ahead, gone, moved]);
  expect(readStored(compiled).index.withdrawn).toEqual([]);
  const successor = { ...(await story("moved-on", "Moved on")), redirects: ["moved"] };
  await store([successor]);
  expect(readStored(compiled).index.withdrawn).toEqual(["gone"]);
  // It stays so until it is published again.
  await store([successor, await story("more", "More")]);
  expect(readStored(compiled).index.withdrawn).toEqual(["gone"]);
  await store([gone, successor]);
  expect(readStored(compiled).index.withdrawn).toEqual(["more"]);
});

test("what left the lists is recorded, and kept by later compiles until it is back", async () => {
  const [gone, stays] = [await story("gone", "Gone"), await story("stays", "Stays")];
  await store([gone, stays]);
  expect(readStored(compiled).index).toMatchObject({ takenDown: [], leftAt: {} });
  await store([stays]);
  const { index, generation } = readStored(compiled);
  expect(index.takenDown).toMatchObject([{ id: "gone", at: noon.toISOString() }]);
  expect(index.leftAt).toMatchObject({ "/": noon.toISOString(), "2026-11": noon.toISOString() });
  // The same content again is the same generation.
  await store([stays]);
  expect(readStored(compiled).generation).toBe(generation);
  await store([stays, await story("older", "Older", "2025-01-01T08:00:00.000Z")]);
  expect(readStored(compiled).index).toMatchObject({ takenDown: index.takenDown, leftAt: index.leftAt });
  await store([gone, stays]);
  expect(readStored(compiled).index.takenDown.map(({ id }) => id)).toEqual(["older"]);
});

test("a published story that is postponed is withdrawn until its new time", async () => {
  await store([await story("put-off", "Put off")]);
  const ahead = await story("put-off", "Put off", "2026-12-01T08:00:00.000Z");
  await store([ahead]);
  expect(readStored(compiled).index.withdrawn).toEqual(["put-off"]);
  await store([{ ...ahead, isDraft: true }]);
  expect(readStored(compiled).index.withdrawn).toEqual(["put-off"]);
  await store([await story("put-off", "Out again")]);
  expect(readStored(compiled).index.withdrawn).toEqual([]);
});

test.each([
  ["emptied", ""],
  ["torn", '[{"slug":"ol'],
])("a month that was %s is stored again, with a note; withdrawn stories stay withdrawn", async (_, text) => {
  await store([await story("last-tram", "First"), await story("gone", "Gone", "2025-03-01T08:00:00.000Z")]);
  await one("First");
  const whole = readStored(compiled).index.articles;
  const [spoilt = ""] = months().filter((name) =>
    readFileSync(join(monthsFolder(compiled), name), "utf8").includes('"old"'),
  );
  writeFileSync(join(monthsFolder(compiled), spoilt), text);
  await one("First");
  expect(said.join()).toContain("is stored again");
  expect(readStored(compiled).index).toMatchObject({ articles: whole, withdrawn: ["gone"] });
  writeFileSync(join(monthsFolder(compiled), spoilt), text);
  // Although only the former paper names the damaged file.
  await store([await story("last-tram", "First"), await story("old", "Older", "2025-01-01T08:00:00.000Z")]);
  expect(readStored(compiled).index).toMatchObject({ withdrawn: ["gone"] });
});

test("withdrawn stories stay withdrawn when the storage format changes", async () => {
  await store([await story("stays", "Stays"), await story("gone", "Gone")]);
  await store([await story("stays", "Stays")]);
  const pointer = JSON.parse(readFileSync(pointerPath(compiled), "utf8"));
  const older = { ...readStored(compiled).index, format: 1, months: ["of another shape"] };
  const generation = storedId(JSON.stringify(older));
  writeFileSync(generationPath(compiled, generation), JSON.stringify(older));
  writeFileSync(pointerPath(compiled), JSON.stringify({ ...pointer, format: 1, generation }));
  await store([await story("stays", "Stays")]);
  expect(readStored(compiled).index.withdrawn).toEqual(["gone"]);
  expect(said).toEqual([]);
});

test("a renamed story is withdrawn under each of its slugs, except those that another story has now", async () => {
  const renamed = { ...(await story("newest", "Renamed")), redirects: ["oldest", "old", "taken", "led-on"] };
  await store([renamed]);
  await store([
    await story("taken", "Another"),
    { ...(await story("third", "Third")), redirects: ["led-on"] },
  ]);
  expect(readStored(compiled).index.withdrawn).toEqual(["newest", "old", "oldest"]);
});

test("the pointer lists scheduled stories, earliest first", async () => {
  await store([
    await story("second", "Second", "2026-12-02T08:00:00.000Z"),
    await story("first", "First", "2026-12-01T08:00:00.000Z"),
    await story("out", "Out"),
  ]);
  expect(readStored(compiled).pointer.due).toEqual(["2026-12-01T08:00:00.000Z", "2026-12-02T08:00:00.000Z"]);
});

test("the pointer lists the times of future updates and corrections", async () => {
  await store([
    await story("ahead", "Ahead", "2026-12-02T08:00:00.000Z"),
    {
      ...(await story("out", "Out")),
      updatedAt: "2026-12-03T08:00:00.000Z",
      isCorrected: true,
      correctionTimes: ["2026-11-21T08:00:00.000Z", "2026-12-01T08:00:00.000Z"],
    },
  ]);
  expect(readStored(compiled).pointer.due).toEqual([
    "2026-12-01T08:00:00.000Z",
    "2026-12-02T08:00:00.000Z",
    "2026-12-03T08:00:00.000Z",
  ]);
});

test("the pointer lists the times at which a lead, a pin or a breaking line of a front ends", async () => {
  await store([await story("out", "Out")], {
    "front.yaml": {
      leads: [{ story: "out", until: "2026-12-02T08:00:00.000Z" }],
      breaking: { text: "Trams stand still", until: "2026-12-01T08:00:00.000Z" },
    },
    "front/news.yaml": {
      pins: [
        { story: "out", until: "2026-12-03T08:00:00.000Z" },
        { story: "out", until: "2026-11-01T08:00:00.000Z" },
      ],
    },
  });
  expect(readStored(compiled).pointer.due).toEqual([
    "2026-12-01T08:00:00.000Z",
    "2026-12-02T08:00:00.000Z",
    "2026-12-03T08:00:00.000Z",
  ]);
});

test("a paper whose former generation is lost is stored, and the loss is printed", async () => {
  const id = await one("one");
  rmSync(generationPath(compiled, id));
  await one("two");
  expect(served()).toBe("two");
  expect(said.join()).toContain("could not be read");
});
