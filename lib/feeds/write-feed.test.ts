import fc from "fast-check";
import { parseAtomFeed, parseFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { say } from "@/lib/content/testing/articles";
import { wordsOf } from "@/lib/language/languages";
import { withoutInvalid } from "@/lib/xml";
import { atomFaults } from "../../e2e/schemas/atom-faults";
import type { Feed } from "./feed";
import type { FeedItem } from "./story-item";
import { writeFeed } from "./write-feed";

const address = "https://paper.example";

function anItem(fields: Partial<FeedItem> = {}): FeedItem {
  return {
    id: `${address}/a-story`,
    url: `${address}/a-story`,
    title: "A story",
    summary: "What it tells.",
    html: `<p>It <a href="${address}/other">tells</a> more &amp; more.</p>`,
    publishedAt: new Date("2026-11-23T05:40:00Z"),
    changedAt: new Date("2026-11-23T09:00:00Z"),
    authors: [
      { name: "Mara Lind", url: `${address}/author/mara-lind` },
      { name: "Ivo Brandt", url: `${address}/author/ivo-brandt` },
    ],
    categories: [
      { name: "News", slug: "news", scheme: `${address}/category` },
      { name: "Trams", slug: "trams", scheme: `${address}/topic` },
    ],
    picture: {
      url: `${address}/pictures/tram-0123456789-1280.jpg`,
      type: "image/jpeg",
      width: 1280,
      height: 853,
      bytes: 123_456,
      alt: "A tram",
      credit: "Photograph: Pia Norr / CC BY 4.0",
    },
    media: [],
    ...fields,
  };
}

function aFeed(fields: Partial<Feed> = {}): Feed {
  return {
    title: "News | The Paper",
    description: "All the news.",
    descriptionLanguage: undefined,
    language: "en-GB",
    say,
    rights: { text: "© The Paper" },
    takenDown: [],
    home: `${address}/category/news`,
    self: { rss: `${address}/feed.xml`, atom: `${address}/atom.xml`, json: `${address}/feed.json` },
    address,
    feeds: `${address}/feeds`,
    hub: undefined,
    updatedAt: new Date("2026-11-23T09:00:00Z"),
    items: [anItem()],
    ...fields,
  };
}

const formats = ["rss", "atom", "json"] as const;

async function malformed(documents: string[]): Promise<string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, normalization: "format" });
  return errors.map(({ rawMessage }) => rawMessage);
}

describe("a feed item has the whole text, dates, authors, categories and picture", () => {
  test("as RSS", () => {
    const [item] = parseRssFeed(writeFeed("rss", aFeed())).items ?? [];
    expect(item).toMatchObject({
      title: "A story",
      link: `${address}/a-story`,
      description: "What it tells.",
      guid: { value: `${address}/a-story`, isPermaLink: true },
      pubDate: "Mon, 23 Nov 2026 05:40:00 GMT",
      dc: { creators: ["Mara Lind", "Ivo Brandt"] },
      categories: [
        { name: "News", domain: `${address}/category` },
        { name: "Trams", domain: `${address}/topic` },
      ],
      content: { encoded: anItem().html },
      enclosures: [{ url: anItem().picture?.url, length: 123_456, type: "image/jpeg" }],
      media: { contents: [{ fileSize: 123_456, width: 1280, height: 853, medium: "image" }] },
    });
  });

  test("as Atom", () => {
    const feed = parseAtomFeed(writeFeed("atom", aFeed()));
    expect(feed).toMatchObject({ id: `${address}/atom.xml`, updated: "2026-11-23T09:00:00.000Z" });
    const [entry] = feed.entries ?? [];
    expect(entry).toMatchObject({
      id: `${address}/a-story`,
      published: "2026-11-23T05:40:00.000Z",
      updated: "2026-11-23T09:00:00.000Z",
      authors: [{ name: "Mara Lind", uri: `${address}/author/mara-lind` }, { name: "Ivo Brandt" }],
      categories: [{ term: "news", label: "News" }, { term: "trams" }],
      content: { type: "html", value: anItem().html },
    });
    expect(entry?.links).toContainEqual({
      href: anItem().picture?.url,
      rel: "enclosure",
      type: "image/jpeg",
      length: 123_456,
    });
  });

  test("as JSON Feed", () => {
    const feed = parseJsonFeed(writeFeed("json", aFeed()));
    expect(JSON.parse(writeFeed("json", aFeed())).version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.items?.[0]).toMatchObject({
      id: `${address}/a-story`,
      content_html: anItem().html,
      date_published: "2026-11-23T05:40:00.000Z",
      date_modified: "2026-11-23T09:00:00.000Z",
      authors: [{ name: "Mara Lind" }, { name: "Ivo Brandt" }],
      tags: ["News", "Trams"],
      attachments: [{ mime_type: "image/jpeg", size_in_bytes: 123_456 }],
    });
  });
});

