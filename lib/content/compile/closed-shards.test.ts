import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, expect, test, vi } from "vitest";
import { compileCacheFolder } from "@/lib/content/stored";
import { readStored } from "@/lib/content/testing/stored-paper";
import { FixturePaper, second } from "./testing/fixture-paper";

/** The number of documents that were read to see whether they changed. */
const read = vi.hoisted(() => ({ count: 0 }));
vi.mock("./sources/sources", async (importOriginal) => {
  const real = await importOriginal<typeof import("./sources/sources")>();
  return {
    ...real,
    hashOf: (bytes: Uint8Array) => {
      read.count++;
      return real.hashOf(bytes);
    },
  };
});

afterEach(() => void vi.useRealTimers());

const spring = "articles/2026/spring.mdx";
const summer = "articles/2026/summer.mdx";
const autumn = "articles/2026/last-tram.mdx";

/** The only story of its month. */
const story = (month: string, more = "") => `---
headline: A story of ${month}
standfirst: It has one.
category: news
topics: [Trams, Buses]
authors: [mara-lind]
publishedAt: 2026-${month}-05T12:00:00Z
image: { src: tram.png, alt: A tram., credit: Pia Norr }
${more}---

See [the tram](/last-tram) and [night work](/topic/night-work).
`;

/** A compiled paper with stories in several months, whose files were all saved long ago. */
async function layMonths(): Promise<FixturePaper> {
  const paper = await FixturePaper.lay();
  await paper.write(spring, story("04", "redirects: [thaw]\n"));
  await paper.write(summer, story("07"));
  await paper.change(autumn, "\nNobody", "\n## The night\n\nNobody");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  return paper;
}

const served = (paper: FixturePaper) => {
  const { index, body } = readStored(paper.compiledFolder);
  return { index, bodies: index.articles.map(({ slug }) => body(slug)) };
};

const forget = (paper: FixturePaper) => rmSync(compileCacheFolder(paper.compiledFolder), { recursive: true });

/** What a compile printed about faults, without what it changed and how long it took. */
const saidOfFaults = (paper: FixturePaper) =>
  paper.said.filter((line) => !/^(?:Content compiled|New|Changed|Gone|Taken down)\b|: Note: /.test(line));

const compiled = (paper: FixturePaper) => / (\S+) documents? compiled/.exec(paper.said.at(-1) ?? "")?.[1];

/** Replaces the content of cache files whose names match. Throws if none does. */
function spoil(paper: FixturePaper, names: RegExp, change: (text: string) => string): void {
  const folder = compileCacheFolder(paper.compiledFolder);
  const found = readdirSync(folder).filter((name) => names.test(name));
  if (found.length === 0) throw new Error(`Nothing known is called ${names}.`);
  for (const name of found) {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  }
}

test("no unchanged document is read, and only the months of changed ones are opened", async () => {
  const paper = await layMonths();
  read.count = 0;
  expect(await paper.compile()).toBe(true);
  expect(read.count).toBe(0);
  // Damage in months that stay closed is not noticed.
  spoil(paper, /^2026-(04|11)\.documents/, (text) => text.slice(0, -20));
  await paper.change(summer, "See", "Do see");
  expect(await paper.compile()).toBe(true);
  expect(compiled(paper)).toBe("1");
});

test("a document that changed just before it was read is read again, since it may have changed in the same tick", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  read.count = 0;
  await paper.compile();
  expect(read.count).toBe(5);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  await paper.compile();
  expect(read.count).toBe(10);
  await paper.compile();
  expect(read.count).toBe(10);
});

test.each([
  ["are torn", (text: string) => text.slice(0, -20)],
  ["were changed by hand", (text: string) => text.replace("A story of", "No story of")],
  ["are lost", () => ""],
])("documents of a month that %s are compiled again once the month is opened", async (_, change) => {
  const paper = await layMonths();
  spoil(paper, /^2026-04\.documents/, change);
  await paper.change("authors/mara-lind.yaml", "name: Mara Lind", "name: Mara L. Lind");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  await paper.write("authors/second.yaml", "name: Second\nrole: Reporter\nbio: New here.\n");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(compiled(paper)).toBe("1");
  const before = served(paper);
  forget(paper);
  expect(await paper.compile()).toBe(true);
  expect(before).toEqual(served(paper));
});

