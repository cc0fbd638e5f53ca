import type { Root } from "hast";
import { describe, expect, test } from "vitest";
import { anArticle, aPicture, aSite, aWholeArticle, sections } from "@/lib/content/testing/articles";
import { pageOf } from "@/lib/pagination";
import {
  articleData,
  authorData,
  contentPageData,
  frontData,
  listData,
  mostReadData,
  type PageData,
} from "./structured-data";

const now = new Date("2026-11-25T12:00:00Z");
const card = {
  path: "/cards/article/a-story/0123456789abcdef.png",
  alt: "News · A story",
  width: 1200,
  height: 630,
};
const profiles = [{ name: "Fixture on Mastodon", url: "https://social.example/@fixture" }];
const site = aSite({ profiles });
const [section] = sections;
const author = {
  slug: "mara-lind",
  name: "Mara Lind",
  role: "Reporter",
  bio: "Rides Line 7.",
  face: { ...aPicture, id: "mara-0123456789", width: 176, height: 176, widths: [88, 176] },
  links: [
    { label: "mara@fixture.example", url: "mailto:mara@fixture.example" },
    { label: "Mara elsewhere", url: "https://mara.example" },
  ],
};
if (!section) throw new Error("The tests need a section.");

const story = aWholeArticle({
  slug: "last-tram",
  headline: "The last tram leaves at midnight",
  category: section,
  topics: [
    { slug: "trams", name: "Trams" },
    { slug: "night-work", name: "Night work" },
  ],
  authors: [author, { ...author, slug: "bo-reed", name: "Bo Reed" }],
  publishedAt: new Date("2026-11-23T06:40:00+01:00"),
  updatedAt: new Date("2026-11-23T08:15:00+01:00"),
  label: "analysis",
  image: { ...aPicture, width: 1800, height: 1200, focus: { x: 0.5, y: 0.4 } },
  corrections: [{ at: new Date("2026-11-24T09:00:00+01:00"), text: "It was 1931." }],
});
const stories = ["one", "two", "three"].map((slug) => anArticle({ slug }));
const firstPage = pageOf(stories, 1);
const secondPage = pageOf(stories, 2, 2);
const pages = ["about", "corrections", "standards"].map((slug) => ({ slug }));
if (!firstPage || !secondPage) throw new Error("The tests need pages.");

const blocks: Record<string, PageData> = {
  "the front page": frontData(site, pages),
  "a story": articleData(story, site, now, card),
  "a section": listData("category", section, firstPage, site),
  "the second page of a topic": listData("topic", { slug: "trams", name: "Trams" }, secondPage, site),
  "an author": authorData(author, stories, site),
  "what is read": mostReadData({ section, window: undefined }, stories, site),
  "a page about the paper": contentPageData({ title: "About", slug: "about" }, site, pages),
};

type Node = Record<string, unknown> & { "@type"?: string };

/** The nodes of a block as a consumer parses them. */
const read = (data: PageData): Node[] => JSON.parse(JSON.stringify(data["@graph"]));
const nodeIn = (data: PageData, type: string): Node =>
  read(data).find((node) => node["@type"] === type) ?? {};
const nodesIn = (value: unknown): Node[] =>
  value && typeof value === "object"
    ? [...("@type" in value ? [value as Node] : []), ...Object.values(value).flatMap(nodesIn)]
    : [];

/**
 * The properties in Google's documentation, at
 * https://developers.google.com/search/docs/appearance/structured-data/ followed by `page`. `left` lists
 * recommended properties that we leave out, with the reason.
 */
const googleProperties = [
  {
    page: "article",
    data: blocks["a story"],
    type: "NewsArticle",
    required: [],
    recommended: ["author", "dateModified", "datePublished", "headline", "image"],
    left: {},
  },
  {
    page: "article",
    data: blocks["a story"],
    type: "Person",
    required: [],
    recommended: ["name", "url"],
    left: {},
  },
  {
    page: "breadcrumb",
    data: blocks["a story"],
    type: "BreadcrumbList",
    required: ["itemListElement"],
    recommended: [],
    left: {},
  },
  {
    page: "profile-page",
    data: blocks["an author"],
    type: "ProfilePage",
    required: ["mainEntity"],
    recommended: [],
    left: {
      dateCreated: "the creation of an author's page is not recorded",
      dateModified: "nor is its change; a new story does not change the profile",
    },
  },
  {
    page: "profile-page",
    data: blocks["an author"],
    type: "Person",
    required: ["name"],
    recommended: ["description", "identifier", "image", "sameAs"],
    left: {
      alternateName: "authors write under one name",
      agentInteractionStatistic: "we count readers of stories, not likes",
      interactionStatistic: "as above",
    },
  },
  {
    page: "organization",
    data: blocks["the front page"],
    type: "NewsMediaOrganization",
    required: [],
    recommended: ["description", "logo", "name", "sameAs", "url"],
    left: { address: "the paper's content does not hold it", email: "as above", telephone: "as above" },
  },
  {
    page: "carousel",
    data: blocks["a section"],
    type: "ItemList",
    required: ["itemListElement"],
    recommended: [],
    left: {},
  },
];