describe("a feed item announces the recordings and videos of its story, with their sizes", () => {
  const aRecording = (name: string) => ({
    url: `${address}/media/${name}-0123456789.mp3`,
    type: "audio/mpeg" as const,
    bytes: 94_000,
    seconds: 71,
    title: "The bells",
  });
  const [bells, horns] = [aRecording("bells"), aRecording("horns")];
  const feed = aFeed({ items: [anItem({ media: [bells, horns] })] });
  const picture = anItem().picture;

  test("as RSS, which allows one enclosure: the first, and the picture is media:content", async () => {
    const [item] = parseRssFeed(writeFeed("rss", feed)).items ?? [];
    expect(item?.enclosures).toEqual([{ url: bells.url, length: 94_000, type: "audio/mpeg" }]);
    expect(item?.media?.contents).toMatchObject([{ url: picture?.url, medium: "image" }]);
    expect(await malformed([writeFeed("rss", feed)])).toEqual([]);
  });

  test("as Atom, all of them before the picture", async () => {
    const [entry] = parseAtomFeed(writeFeed("atom", feed)).entries ?? [];
    const enclosures = entry?.links?.filter(({ rel }) => rel === "enclosure");
    expect(enclosures?.map(({ href, type, length }) => [href, type, length])).toEqual([
      [bells.url, "audio/mpeg", 94_000],
      [horns.url, "audio/mpeg", 94_000],
      [picture?.url, "image/jpeg", 123_456],
    ]);
    expect(await atomFaults([writeFeed("atom", feed)])).toEqual([]);
  });

  test("as JSON Feed, also with their titles and lengths", () => {
    const [item] = JSON.parse(writeFeed("json", feed)).items;
    const attached = { mime_type: "audio/mpeg", size_in_bytes: 94_000, duration_in_seconds: 71 };
    expect(item.image).toBe(picture?.url);
    expect(item.attachments).toEqual([
      { url: bells.url, title: "The bells", ...attached },
      { url: horns.url, title: "The bells", ...attached },
      { url: picture?.url, mime_type: "image/jpeg", size_in_bytes: 123_456 },
    ]);
  });
});

test("a feed names itself and its page, and a hub if the paper has one", () => {
  const hub = "https://hub.example/";
  for (const format of formats) {
    expect(writeFeed(format, aFeed()), format).not.toContain("hub");
    expect(writeFeed(format, aFeed()), format).toContain(aFeed().self[format]);
    expect(writeFeed(format, aFeed({ hub })), format).toContain(hub);
  }
  const { atom } = parseRssFeed(writeFeed("rss", aFeed({ hub })));
  expect(atom?.links).toContainEqual({ href: hub, rel: "hub" });
});

const tombstones = [
  { id: `${address}/gone?a=1&b="<2>"`, at: new Date("2026-11-22T08:00:00Z") },
  { id: `${address}/gone-too`, at: new Date("2026-11-21T08:00:00Z") },
];