test("documents and an index of different times are not used together", async () => {
  const paper = await layMonths();
  const path = join(compileCacheFolder(paper.compiledFolder), "2026-07.documents.json");
  const former = readFileSync(path);
  await paper.change(summer, "A story of 07", "Another story of 07");
  await paper.compile();
  writeFileSync(path, former);
  await paper.change("site.yaml", "slug: transport", "slug: traffic");
  await paper.change(autumn, "category: transport", "category: traffic");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const headlines = served(paper).index.articles.map(({ headline }) => headline);
  expect(headlines).toContain("Another story of 07");
});

test("a story that a crash left in two months is compiled into one", async () => {
  const paper = await layMonths();
  const folder = compileCacheFolder(paper.compiledFolder);
  const files = readdirSync(folder).filter((name) => name.startsWith("2026-07"));
  const former = files.map((name) => [name, readFileSync(join(folder, name))] as const);
  await paper.change(summer, "publishedAt: 2026-07", "publishedAt: 2026-04");
  await paper.compile();
  for (const [name, text] of former) writeFileSync(join(folder, name), text);
  await paper.remove(summer);
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(served(paper).index.articles.map(({ slug }) => slug)).not.toContain("summer");
});

/** Each conflicts with months without a changed file. */
test.each<[string, (paper: FixturePaper) => Promise<void>, RegExp]>([
  [
    "a section goes",
    (paper) => paper.change("site.yaml", "slug: news", "slug: views"),
    /spring\.mdx:4:11: category must be one of/,
  ],
  [
    "an author goes",
    async (paper) => {
      const text = await paper.read("authors/mara-lind.yaml");
      await paper.remove("authors/mara-lind.yaml");
      await paper.write("authors/mara-berg.yaml", text);
    },
    /summer\.mdx:6:11: Unknown author "mara-lind"/,
  ],
  [
    "a story is deleted that others link to",
    (paper) => paper.remove(autumn),
    /spring\.mdx:12:5: Unknown address "\/last-tram"/,
  ],
  [
    "a story is made a draft that others link to",
    (paper) => paper.change(autumn, "label:", "draft: true\nlabel:"),
    /spring\.mdx:12:5: "\/last-tram" is a draft/,
  ],
  [
    "a heading is renamed that others link to",
    async (paper) => {
      await paper.change(spring, "/last-tram", "/last-tram#the-night");
      expect(await paper.compile(), paper.said.join("\n")).toBe(true);
      await paper.change(autumn, "## The night", "## The long night");
    },
    /spring\.mdx:12:5: The page has no part "#the-night"/,
  ],
  [
    "the only story of a topic loses it",
    (paper) => paper.change(autumn, ", Night work", ""),
    /spring\.mdx:12:32: Unknown address "\/topic\/night-work"/,
  ],
  [
    "a new topic has the former address of a story",
    async (paper) => {
      await paper.change(spring, "[thaw]", "[/topic/thaw]");
      expect(await paper.compile()).toBe(true);
      await paper.change(summer, "Buses", "Thaw");
    },
    /spring\.mdx:9:13: The address "\/topic\/thaw" is that of a page or file/,
  ],
  [
    "the paper gets another address",
    async (paper) => {
      await paper.change(spring, "(/last-tram)", "(https://other.example/last-trm)");
      expect(await paper.compile()).toBe(true);
      await paper.change("site.yaml", "https://fixture.example", "https://other.example");
    },
    /spring\.mdx:12:5: Unknown address "https:\/\/other\.example\/last-trm"/,
  ],
  ["a picture goes", (paper) => paper.remove("images/tram.png"), /summer\.mdx:8:15: Unknown picture/],
  [
    "the paper moves to another time zone",
    async (paper) => {
      await paper.write("articles/2026/new-year.mdx", story("01").replace("05T12:00:00Z", "01T05:00:00Z"));
      expect(await paper.compile()).toBe(true);
      await paper.change("site.yaml", "Europe/Vienna", "America/Los_Angeles");
    },
    /new-year\.mdx:7:14: This story is published in 2025/,
  ],
  [
    "a new story takes the former slug of another",
    (paper) => paper.write("articles/2026/thaw.mdx", story("05")),
    /spring\.mdx:9:13: The slug "thaw" is already used by articles\/2026\/thaw\.mdx/,
  ],
  [
    "a new story has a former slug that another has now",
    (paper) => paper.write("articles/2026/may.mdx", story("05", "redirects: [summer]\n")),
    /may\.mdx:9:13: The slug "summer" is already used by articles\/2026\/summer\.mdx/,
  ],
  [
    "a new story has another's slug",
    (paper) => paper.write("articles/2025/summer.mdx", story("05").replace("2026-05", "2025-05")),
    /2026\/summer\.mdx:1: The slug "summer" is already used by articles\/2025\/summer\.mdx/,
  ],
  [
    "a new story spells a topic differently from most",
    (paper) => paper.write("articles/2026/may.mdx", story("05").replace("Buses", "buses")),
    /may\.mdx:5:17: The topic "buses" is spelled "Buses" in articles\/2026\/spring\.mdx/,
  ],
  [
    "new stories outnumber those that spell a topic differently",
    async (paper) => {
      for (const day of ["a", "b", "c"])
        await paper.write(`articles/2026/may-${day}.mdx`, story("05").replace("Buses", "buses"));
    },
    /spring\.mdx:5:17: The topic "Buses" is spelled "buses" in articles\/2026\/may-a\.mdx/,
  ],
  [
    "a file is in a place where none belongs",
    (paper) => paper.write("articles/2026/notes.txt", "?"),
    /notes\.txt:1: This file would be ignored/,
  ],
])("when %s, it reports the same faults as a compile from scratch", async (_, change, fault) => {
  const paper = await layMonths();
  await change(paper);
  paper.said.length = 0;
  expect(await paper.compile()).toBe(false);
  const said = saidOfFaults(paper);
  expect(said.join("\n")).toMatch(fault);
  const before = served(paper);
  paper.said.length = 0;
  expect(await paper.compile()).toBe(false);
  expect(saidOfFaults(paper)).toEqual(said);
  forget(paper);
  paper.said.length = 0;
  expect(await paper.compile()).toBe(false);
  expect(saidOfFaults(paper)).toEqual(said);
  expect(served(paper)).toEqual(before);
});

