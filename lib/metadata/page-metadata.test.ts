import type { Metadata } from "next";
import { resolveAlternates } from "next/dist/lib/metadata/resolvers/resolve-basics";
import { resolveOpenGraph } from "next/dist/lib/metadata/resolvers/resolve-opengraph";
import { describe, expect, test } from "vitest";
import { anArticle, aSite, aWholeArticle, sections } from "@/lib/content/testing/articles";
import { wordsOf } from "@/lib/language/languages";
import { windows } from "@/lib/most-read/windows";
import {
  articleMetadata,
  authorMetadata,
  confidentialMetadata,
  frontMetadata,
  listMetadata,
  mostReadMetadata,
  noSuchPageMetadata,
  outOfServiceMetadata,
  pageMetadata,
  paperMetadata,
} from "./page-metadata";

const site = aSite();
const now = new Date("2026-11-25T12:00:00Z");
const [section] = sections;
const [window] = windows;
const [author] = anArticle().authors;
if (!section || !author) throw new Error("The tests need a section and an author.");
const card = {
  path: "/cards/article/a-story/0123456789abcdef.png",
  alt: "News · A story",
  width: 1200,
  height: 630,
};
const about = { slug: "about", title: "About", description: "Who we are.", pictures: {} };

const found = {
  "the front page": frontMetadata(site, card),
  "a story": articleMetadata(aWholeArticle(), site, now, card),
  "a section": listMetadata("category", section, 1, site, card),
  "its second page": listMetadata("category", section, 2, site, card),
  "a topic": listMetadata("topic", { slug: "trams", name: "Trams" }, 1, site, card),
  "an author": authorMetadata(author, 1, site, card),
  "what is read": mostReadMetadata({ section: undefined, window: undefined }, site, card),
  "a page about the paper": pageMetadata(about, site, card),
};