test("stories that were taken down are named in every format, and parsers still read the others", async () => {
  const feed = aFeed({ takenDown: tombstones, items: [anItem({ html: "</channel></feed>" })] });
  const xml = [writeFeed("rss", feed), writeFeed("atom", feed)];
  expect(await malformed(xml)).toEqual([]);
  for (const text of xml) {
    const found = [...text.matchAll(/<at:deleted-entry xmlns:at="([^"]+)" ref="([^"]+)" when="([^"]+)">/g)];
    expect(found.map(([, namespace, , when]) => [namespace, when])).toEqual(
      tombstones.map(({ at }) => ["http://purl.org/atompub/tombstones/1.0", at.toISOString()]),
    );
    // Children of the feed itself, behind all stories (RFC 6721, section 3).
    expect(text.slice(text.lastIndexOf("</at:deleted-entry>")).trim()).toMatch(
      /^<\/at:deleted-entry>\s*<\/(?:channel>\s*<\/rss|feed)>$/,
    );
    const { items } = await new RssParser().parseString(text);
    expect(items).toHaveLength(1);
  }
  expect(parseAtomFeed(xml[1] ?? "").entries).toHaveLength(1);
  const json = writeFeed("json", feed);
  expect(parseJsonFeed(json).items).toHaveLength(1);
  expect(JSON.parse(json)._deleted).toEqual({
    about: "https://www.rfc-editor.org/rfc/rfc6721",
    items: tombstones.map(({ id, at }) => ({ id, when: at.toISOString() })),
  });
  for (const format of formats) expect(writeFeed(format, aFeed()), format).not.toContain("deleted");
});

test("an Atom feed is valid by the schemas of RFC 4287 and RFC 6721, whatever it contains", async () => {
  const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
  const feeds = [
    aFeed({ hub: "https://hub.example/", takenDown: tombstones }),
    aFeed({ rights: { text: "© The Paper. Texts: CC BY 4.0", licence } }),
    aFeed({ items: [], takenDown: tombstones }),
    aFeed({ items: [anItem({ picture: undefined, categories: [] })] }),
  ];
  expect(await atomFaults(feeds.map((feed) => writeFeed("atom", feed)))).toEqual([]);
});

test.each([
  ["an entry without an author", "<author>", "<foreign>"],
  ["a tombstone without a time", ' when="2026-11-22T08:00:00.000Z"', ""],
  ["a tombstone with a time of another form", 'when="2026-11-22T08:00:00.000Z"', 'when="22 November"'],
  ["a second title", "</title>", "</title><title>B</title>"],
])("the schemas find %s", async (_what, from, to) => {
  const whole = writeFeed("atom", aFeed({ takenDown: tombstones }));
  const opened = whole.replaceAll(from, to);
  const spoiled = from === "<author>" ? opened.replaceAll("</author>", "</foreign>") : opened;
  expect(spoiled).not.toBe(whole);
  expect(await atomFaults([spoiled])).not.toEqual([]);
});

test("the introduction of a feed is set in the direction of its language", () => {
  const arabic = writeFeed("atom", aFeed({ language: "ar", say: wordsOf("ar") }));
  expect(arabic).toMatch(/<div [^>]*dir="rtl"[^>]*>.*هذه خلاصة\./);
});

test.each(formats)("stories from right to left are so in programs of other languages, in %s", (format) => {
  const html = anItem().html;
  const english = writeFeed(format, aFeed());
  const arabic = writeFeed(format, aFeed({ language: "ar", say: wordsOf("ar") }));
  const bodyOf = (text: string) => {
    if (format === "json") return parseJsonFeed(text).items?.[0]?.content_html;
    if (format === "atom") return parseAtomFeed(text).entries?.[0]?.content?.value;
    return parseRssFeed(text).items?.[0]?.content?.encoded;
  };
  expect([bodyOf(english), bodyOf(arabic)]).toEqual([html, `<div dir="rtl">${html}</div>`]);
});