/** Each changes the published content of months without a changed file. */
test.each<[string, (paper: FixturePaper) => Promise<void>]>([
  [
    "a picture is exported again",
    async (paper) => {
      const drawn = sharp({ create: { width: 90, height: 40, channels: 3, background: "#993333" } }).png();
      await paper.write("images/tram.png", await drawn.toBuffer());
    },
  ],
  [
    "a story moves to another month",
    (paper) => paper.change(summer, "publishedAt: 2026-07", "publishedAt: 2026-04"),
  ],
  ["the only story of a month becomes a draft", (paper) => paper.change(summer, "---", "---\ndraft: true")],
  ["the only story of a month goes", (paper) => paper.remove(summer)],
  [
    "the stored file of a month is lost",
    async (paper) => {
      const { months } = readStored(paper.compiledFolder).index;
      for (const id of months) rmSync(join(paper.compiledFolder, "months", `${id}.json`));
    },
  ],
])("when %s, the stored content is the same as from scratch", async (_, change) => {
  const paper = await layMonths();
  await change(paper);
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const before = served(paper);
  forget(paper);
  expect(await paper.compile()).toBe(true);
  expect(before).toEqual(served(paper));
});

test("drafts are included on request, and removed again otherwise", async () => {
  const paper = await layMonths();
  // It shows no picture, and shares its month with another story.
  await paper.change(second, "---", "---\ndraft: true");
  const slugs = async (withDrafts: boolean) => {
    expect(await paper.compile({ withDrafts }), paper.said.join("\n")).toBe(true);
    return served(paper).index.articles.map(({ slug }) => slug);
  };
  for (let time = 0; time < 2; time++) {
    expect(await slugs(false)).not.toContain("second-story");
    expect(await slugs(true)).toContain("second-story");
  }
});

test("a postponed story is no longer withdrawn after its new publication time, with an unchanged file", async () => {
  const paper = await layMonths();
  const at = (time: string) => paper.compile({ now: () => new Date(time) });
  expect(await at("2026-08-01T12:00:00Z"), paper.said.join("\n")).toBe(true);
  await paper.change(summer, "publishedAt: 2026-07", "publishedAt: 2026-09");
  expect(await at("2026-08-02T12:00:00Z")).toBe(true);
  expect(readStored(paper.compiledFolder).index.withdrawn).toEqual(["summer"]);
  expect(await at("2026-08-03T12:00:00Z")).toBe(true);
  expect(readStored(paper.compiledFolder).pointer.due).toContain("2026-09-05T12:00:00.000Z");
  expect(await at("2026-10-01T12:00:00Z")).toBe(true);
  expect(compiled(paper)).toBeUndefined();
  expect(readStored(paper.compiledFolder).index.withdrawn).toEqual([]);
  expect(readStored(paper.compiledFolder).pointer.due).not.toContain("2026-09-05T12:00:00.000Z");
});
