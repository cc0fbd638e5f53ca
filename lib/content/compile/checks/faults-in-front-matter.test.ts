import {
  inArticle,
  type Spoiled,
  testThatTheyStopTheCompile,
} from "@/lib/content/compile/testing/faulty-paper";
import { article, second } from "@/lib/content/compile/testing/fixture-paper";

const badFrontMatter: Spoiled[] = [
  {
    name: "an unknown field",
    spoil: inArticle("standfirst:", "standfrist: x\nstandfirst:"),
    line: 3,
    says: ['Unknown field "standfrist"', 'Did you mean "standfirst"?'],
  },
  {
    name: "an unknown nested field",
    spoil: inArticle("  credit:", "  creditt: x\n  credit:"),
    line: 13,
    says: ['"image.creditt"', '"credit"'],
  },
  {
    name: "a field that contentlayer would take for a document type",
    spoil: inArticle("label: analysis", "type: Page"),
    line: 9,
    says: ['Unknown field "type"'],
  },
  {
    name: "a missing field",
    spoil: inArticle(/standfirst: .*\n/, ""),
    line: 1,
    says: ['"standfirst" is required', "Add standfirst"],
  },
  {
    name: "a missing alt",
    spoil: inArticle(/ {2}alt: .*\n/, ""),
    line: 10,
    says: ['"image.alt" is required'],
  },
  {
    name: "a missing credit",
    spoil: inArticle(/ {2}credit: .*\n/, ""),
    line: 10,
    says: ['"image.credit" is required'],
  },
  {
    name: "an empty alt",
    spoil: inArticle("A tram at night.", '""'),
    line: 12,
    says: ['"image.alt" must not be empty'],
  },
  { name: "an empty field", spoil: inArticle("analysis", ""), line: 9, says: ['"label" must not be empty'] },
  {
    name: "a number for a headline",
    spoil: inArticle("The last tram leaves at midnight", "1931"),
    line: 2,
    says: ["reads it as a number", '"1931"'],
  },
  {
    name: "a word for a list",
    spoil: inArticle("[mara-lind]", "mara-lind"),
    line: 6,
    says: ['"authors" must be a list. Write [one, two]'],
  },
  {
    name: "a number in a list of words",
    spoil: inArticle("[Trams, Night work]", "[Trams, 7]"),
    line: 5,
    says: ['"topics.1"', "number"],
  },
  {
    name: "a word for a nested field",
    spoil: inArticle("{ x: 0.5, y: 0.4 }", "middle"),
    line: 14,
    says: ['"image.focus" must contain fields'],
  },
  {
    name: "a word for a boolean",
    spoil: inArticle("label: analysis", "draft: yes"),
    line: 9,
    says: ["must be true or false"],
  },
  {
    name: "an unknown label",
    spoil: inArticle("analysis", "anlysis"),
    line: 9,
    says: ["label must be one of analysis, explainer", 'Did you mean "analysis"?'],
  },
  {
    name: "an unknown author",
    spoil: inArticle("[mara-lind]", "\n  - mara-lnd"),
    line: 7,
    says: ['Unknown author "mara-lnd"', 'Did you mean "mara-lind"?'],
  },
  {
    name: "no author",
    spoil: inArticle("[mara-lind]", "[]"),
    line: 6,
    says: ["must name at least one author"],
  },
  {
    name: "an author twice",
    spoil: inArticle("[mara-lind]", "[mara-lind, mara-lind]"),
    line: 6,
    says: ["listed twice in authors"],
  },
  {
    name: "an unknown category",
    spoil: inArticle("category: transport", "category: trasnport"),
    line: 4,
    says: ["category must be one of news, transport", 'Did you mean "transport"?'],
  },
  {
    name: "a topic spelled in two ways",
    spoil: (paper) => paper.change(second, "[Trams]", "[trams]"),
    path: second,
    line: 5,
    says: ['"trams"', 'spelled "Trams"', article],
  },
  {
    name: "a topic spelled otherwise than in most stories",
    spoil: async (paper) => {
      await paper.write("articles/2026/third-story.mdx", await paper.read(second));
      await paper.change(article, "[Trams, Night work]", "[trams, Night work]");
    },
    line: 5,
    says: ['"trams"', 'spelled "Trams"', second],
  },
  {
    name: "a topic that makes no address",
    spoil: inArticle("[Trams, Night work]", '[Trams, "!?"]'),
    line: 5,
    says: ["must contain letters or digits"],
  },
  {
    name: "a topic that is too long for an address",
    spoil: inArticle("[Trams, Night work]", `[Trams, ${"Night work ".repeat(12)}]`),
    line: 5,
    says: ["too long for an address"],
  },
  {
    name: "two names of topics with one address",
    spoil: inArticle("[Trams, Night work]", "[Trams, Đông, Dong]"),
    line: 5,
    says: ['"Dong"', '"Đông"', article, "/topic/dong"],
  },
  {
    name: "two signs that no address keeps",
    spoil: (paper) => paper.change(second, "[Trams]", '["Trams*"]'),
    path: second,
    line: 5,
    says: ['"Trams*"', '"Trams"', article, "/topic/trams", "add a word"],
  },
  {
    name: "one topic twice, composed and decomposed",
    spoil: inArticle("[Trams, Night work]", "[Caf\u00e9, Cafe\u0301]"),
    line: 5,
    says: ["listed twice in topics"],
  },
  {
    name: "a date without an offset",
    spoil: inArticle("2026-11-23T06:40:00+01:00", "2026-11-23T06:40:00"),
    line: 7,
    says: ['"publishedAt" must end with an offset', "+01:00"],
  },
  {
    name: "a date alone",
    spoil: inArticle("2026-11-23T06:40:00+01:00", "2026-11-23"),
    line: 7,
    says: ["must be a date and time with an offset"],
  },
  {
    name: "30 February",
    spoil: inArticle("2026-11-23T06:40:00+01:00", "2026-02-30T06:40:00+01:00"),
    line: 7,
    says: ["must be a date and time that exists"],
  },
  {
    name: "a correction without an offset",
    spoil: inArticle("- at: 2026-11-23T08:15:00+01:00", "- at: 2026-11-23T08:15:00"),
    line: 16,
    says: ['"corrections.0.at" must end with an offset'],
  },
  {
    name: "a correction without a date",
    spoil: inArticle("- at: 2026-11-23T08:15:00+01:00\n    text:", "- text:"),
    line: 16,
    says: ['"corrections.0.at" is required'],
  },
  {
    name: "an update before publication",
    spoil: inArticle("updatedAt: 2026-11-23T08", "updatedAt: 2026-11-22T08"),
    line: 8,
    says: ['"updatedAt" must not be before "publishedAt"'],
  },
  {
    name: "a story in the folder of another year",
    spoil: inArticle("publishedAt: 2026-11-23", "publishedAt: 2025-11-23"),
    line: 7,
    says: ["published in 2025", "Move it to articles/2025"],
  },
  // 23:30 UTC on New Year's Eve is the new year in the paper's zone.
  {
    name: "a story of the next year in the paper's zone",
    spoil: inArticle(
      "publishedAt: 2026-11-23T06:40:00+01:00\nupdatedAt: 2026-11-23T08:15:00+01:00",
      "publishedAt: 2026-12-31T23:30:00Z",
    ),
    line: 7,
    says: ["published in 2027"],
  },
  {
    name: "a long headline",
    spoil: inArticle("The last tram leaves at midnight", "x".repeat(201)),
    line: 2,
    says: ["at most 200 characters, not 201"],
  },
  {
    name: "a headline of 10 MB",
    spoil: inArticle("The last tram leaves at midnight", "tram ".repeat(2_000_000)),
    line: 2,
    says: ['"headline"', "at most 200"],
  },
  {
    name: "a long short headline",
    spoil: inArticle("label:", `shortHeadline: ${"x".repeat(71)}\nlabel:`),
    line: 9,
    says: ["at most 70"],
  },
  {
    name: "a bidi override in the headline",
    spoil: inArticle("The last tram", "The \u202Elast tram"),
    line: 2,
    says: ["U+202E"],
  },
  {
    name: "a zero-width character in a topic",
    spoil: inArticle("[Trams,", "[Tra\u200Bms,"),
    line: 5,
    says: ['"topics.0"', "U+200B"],
  },
  {
    name: "an isolate in a nested text",
    spoil: inArticle("A tram at night", "A tram\u2066 at night"),
    line: 12,
    says: ["U+2066"],
  },
  {
    name: "a headline of two lines",
    spoil: inArticle("headline: The last tram", "headline: |\n  One\n  The last tram"),
    line: 2,
    says: ["Remove the line break"],
  },
  {
    name: "a missing picture",
    spoil: inArticle("src: tram.png", "src: trams.png"),
    line: 11,
    says: ['Unknown picture "trams.png"', 'Did you mean "tram.png"?'],
  },
  {
    name: "a picture outside of the folder",
    spoil: inArticle("src: tram.png", "src: ../images/tram.png"),
    line: 11,
    says: ["Unknown picture"],
  },
  {
    name: "a focus outside of the picture",
    spoil: inArticle("x: 0.5", "x: 1.5"),
    line: 14,
    says: ["from 0 to 1"],
  },
  {
    name: "a redirect of bad form",
    spoil: inArticle("[tram-of-old]", "[Tram_of_old]"),
    line: 18,
    says: ["must be a slug"],
  },
  {
    name: "a redirect from a story",
    spoil: inArticle("[tram-of-old]", "[second-story]"),
    line: 18,
    says: [second, "already used by"],
  },
  {
    name: "bad YAML",
    spoil: inArticle("headline: The last tram", "headline: Trams: the last"),
    line: 2,
    says: ["Invalid YAML"],
  },
  {
    name: "a field twice",
    spoil: inArticle("label: analysis", "category: news"),
    line: 9,
    says: ["Invalid YAML", "Keep one"],
  },
  {
    name: "a value by reference",
    spoil: inArticle(/standfirst: .*\ncategory: transport/, "standfirst: &word transport\ncategory: *word"),
    line: 4,
    says: ["by reference"],
  },
  {
    name: "no front matter",
    spoil: (paper) => paper.write(article, "Only words.\n"),
    line: 1,
    says: ["three hyphens"],
  },
  // gray-matter would run such front matter as JavaScript.
  {
    name: "front matter of another language",
    spoil: inArticle(/^---/, "---js"),
    line: 1,
    says: ["three hyphens"],
  },
  {
    name: "front matter that contentlayer would end early",
    spoil: inArticle("label: analysis", "---- x"),
    line: 1,
    says: ["three hyphens"],
  },
];

testThatTheyStopTheCompile("front matter", badFrontMatter);