test.each(Object.entries(found))(
  "%s has a canonical address, is indexed, and may be shown large",
  (_what, metadata) => {
    const address = metadata.alternates?.canonical;
    expect(address).toMatch(/^https:\/\/fixture\.example\//);
    expect(metadata.robots).toBe("max-image-preview:large");
    expect(metadata.twitter).toMatchObject({ card: "summary_large_image" });
    expect(metadata.openGraph).toMatchObject({
      url: address,
      siteName: "The Fixture",
      locale: "en_GB",
      title: expect.stringMatching(/./),
      description: expect.stringMatching(/./),
    });
  },
);

test("every page has its own address and title, the front page the paper's", () => {
  const addresses = Object.values(found).map(({ alternates }) => alternates?.canonical);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(found["its second page"]).toMatchObject({
    title: { absolute: "news, page 2 | The Fixture" },
    alternates: { canonical: "https://fixture.example/category/news/page/2" },
  });
  expect(found["the front page"].title).toEqual({ absolute: "The Fixture: Small and sound" });
  expect(paperMetadata(site)).toMatchObject({
    title: { default: "The Fixture: Small and sound", template: "%s | The Fixture" },
  });
});

test("the address of the front page keeps its slash through Next, as in the sitemap and the feeds", async () => {
  const address = "https://fixture.example/";
  const { metadataBase, alternates, openGraph } = { ...paperMetadata(site), ...frontMetadata(site, card) };
  const base = metadataBase ? new URL(metadataBase) : null;
  const path = Promise.resolve("/");
  const context = { trailingSlash: false, isStaticMetadataRouteFile: false };
  const links = await resolveAlternates(alternates, base, path, context);
  const shared = await resolveOpenGraph(openGraph, base, path, context, null);
  expect([links?.canonical?.url, shared?.url]).toEqual([address, address]);
});

const trams = { slug: "trams", name: "Trams" };
const publishedAt = new Date("2026-11-23T05:40:00Z");
const updatedAt = new Date("2026-11-23T07:15:00Z");
const correctedAt = new Date("2026-11-24T09:00:00Z");

describe("a story in several languages", () => {
  const address = (slug: string) => `https://fixture.example/${slug}`;
  const languagesOf = (fields: Parameters<typeof aWholeArticle>[0]) =>
    articleMetadata(aWholeArticle(fields), site, now, card).alternates?.languages;
  const french = { language: "fr", slug: "le-tram" };
  const armenian = { language: "hy", slug: "tramvay" };

  test("names each, and the first version for all others", () => {
    const translations = [{ language: "en-GB", slug: "the-tram" }, french];
    const named = { "en-GB": address("the-tram"), fr: address("le-tram"), "x-default": address("the-tram") };
    expect(languagesOf({ slug: "the-tram", translations })).toEqual(named);
    expect(languagesOf({ ...french, translationOf: "the-tram", translations })).toEqual(named);
  });

  test("does not name a first version that is not published", () => {
    const translations = [french, armenian];
    const named = { fr: address("le-tram"), hy: address("tramvay") };
    expect(languagesOf({ ...french, translationOf: "the-tram", translations })).toEqual(named);
  });

  test("names none if it is published in one", () => {
    expect(languagesOf({ ...french, translationOf: "the-tram" })).toBeUndefined();
  });
});

describe("a story", () => {
  test("has its times, its category, its topics and the pages of its authors", () => {
    const story = aWholeArticle({ topics: [trams], publishedAt, updatedAt });
    expect(articleMetadata(story, site, now, card).openGraph).toMatchObject({
      type: "article",
      publishedTime: "2026-11-23T05:40:00.000Z",
      modifiedTime: "2026-11-23T07:15:00.000Z",
      section: "news",
      tags: ["Trams"],
      authors: ["https://fixture.example/author/mara-lind"],
    });
  });
  test("was last modified by a correction that is later than the update", () => {
    const story = aWholeArticle({
      publishedAt,
      updatedAt,
      corrections: [{ at: correctedAt, text: "It was 1931." }],
    });
    expect(articleMetadata(story, site, now, card).openGraph).toMatchObject({
      modifiedTime: correctedAt.toISOString(),
    });
    expect(articleMetadata(aWholeArticle({ publishedAt }), site, now, card).openGraph).toMatchObject({
      modifiedTime: publishedAt.toISOString(),
    });
    // The evening before that correction.
    const before = new Date("2026-11-23T20:00:00Z");
    expect(articleMetadata(story, site, before, card).openGraph).toMatchObject({
      modifiedTime: updatedAt.toISOString(),
    });
  });
  test("names only the first author who has an account", () => {
    const other = { ...author, slug: "bo", fediverse: "@bo@server.example" };
    const third = { ...author, slug: "cy", fediverse: "@cy@server.example" };
    const written = aWholeArticle({ authors: [author, other, third] });
    expect(articleMetadata(written, site, now, card).other).toMatchObject({
      "fediverse:creator": "@bo@server.example",
    });
    expect(articleMetadata(aWholeArticle(), site, now, card).other).not.toHaveProperty("fediverse:creator");
    expect(authorMetadata(other, 2, site, card).other).toEqual({ "fediverse:creator": "@bo@server.example" });
  });
});

test("a story names its authors and its reading time, for programs that read neither structured data nor text", () => {
  const other = { ...author, slug: "bo", name: "Bo Reed" };
  const { authors, other: more } = articleMetadata(
    aWholeArticle({ authors: [author, other], minutes: 5 }),
    site,
    now,
    card,
  );
  expect(authors).toEqual([{ name: "Mara Lind" }, { name: "Bo Reed" }]);
  expect(more).toEqual({
    "twitter:label1": "Written by",
    "twitter:data1": "Mara Lind and Bo Reed",
    "twitter:label2": "Reading time",
    "twitter:data2": "5 minutes",
  });
  expect(articleMetadata(aWholeArticle({ minutes: 1 }), site, now, card).other).toMatchObject({
    "twitter:data2": "1 minute",
  });
});

test("every page of an author is a profile; other lists are not", () => {
  for (const number of [1, 2])
    expect(authorMetadata(author, number, site, card).openGraph).toMatchObject({ type: "profile" });
  expect(found["a topic"].openGraph).toMatchObject({ type: "website" });
});

test("a window of Most Read, a missing page and a broken one are not indexed", () => {
  for (const metadata of [
    mostReadMetadata({ section, window }, site, card),
    noSuchPageMetadata(site),
    outOfServiceMetadata(site),
  ])
    expect(metadata.robots).toEqual({ index: false });
  expect(noSuchPageMetadata(site).alternates).toBeUndefined();
});

test("a page for sources hides the referrer from other sites, and only the form is indexed", () => {
  const form = confidentialMetadata({ title: "Tips", description: "How.", path: "/tips" });
  expect(form).toEqual({
    title: "Tips",
    description: "How.",
    referrer: "same-origin",
    alternates: { canonical: "/tips" },
  });
  expect(confidentialMetadata({ title: "Thanks" })).toEqual({
    title: "Thanks",
    referrer: "same-origin",
    robots: { index: false },
  });
});

test.each([
  ["en-GB", "en_GB"],
  ["de-AT", "de_AT"],
  ["hy", "hy_AM"],
  ["sr-Latn-RS", "sr_RS"],
])("the language %s is the locale %s", (language, locale) => {
  expect(frontMetadata(aSite({ language }), card).openGraph).toMatchObject({ locale });
});

test.each([
  ["https://x.com/fixture", "@fixture"],
  ["https://www.twitter.com/the_fixture/", "@the_fixture"],
  ["https://social.example/@fixture", undefined],
  ["https://notx.com/fixture", undefined],
])("the profile %s gives the account %s on X", (url, account) => {
  const metadata = frontMetadata(aSite({ profiles: [{ name: "Fixture elsewhere", url }] }), card);
  expect(metadata.twitter).toEqual({ card: "summary_large_image", ...(account && { site: account }) });
});

test("a story links to its alternate formats; other pages have none", () => {
  const typesOn = (metadata: Metadata) => Object.entries(metadata.alternates?.types ?? {});
  expect(typesOn(found["a story"])).toEqual([
    ["application/rss+xml", [{ title: "The Fixture", url: "/feed.xml" }]],
    ["text/markdown", "/a-story.md"],
    ["application/json", "/a-story.json"],
  ]);
  expect(typesOn(found["a page about the paper"]).map(([type]) => type)).toEqual(["application/rss+xml"]);
});

test("a list links to its feeds, and every other page to the paper's", () => {
  const feedsOn = ({ alternates }: Metadata) =>
    Object.values(alternates?.types ?? {})
      .flat()
      .flatMap((feed) =>
        feed && typeof feed === "object" && "url" in feed ? `${feed.title} ${feed.url}` : [],
      );
  expect(feedsOn(found["the front page"])).toEqual([
    "The Fixture /feed.xml",
    "The Fixture /atom.xml",
    "The Fixture /feed.json",
  ]);
  expect(feedsOn(found["a story"])).toEqual(["The Fixture /feed.xml"]);
  expect(feedsOn(found["its second page"])).toEqual([
    "The Fixture: news /category/news/feed.xml",
    "The Fixture: news /category/news/atom.xml",
    "The Fixture: news /category/news/feed.json",
  ]);
  expect(feedsOn(found["an author"])).toContain("The Fixture: Mara Lind /author/mara-lind/feed.xml");
});

test("every shared page gives the size and the alternative text of its share card", () => {
  for (const metadata of Object.values(found))
    expect(metadata.openGraph).toMatchObject({
      images: {
        url: "https://fixture.example/cards/article/a-story/0123456789abcdef.png",
        width: 1200,
        height: 630,
        alt: "News · A story",
        type: "image/png",
      },
    });
});

test("the page about corrections links to their feeds and their data", () => {
  const page = { title: "Corrections", description: "How we correct.", slug: "corrections" };
  expect(pageMetadata(page, aSite(), card).alternates?.types).toEqual({
    "application/rss+xml": [{ title: "The Fixture: Corrections", url: "/corrections/feed.xml" }],
    "application/atom+xml": [{ title: "The Fixture: Corrections", url: "/corrections/atom.xml" }],
    "application/feed+json": [{ title: "The Fixture: Corrections", url: "/corrections/feed.json" }],
    "application/json": "/corrections.json",
  });
});

test("the name and what the paper is are joined as the language does", () => {
  const french = aSite({ name: "L’Heure", tagline: "Lu entre deux stations", say: wordsOf("fr") });
  expect(frontMetadata(french, card).title).toEqual({
    absolute: "L’Heure\u00a0: Lu entre deux stations",
  });
});
