import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAtomFeed, parseRssFeed } from "feedsmith";
import { afterAll, expect, test, vi } from "vitest";
import type { StoredEntry, StoredIndex } from "@/lib/content/stored";
import { aSite, sections } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "feed-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { feedOf } = await import("./feed");
const { correctionsDataResponse } = await import("./corrections-data");
const { writeFeed } = await import("./write-feed");

const now = new Date("2026-11-23T12:00:00Z");
const own = "https://fixture.example";

const aStory = (slug: string, fields: Partial<StoredEntry> = {}) => ({
  slug,
  headline: `Headline of ${slug}`,
  standfirst: "Words.",
  category: sections[0]?.slug ?? "",
  topics: [{ slug: "trams", name: "Trams" }],
  authors: [],
  publishedAt: "2026-11-20T05:00:00.000Z",
  isDraft: false,
  ...fields,
});

function storePaper(
  stories: ReturnType<typeof aStory>[],
  {
    corrections = [],
    body: tree = { type: "root", children: [] },
    ...fields
  }: Partial<StoredIndex> & { corrections?: object[]; body?: object } = {},
  site = {},
) {
  const body = { keyPoints: [], corrections, body: tree };
  writeStored(folder, aSite(site), stories, body, fields);
}

test("the categories of a feed item are its category, its topics and its label", async () => {
  storePaper([aStory("tram", { label: "live" })]);
  const feed = await feedOf(undefined, now);
  expect(feed?.items[0]?.categories).toEqual([
    { name: "news", slug: "news", scheme: `${own}/category` },
    { name: "Trams", slug: "trams", scheme: `${own}/topic` },
    { name: "Live", slug: "live" },
  ]);
});

test("the title of a feed item is the headline; the short one if partners would refuse the headline", async () => {
  const [short, fits, long] = ["Short", "🚋".repeat(150), "a".repeat(151)];
  storePaper([
    aStory("a", { headline: fits, shortHeadline: short }),
    aStory("b", { headline: long, shortHeadline: short }),
    aStory("c", { headline: long }),
  ]);
  const feed = await feedOf(undefined, now);
  expect(feed?.items.map(({ title }) => title)).toEqual([fits, short, long]);
  expect(feed?.items[0]?.summary).toBe("Words.");
});

test("a feed item has the recordings and videos of the story, and their whole addresses", async () => {
  const media = { file: "bells-0123456789.mp3", type: "audio/mpeg", bytes: 94_000, seconds: 70.6 };
  const properties = { src: "bells.mp3", title: "The bells", media: JSON.stringify(media) };
  const audio = { type: "element", tagName: "Audio", properties, children: [] };
  storePaper([aStory("a")], { body: { type: "root", children: [audio] } });
  expect((await feedOf(undefined, now))?.items[0]?.media).toEqual([
    {
      url: `${own}/media/bells-0123456789.mp3`,
      type: "audio/mpeg",
      bytes: 94_000,
      seconds: 71,
      title: "The bells",
    },
  ]);
});

const list = { kind: "topic", slug: "trams" } as const;
const takenDown = (id: string, at: string, lists = ["/", "/topic/trams"]) => ({ id, slug: id, at, lists });

test("a feed changes when a story leaves it, although no story in it is newer", async () => {
  const leftAt = { "/topic/trams": "2026-11-21T09:00:00.000Z" };
  storePaper([aStory("a")], { leftAt });
  expect((await feedOf(list, now))?.updatedAt).toEqual(new Date("2026-11-21T09:00:00Z"));
  expect((await feedOf(undefined, now))?.updatedAt).toEqual(new Date("2026-11-20T05:00:00Z"));
  // A story changed after that.
  storePaper([aStory("a", { updatedAt: "2026-11-22T09:00:00.000Z" })], { leftAt });
  expect((await feedOf(list, now))?.updatedAt).toEqual(new Date("2026-11-22T09:00:00Z"));
  storePaper([aStory("a")], { leftAt: { "/": "2026-12-24T00:00:00.000Z" } });
  expect((await feedOf(undefined, now))?.updatedAt).toEqual(now);
});