test("a feed without stories is valid", async () => {
  const empty = aFeed({ items: [] });
  for (const format of formats) expect(parseFeed(writeFeed(format, empty)).feed, format).toBeTruthy();
  expect(await malformed([writeFeed("rss", empty), writeFeed("atom", empty)])).toEqual([]);
});

/** Injection payloads, and text that parsers stumble over. */
const payloads = [
  "]]>",
  "]]]]><![CDATA[>",
  "]]></title><item><title>stolen</title></item>",
  "<![CDATA[a]]>",
  "&amp; &lt; & &nbsp; &#x0; &bogus;",
  "\u0000\u0008\u001f\ufffe\ud800",
  "🏴󠁧󠁢󠁳󠁣󠁴󠁿 👩‍👩‍👧 𝕏",
  "خبز \u202eabc\u202c հաց",
  "</channel></rss><!-- -- -->",
  "<?xml-stylesheet href='x'?>",
  "$& $1 $` $'",
  "<channel><feed>",
];
const anyText = fc.oneof(
  fc.constantFrom(...payloads),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(fc.constantFrom(...payloads, "a", "\ud83d", "\u0007"), { maxLength: 5 })
    .map((parts) => parts.join("")),
);

/** Feeds with payloads in every text. Each text starts with a letter, since a headline must not be empty. */
const payloadFeeds = fc
  .array(fc.record({ title: anyText, summary: anyText, name: anyText, html: anyText }), { maxLength: 4 })
  .map((drawn) =>
    aFeed({
      title: `T${drawn[0]?.title}`,
      description: `D${drawn[0]?.summary}`,
      items: drawn.map(({ title, summary, name, html }, index) => {
        const { picture } = anItem();
        return anItem({
          id: `${address}/story-${index}`,
          title: `T${title}.`,
          summary: `S${summary}.`,
          html: `<p>${html}</p>`,
          authors: [{ name: `N${name}.`, url: `${address}/author/n` }],
          categories: [{ name: `C${name}.`, slug: "live", scheme: undefined }],
          ...(picture && { picture: { ...picture, alt: `A${name}`, credit: `C${title}` } }),
        });
      }),
    }),
  );

test("a feed stays well-formed, and keeps its items, whatever its text", async () => {
  const documents: string[] = [];
  fc.assert(
    fc.property(payloadFeeds, (feed) => {
      const rss = writeFeed("rss", feed);
      const atom = writeFeed("atom", feed);
      documents.push(rss, atom);
      const { items } = parseJsonFeed(writeFeed("json", feed));
      expect(items ?? []).toHaveLength(feed.items.length);
      expect(parseRssFeed(rss).items ?? []).toHaveLength(feed.items.length);
      expect(parseAtomFeed(atom).entries ?? []).toHaveLength(feed.items.length);
    }),
    { numRuns: 150 },
  );
  expect(await malformed(documents)).toEqual([]);
  expect(await atomFaults(documents.filter((text) => text.includes("<feed ")))).toEqual([]);
});

test("a second parser reads the same text of every headline and body", async () => {
  const parser = new RssParser();
  const titles = payloads.map((payload, index) => `Story ${index} ${payload}.`);
  const feed = aFeed({
    items: titles.map((title, index) =>
      anItem({ id: `${address}/${index}`, title, html: `<p>${title}</p>` }),
    ),
  });
  for (const format of ["rss", "atom"] as const) {
    const { items } = await parser.parseString(writeFeed(format, feed));
    expect(
      items.map(({ title }) => title),
      format,
    ).toEqual(titles.map((title) => withoutInvalid(title)));
    const texts = items.map((item) => item["content:encoded"] ?? item.content);
    expect(texts, format).toEqual(titles.map((title) => `<p>${withoutInvalid(title)}</p>`));
  }
});
