import { expect, test } from "vitest";
import { inArticle, type Spoiled, testThatEachIsReported } from "@/lib/content/compile/testing/faulty-paper";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";

/** Adds an edition in each language to site.yaml, whose own language is en-GB. */
const withEditions = (...languages: string[]) => {
  const editions = languages.map((language) => `  - language: ${language}\n    name: The Other\n`);
  return (paper: FixturePaper) =>
    paper.change("site.yaml", "categories:", `editions:\n${editions.join("")}categories:`);
};

/** Adds an edition in Armenian, and these lines to the front matter of a story. */
const inArmenian =
  (lines: string, path = second) =>
  async (paper: FixturePaper) => {
    await withEditions("hy")(paper);
    await paper.change(path, "headline:", `${lines}\nheadline:`);
  };

const translation = (path: string, lines: string) => (paper: FixturePaper) =>
  paper.write(
    path,
    `---\n${lines}\nheadline: A\nstandfirst: B\ncategory: news\ntopics: []\nauthors: [mara-lind]\npublishedAt: 2026-11-23T06:40:00+01:00\n---\n\nC.\n`,
  );

const badStories: Spoiled[] = [
  {
    name: "in a language that does not exist",
    spoil: inArmenian("language: armenisch"),
    path: second,
    line: 2,
    says: ['Unknown language "armenisch"'],
  },
  {
    name: "in a language whose tag the paper writes in other letters",
    spoil: inArmenian("language: HY"),
    path: second,
    line: 2,
    says: ["The paper has en-GB, hy. Write hy, with the same capital letters."],
  },
  {
    name: "in a language that the paper does not have",
    spoil: inArmenian("language: fr"),
    path: second,
    line: 2,
    says: ["The paper has en-GB, hy.", "Add fr to editions in site.yaml"],
  },
  {
    name: "a translation of a story that does not exist",
    spoil: inArmenian("language: hy\ntranslationOf: last-trem"),
    path: second,
    line: 3,
    says: ['There is no story "last-trem" to translate', 'Did you mean "last-tram"?'],
  },
  {
    name: "a translation of itself",
    spoil: inArmenian("language: hy\ntranslationOf: second-story"),
    path: second,
    line: 3,
    says: ["cannot be a translation of itself"],
  },
  {
    name: "a translation of itself, which another story translates",
    spoil: async (paper: FixturePaper) => {
      await inArmenian("language: hy\ntranslationOf: second-story")(paper);
      await translation("articles/2026/third.mdx", "translationOf: second-story")(paper);
    },
    path: second,
    line: 3,
    says: ["cannot be a translation of itself"],
  },
  {
    name: "two stories that translate each other",
    spoil: async (paper: FixturePaper) => {
      await inArmenian("language: hy\ntranslationOf: third")(paper);
      await translation("articles/2026/third.mdx", "translationOf: second-story")(paper);
    },
    path: second,
    line: 3,
    says: ['"third" translates this story. Remove translationOf from the first version.'],
    faults: 2,
  },
  {
    name: "a translation into the language of the first version",
    spoil: inArmenian("translationOf: last-tram"),
    path: second,
    line: 2,
    says: ['"last-tram" is in the same language, en-GB'],
  },
  {
    name: "a translation of a translation",
    spoil: async (paper: FixturePaper) => {
      await inArmenian("language: hy\ntranslationOf: last-tram")(paper);
      await translation("articles/2026/third.mdx", "translationOf: second-story")(paper);
    },
    path: "articles/2026/third.mdx",
    line: 2,
    says: ['"second-story" is a translation itself', '"last-tram"'],
  },
  {
    name: "a second translation into one language",
    spoil: async (paper: FixturePaper) => {
      await inArmenian("language: hy\ntranslationOf: last-tram")(paper);
      await translation("articles/2026/third.mdx", "language: hy\ntranslationOf: last-tram")(paper);
    },
    path: "articles/2026/third.mdx",
    line: 3,
    says: ['second-story.mdx is the translation of "last-tram" into hy already'],
  },
  {
    name: "a story at the address of an edition",
    spoil: async (paper: FixturePaper) => {
      await withEditions("hy")(paper);
      await translation("articles/2026/hy.mdx", "label: opinion")(paper);
    },
    path: "articles/2026/hy.mdx",
    line: 1,
    says: ['The slug "hy" is reserved for a part of the site'],
  },
  {
    name: "a former address that an edition has",
    spoil: async (paper: FixturePaper) => {
      await withEditions("hy")(paper);
      await inArticle("redirects: [tram-of-old]", "redirects: [/hy/category/news]")(paper);
    },
    path: article,
    line: 18,
    says: ['"/hy/category/news" is that of a page or file of the paper'],
  },
];
testThatEachIsReported("the language of a story", badStories);