test("a feed names stories that were taken down from it within a month, unless they are back", async () => {
  storePaper([aStory("back"), aStory("renamed", { redirects: ["first"] })], {
    takenDown: [
      takenDown("gone", "2026-11-22T00:00:00.000Z"),
      takenDown("elsewhere", "2026-11-21T00:00:00.000Z", ["/", "/topic/bread"]),
      takenDown("back", "2026-11-21T00:00:00.000Z"),
      takenDown("first", "2026-11-21T00:00:00.000Z"),
      takenDown("long-ago", "2026-10-01T00:00:00.000Z"),
    ],
  });
  const idsOf = async (of?: typeof list) => (await feedOf(of, now))?.takenDown.map(({ id }) => id);
  expect(await idsOf()).toEqual([`${own}/gone`, `${own}/elsewhere`]);
  expect(await idsOf(list)).toEqual([`${own}/gone`]);
  const key = "2026-11-01T08:00:00.000Z";
  const corrected = {
    ...takenDown("gone", "2026-11-22T00:00:00.000Z", ["/", "/corrections"]),
    corrections: [key],
  };
  storePaper([], { takenDown: [corrected] });
  expect(await idsOf()).toEqual([`${own}/gone`]);
  // The ids of its corrections, as the feed gave them.
  const feed = await feedOf("corrections", now);
  expect(feed?.takenDown.map(({ id }) => id)).toEqual([`${own}/gone#correction-${key}`]);
  const many = Array.from({ length: 80 }, (_, index) => takenDown(`s${index}`, "2026-11-22T00:00:00.000Z"));
  storePaper([], { takenDown: many });
  expect(await idsOf()).toHaveLength(50);
});

const corrections = [
  { at: "2026-11-21T08:00:00.000Z", text: "It was 1931.", wrong: "since 1913", right: "since <1931>" },
  { at: "2026-11-22T08:00:00.000Z", text: "It was Ana." },
  { at: "2026-11-22T08:00:00.000Z", text: "And Vell." },
  { at: "2026-12-24T08:00:00.000Z", text: "Not yet." },
];
const corrected = (slug: string, fields: Partial<StoredEntry> = {}) =>
  aStory(slug, {
    publishedAt: "2023-11-20T05:00:00.000Z",
    correctionTimes: corrections.map(({ at }) => at),
    ...fields,
  });
const newer = Array.from({ length: 60 }, (_, index) => aStory(`newer-${index}`));

test("a correction of an old story is in the feed of corrections, once and with its own time", async () => {
  storePaper([...newer, corrected("old", { redirects: ["first"] })], { corrections });
  expect((await feedOf(undefined, now))?.items.some(({ url }) => url.includes("/old"))).toBe(false);
  const feed = await feedOf("corrections", now);
  expect(feed).toMatchObject({
    title: "Corrections | The Fixture",
    // This paper has no page about corrections.
    home: `${own}/`,
    self: { atom: `${own}/corrections/atom.xml` },
    updatedAt: new Date("2026-11-22T08:00:00Z"),
  });
  expect(feed?.items.map(({ id, summary }) => [id, summary])).toEqual([
    [`${own}/first#correction-2026-11-22T08:00:00.000Z`, "It was Ana."],
    [`${own}/first#correction-2026-11-22T08:00:00.000Z-2`, "And Vell."],
    [`${own}/first#correction-2026-11-21T08:00:00.000Z`, "It was 1931."],
  ]);
  expect(feed?.items[2]).toMatchObject({
    title: "Correction: Headline of old",
    url: `${own}/old#corrections`,
    html:
      "<p>It was 1931.</p>\n<p>Wrong: <del>since 1913</del></p>\n<p>Right: <ins>since &#x3C;1931></ins></p>\n" +
      `<p><a href="${own}/old">Headline of old</a></p>`,
    publishedAt: new Date("2026-11-21T08:00:00Z"),
    authors: [{ name: "The Fixture", url: `${own}/` }],
  });
});