describe("what Google's documentation asks for is there:", () => {
  test.each(googleProperties)("$page, $type", ({ data, type, required, recommended, left }) => {
    const [node] = nodesIn(read(data ?? frontData(site, []))).filter((one) => one["@type"] === type);
    expect(node).toBeDefined();
    for (const property of [...required, ...recommended]) {
      expect(node?.[property], property).toBeTruthy();
      expect(node?.[property], property).not.toEqual([]);
    }
    for (const property of Object.keys(left)) expect(node).not.toHaveProperty(property);
  });

  test.each(Object.entries(blocks))("each item of a list has its position: %s", (_what, data) => {
    for (const list of nodesIn(read(data)).filter(({ itemListElement }) => itemListElement)) {
      const steps = list.itemListElement as Node[];
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      if (list["@type"] !== "BreadcrumbList") {
        for (const step of steps) expect(step.url).toMatch(/^https:\/\/fixture\.example\/\w/);
        continue;
      }
      expect(steps.length).toBeGreaterThanOrEqual(2);
      for (const step of steps) expect(step.name).toMatch(/./);
      // The last breadcrumb is the page itself, and may have no link.
      for (const step of steps.slice(0, -1)) expect(step.item).toMatch(/^https:\/\/fixture\.example\//);
    }
  });
});

test("a story has its picture in three crops, each with its size, caption, credit and licence", () => {
  const picture = "https://fixture.example/pictures/a-picture-0123456789-50-40-";
  const whole = { ...story.image, caption: "At midnight.", credit: "© Pia Norr", licence: "CC BY-SA 4.0" };
  const rights = {
    caption: "At midnight.",
    creditText: "© Pia Norr",
    copyrightNotice: "© Pia Norr",
    license: "https://creativecommons.org/licenses/by-sa/4.0/",
  };
  const data = articleData({ ...story, image: { ...aPicture, ...whole } }, site, now, card);
  expect(nodeIn(data, "NewsArticle").image).toEqual(
    ["1200x675", "1200x900", "1200x1200"].map((size) => {
      const [width, height] = size.split("x");
      return { "@type": "ImageObject", contentUrl: `${picture}${size}.jpg`, width, height, ...rights };
    }),
  );
});

test.each([
  ["CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
  ["By permission of the archive", { "@type": "CreativeWork", name: "By permission of the archive" }],
  [undefined, undefined],
])("the licence %s of a picture is an address, or else its name", (licence, expected) => {
  const image = { ...aPicture, ...(licence && { licence }) };
  const [first] = nodeIn(articleData(aWholeArticle({ image }), site, now, card), "NewsArticle")
    .image as Node[];
  expect(first?.license).toEqual(expected);
  expect(first).toMatchObject({ creditText: "Pia Norr" });
  expect(first).not.toHaveProperty("copyrightNotice");
});

test("a story has the licence of the paper's texts, if there is one", () => {
  const licence = { name: "CC BY-SA 4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/" };
  const licensed = aSite({ licence, copyright: "© Halvern Papers" });
  expect(nodeIn(articleData(story, licensed, now, card), "NewsArticle")).toMatchObject({
    license: licence.url,
    copyrightNotice: "© Halvern Papers",
  });
  const onPage = aSite({ licence: { name: "Our terms", url: "/licence" } });
  expect(nodeIn(articleData(story, onPage, now, card), "NewsArticle").license).toBe(
    "https://fixture.example/licence",
  );
  const plain = nodeIn(articleData(story, site, now, card), "NewsArticle");
  for (const property of ["license", "copyrightNotice"]) expect(plain).not.toHaveProperty(property);
});

test("a story says what it is about, in which language, how long it is, and on which page", () => {
  const body: Root = {
    type: "root",
    children: [
      {
        type: "element",
        tagName: "p",
        properties: {},
        children: [
          { type: "text", value: "Line 7’s half-past tram carries 1,240 riders" },
          {
            type: "element",
            tagName: "a",
            properties: { dataFootnoteRef: true },
            children: [{ type: "text", value: "1" }],
          },
          { type: "text", value: "." },
        ],
      },
    ],
  };
  const data = articleData({ ...story, standfirst: "It ran for a century.", body }, site, now, card);
  expect(nodeIn(data, "NewsArticle")).toMatchObject({
    description: "It ran for a century.",
    mainEntityOfPage: "https://fixture.example/last-tram",
    inLanguage: "en-GB",
    wordCount: 7,
  });
});

test("a story has its changes, authors and corrections, and is free to read", () => {
  expect(nodeIn(articleData(story, site, now, card), "NewsArticle")).toMatchObject({
    datePublished: "2026-11-23T05:40:00.000Z",
    dateModified: "2026-11-24T08:00:00.000Z",
    author: [
      {
        name: "Mara Lind",
        url: "https://fixture.example/author/mara-lind",
        sameAs: ["https://mara.example"],
      },
      { name: "Bo Reed", url: "https://fixture.example/author/bo-reed" },
    ],
    articleSection: "news",
    keywords: ["Trams", "Night work"],
    genre: "analysis",
    isAccessibleForFree: true,
    publisher: {
      "@type": "NewsMediaOrganization",
      name: "The Fixture",
      url: "https://fixture.example/",
      logo: "https://fixture.example/icons/icon-512.png",
    },
    correction: [
      { "@type": "CorrectionComment", text: "It was 1931.", datePublished: "2026-11-24T08:00:00.000Z" },
    ],
  });
});

test("a story without a picture has its share card", () => {
  expect(nodeIn(articleData(aWholeArticle(), site, now, card), "NewsArticle").image).toEqual({
    "@type": "ImageObject",
    contentUrl: "https://fixture.example/cards/article/a-story/0123456789abcdef.png",
    width: "1200",
    height: "630",
  });
});

test("a story has no empty properties", () => {
  const bare = nodeIn(articleData(aWholeArticle(), site, now, card), "NewsArticle");
  for (const property of ["correction", "keywords", "genre"]) expect(bare).not.toHaveProperty(property);
});

test("the paper links to its policies, as far as it has such pages", () => {
  const policies = [...pages, { slug: "ethics" }, { slug: "ownership" }];
  expect(nodeIn(frontData(site, policies), "NewsMediaOrganization")).toMatchObject({
    ethicsPolicy: "https://fixture.example/ethics",
    ownershipFundingInfo: "https://fixture.example/ownership",
    publishingPrinciples: "https://fixture.example/standards",
    correctionsPolicy: "https://fixture.example/corrections",
    sameAs: ["https://social.example/@fixture"],
  });
  const without = nodeIn(frontData(site, [{ slug: "about" }]), "NewsMediaOrganization");
  expect(without).not.toHaveProperty("publishingPrinciples");
  expect(without).not.toHaveProperty("correctionsPolicy");
});

test("each page that is written states its language, and a section its description", () => {
  const written = ["NewsArticle", "CollectionPage", "ProfilePage", "WebSite"];
  const pages = Object.values(blocks)
    .flatMap(read)
    .filter((node) => written.includes(String(node["@type"])));
  expect(new Set(pages.map((node) => node["@type"])).size).toBe(written.length);
  for (const page of pages) expect(page.inLanguage).toBe(site.language);
  const news = listData("category", { ...section, description: "All the news." }, firstPage, site);
  expect(nodeIn(news, "CollectionPage").description).toBe("All the news.");
});

test("sameAs of an author has web addresses, never a mail address", () => {
  const { mainEntity } = nodeIn(authorData(author, stories, site), "ProfilePage");
  expect(mainEntity).toMatchObject({ sameAs: ["https://mara.example"], jobTitle: "Reporter" });
});

test("the breadcrumbs of a story name its category, those of a second page its list", () => {
  const names = (data: PageData) =>
    (nodeIn(data, "BreadcrumbList").itemListElement as Node[]).map(({ name }) => name);
  expect(names(articleData(story, site, now, card))).toEqual(["The Fixture", "news", story.headline]);
  expect(names(blocks["the second page of a topic"] ?? frontData(site, []))).toEqual([
    "The Fixture",
    "Trams",
  ]);
  expect(nodeIn(blocks["the second page of a topic"] ?? frontData(site, []), "CollectionPage")).toMatchObject(
    {
      url: "https://fixture.example/topic/trams/page/2",
      mainEntity: { itemListElement: [{ position: 1, url: "https://fixture.example/three" }] },
    },
  );
});

test("the data of a story without its own text stays below 1.5 KB", () => {
  const { length } = JSON.stringify(
    articleData(aWholeArticle({ image: story.image ?? aPicture }), site, now, card),
  );
  expect(length).toBeLessThan(1536);
});

test("a review names what it is about, and its verdict", () => {
  const review = { of: "The Ferry Song", kind: "play" as const, rating: 4.5 };
  const data = articleData(aWholeArticle({ label: "review", review }), site, now, card);
  expect(nodeIn(data, "Review")).toMatchObject({
    itemReviewed: { "@type": "TheaterEvent", name: "The Ferry Song" },
    reviewRating: { ratingValue: 4.5, bestRating: 5 },
  });
  expect(nodeIn(data, "NewsArticle").additionalType).toBe("https://schema.org/ReviewNewsArticle");
});

test("a story that somebody paid for says so, and by whom", () => {
  const partner = { name: "Ode Ferries", kind: "paid" as const };
  expect(nodeIn(articleData(aWholeArticle({ partner }), site, now, card), "NewsArticle")).toMatchObject({
    additionalType: "https://schema.org/AdvertiserContentArticle",
    sponsor: { "@type": "Organization", name: "Ode Ferries" },
  });
});