const badEditions: Spoiled[] = [
  {
    name: "an edition by the name of its language",
    spoil: withEditions("Armenian"),
    line: 12,
    says: ['Unknown language "Armenian"', "which is hy"],
  },
  {
    name: "an edition in the paper's own language",
    spoil: withEditions("en-GB"),
    line: 12,
    says: ['The paper is in "en-GB" already'],
  },
  {
    name: "an edition in the paper's own language, in other letters",
    spoil: withEditions("en-gb"),
    line: 12,
    says: ['The paper is in "en-gb" already'],
  },
  {
    name: "two editions in the paper's own language",
    spoil: withEditions("en-gb", "en-gb"),
    line: 12,
    says: ['The paper is in "en-gb" already'],
  },
  {
    name: "an edition by the name of its language, with a story in it",
    spoil: async (paper: FixturePaper) => {
      await withEditions("arabic")(paper);
      await paper.change(second, "headline:", "language: ar\nheadline:");
      await paper.change(second, "Short.", "[News](/ar/category/news)");
    },
    line: 12,
    says: ['Unknown language "arabic"', "which is ar."],
  },
  {
    name: "an edition in a language that no name helps to find, with a story in it",
    spoil: async (paper: FixturePaper) => {
      await withEditions("klingonese")(paper);
      await paper.change(second, "headline:", "language: tlh\nheadline:");
    },
    line: 12,
    says: ['Unknown language "klingonese"', "such as en-GB."],
  },
  ...[
    ["en_US", "en-US"],
    ["pt_br.UTF-8", "pt-BR"],
    ["armenisch", "hy"],
    ["arabe", "ar"],
    ["farsi", "fa"],
  ].map(([written = "", tag]) => ({
    name: `an edition in ${written}`,
    spoil: withEditions(written),
    line: 12,
    says: [`Unknown language "${written}"`, `which is ${tag}.`],
  })),
  {
    name: "two editions of one address",
    spoil: withEditions("pt-BR", "pt-br"),
    line: 14,
    says: ['The paper is in "pt-br" already'],
  },
  {
    name: "an edition whose tag has an extension",
    spoil: withEditions("ar-u-nu-latn"),
    line: 12,
    says: ['"ar-u-nu-latn"', "without extensions"],
  },
  {
    name: "a section that the paper does not have",
    spoil: async (paper: FixturePaper) => {
      await withEditions("hy")(paper);
      await paper.change(
        "site.yaml",
        "name: The Other",
        "name: The Other\n    categories: [{ slug: nwes, name: Lur }]",
      );
    },
    line: 14,
    says: ["slug must be one of news, transport", 'Did you mean "news"?'],
  },
].map((spoiled) => ({ ...spoiled, path: "site.yaml" }));
testThatEachIsReported("the editions of site.yaml", badEditions);

test.each([["zh-Hant-TW"], ["sr-Latn"], ["es-419"], ["en"], ["sl-rozaj-biske-1994"]])(
  "an edition in %s is accepted beside one in en-GB",
  async (language) => {
    const paper = await FixturePaper.lay();
    await withEditions(language)(paper);
    await paper.change(second, "headline:", `language: ${language}\ntranslationOf: last-tram\nheadline:`);
    expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  },
);

test("a topic that leaves an edition is gone there, though another edition has it", async () => {
  const paper = await FixturePaper.lay();
  await withEditions("hy")(paper);
  await paper.change(second, "headline:", "language: hy\nheadline:");
  expect(await paper.compile()).toBe(true);
  await paper.change(second, "topics: [Trams]", "topics: []");
  expect(await paper.compile()).toBe(true);
  expect(paper.said).toContain("Gone with their last story: /hy/topic/trams");
});

test("a topic may have one address in two languages that spell it differently", async () => {
  const paper = await FixturePaper.lay();
  await withEditions("fr")(paper);
  await paper.change(article, "[Trams, Night work]", "[Education]");
  await paper.change(second, "topics: [Trams]", "language: fr\ntopics: [Éducation]");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  await paper.change(second, "language: fr\n", "");
  expect(await paper.compileWithFaults()).toContain('The topics "Éducation" and "Education"');
});