test("the feed of corrections leads to the page about them, if there is one", async () => {
  const page = { slug: "corrections", title: "Corrections", description: "How.", body: "0" };
  storePaper([], { pages: [page] });
  expect(await feedOf("corrections", now)).toMatchObject({ home: `${own}/corrections`, items: [] });
});

test("corrections as data have the wording before and after, the note, the story and the time", async () => {
  storePaper([corrected("old")], { corrections });
  const response = await correctionsDataResponse(now);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const data = await response.json();
  expect(data.feed).toBe(`${own}/corrections/feed.json`);
  expect(data.corrections).toHaveLength(3);
  expect(data.corrections[2]).toEqual({
    id: `${own}/old#correction-2026-11-21T08:00:00.000Z`,
    at: "2026-11-21T08:00:00.000Z",
    text: "It was 1931.",
    wrong: "since 1913",
    right: "since <1931>",
    story: {
      slug: "old",
      headline: "Headline of old",
      url: `${own}/old`,
      json: `${own}/old.json`,
      publishedAt: "2023-11-20T05:00:00.000Z",
    },
  });
});

const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };

test.each([
  ["by default", {}, "© The Fixture", undefined],
  ["as site.yaml states", { copyright: "© 2026 Ada & Co" }, "© 2026 Ada & Co", undefined],
  ["with a licence", { licence }, `© The Fixture. Texts: CC BY 4.0, ${licence.url}`, licence],
  [
    "with a page of the paper as licence",
    { licence: { name: "Our terms", url: "/terms" } },
    `© The Fixture. Texts: Our terms, ${own}/terms`,
    { name: "Our terms", url: `${own}/terms` },
  ],
])("every format states the rights in the texts: %s", async (_what, fields, text, stated) => {
  storePaper([aStory("a")], {}, fields);
  const feed = await feedOf(undefined, now);
  if (!feed) throw new Error("The paper has no feed.");
  const rss = parseRssFeed(writeFeed("rss", feed));
  const atom = parseAtomFeed(writeFeed("atom", feed));
  const json = JSON.parse(writeFeed("json", feed));
  expect(rss.copyright).toBe(text);
  expect(atom.rights?.value).toBe(text);
  expect(json._rights).toEqual({ about: `${own}/feeds`, copyright: text, license: stated });
  for (const links of [rss.atom?.links, atom.links])
    expect(links?.find(({ rel }) => rel === "license")?.href).toBe(stated?.url);
});

test("Atom names the language of an author's biography in the feed of an edition", async () => {
  const author = { slug: "mara-lind", name: "Mara Lind", role: "Reporter", bio: "Rides Line 7.", links: [] };
  storePaper(
    [aStory("tramvay", { language: "hy", authors: [author.slug] })],
    { authors: [author] },
    {
      editions: [{ language: "hy", name: "Ալիք" }],
    },
  );
  const subtitleIn = async (language?: string) => {
    const feed = await feedOf({ kind: "author", slug: author.slug }, now, language);
    return feed && /<subtitle[^>]*>[^<]*/.exec(writeFeed("atom", feed))?.[0];
  };
  expect(await subtitleIn("hy")).toBe('<subtitle type="text" xml:lang="en-GB">Rides Line 7.');
  expect(await subtitleIn()).toBe('<subtitle type="text">Rides Line 7.');
});

test("the title of a story that somebody pays for says so", async () => {
  storePaper([aStory("boats", { partner: { name: "Ode Ferries", kind: "paid" } })]);
  const feed = await feedOf(undefined, now);
  expect(feed?.items.map(({ title }) => title)).toEqual(["Paid content: Headline of boats"]);
  expect(feed?.items[0]).toMatchObject({
    html: expect.stringMatching(/^<p><strong>Paid for by Ode Ferries/),
  });
});
