import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { picturesFolder } from "../stored";
import { readStored } from "../testing/stored-paper";
import { assertWhole } from "./assert-whole";
import { article, FixturePaper, soundPaper } from "./fixture-paper";

/** Each alone must stop the compile. `line` is the line of the whole file; `says` is part of the message. */
type Spoiled = {
  name: string;
  spoil: (paper: FixturePaper) => Promise<void>;
  path?: string;
  line: number;
  says: string[];
};

const inArticle = (from: string | RegExp, to: string) => (paper: FixturePaper) =>
  paper.change(article, from, to);
const inSite = (from: string | RegExp, to: string) => (paper: FixturePaper) =>
  paper.change("site.yaml", from, to);
const inTips = (line: string) =>
  inSite("mail: tips@fixture.example", `mail: tips@fixture.example\n  ${line}`);
const recipient = "age1keevh42fw7qzgzvsv5algazjhh7nxggu2zz26un59d0rc7ku7p8szyr494";
const inBody = (text: string) => inArticle("Nobody counted the passengers.", text);
const second = "articles/2026/second-story.mdx";

const author = "authors/mara-lind.yaml";

const badFrontMatter: Spoiled[] = [
  {
    name: "an unknown field",
    spoil: inArticle("standfirst:", "standfrist: x\nstandfirst:"),
    line: 3,
    says: ['no field "standfrist"', 'Did you mean "standfirst"?'],
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
    says: ['no field "type"'],
  },
  {
    name: "a missing field",
    spoil: inArticle(/standfirst: .*\n/, ""),
    line: 1,
    says: ['"standfirst" is missing', "Add it"],
  },
  {
    name: "a missing alt",
    spoil: inArticle(/ {2}alt: .*\n/, ""),
    line: 10,
    says: ['"image.alt" is missing'],
  },
  {
    name: "a missing credit",
    spoil: inArticle(/ {2}credit: .*\n/, ""),
    line: 10,
    says: ['"image.credit" is missing'],
  },
  {
    name: "an empty alt",
    spoil: inArticle("A tram at night.", '""'),
    line: 12,
    says: ['"image.alt" is empty'],
  },
  { name: "an empty field", spoil: inArticle("analysis", ""), line: 9, says: ['"label" is empty'] },
  {
    name: "a number for a headline",
    spoil: inArticle("The last tram leaves at midnight", "1931"),
    line: 2,
    says: ["read as a number", '"1931"'],
  },
  {
    name: "a word for a list",
    spoil: inArticle("[mara-lind]", "mara-lind"),
    line: 6,
    says: ['"authors" is no list'],
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
    says: ['"image.focus" holds no fields'],
  },
  {
    name: "a word for a boolean",
    spoil: inArticle("label: analysis", "draft: yes"),
    line: 9,
    says: ["neither true nor false"],
  },
  {
    name: "an unknown label",
    spoil: inArticle("analysis", "anlysis"),
    line: 9,
    says: ['"anlysis"', 'Did you mean "analysis"?'],
  },
  {
    name: "an unknown author",
    spoil: inArticle("[mara-lind]", "\n  - mara-lnd"),
    line: 7,
    says: ['no author "mara-lnd"', 'Did you mean "mara-lind"?'],
  },
  { name: "no author", spoil: inArticle("[mara-lind]", "[]"), line: 6, says: ["at least one author"] },
  {
    name: "an author twice",
    spoil: inArticle("[mara-lind]", "[mara-lind, mara-lind]"),
    line: 6,
    says: ["twice in authors"],
  },
  {
    name: "an unknown category",
    spoil: inArticle("category: transport", "category: trasnport"),
    line: 4,
    says: ['no category "trasnport"', 'Did you mean "transport"?'],
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
    spoil: inArticle("[Trams, Night work]", "[Trams, հաց]"),
    line: 5,
    says: ["makes no address"],
  },
  {
    name: "a date without an offset",
    spoil: inArticle("2026-11-23T06:40:00+01:00", "2026-11-23T06:40:00"),
    line: 7,
    says: ['"publishedAt" has no offset', "+01:00"],
  },
  {
    name: "a date alone",
    spoil: inArticle("2026-11-23T06:40:00+01:00", "2026-11-23"),
    line: 7,
    says: ["no date and time"],
  },
  {
    name: "30 February",
    spoil: inArticle("2026-11-23T06:40:00+01:00", "2026-02-30T06:40:00+01:00"),
    line: 7,
    says: ["no real date"],
  },
  {
    name: "a correction without an offset",
    spoil: inArticle("- at: 2026-11-23T08:15:00+01:00", "- at: 2026-11-23T08:15:00"),
    line: 16,
    says: ['"corrections.0.at" has no offset'],
  },
  {
    name: "a correction without a date",
    spoil: inArticle("- at: 2026-11-23T08:15:00+01:00\n    text:", "- text:"),
    line: 16,
    says: ['"corrections.0.at" is missing'],
  },
  {
    name: "an update before publication",
    spoil: inArticle("updatedAt: 2026-11-23T08", "updatedAt: 2026-11-22T08"),
    line: 8,
    says: ["updated before it is published"],
  },
  {
    name: "a story in the folder of another year",
    spoil: inArticle("publishedAt: 2026-11-23", "publishedAt: 2025-11-23"),
    line: 7,
    says: ["of 2025", "Move it to articles/2025"],
  },
  // 23:30 UTC on New Year's Eve is the new year in the paper's zone.
  {
    name: "a story of the next year in the paper's zone",
    spoil: inArticle(
      "publishedAt: 2026-11-23T06:40:00+01:00\nupdatedAt: 2026-11-23T08:15:00+01:00",
      "publishedAt: 2026-12-31T23:30:00Z",
    ),
    line: 7,
    says: ["of 2027"],
  },
  {
    name: "a long headline",
    spoil: inArticle("The last tram leaves at midnight", "x".repeat(201)),
    line: 2,
    says: ["201 characters", "at most 200"],
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
    says: ["line break"],
  },
  {
    name: "a missing picture",
    spoil: inArticle("src: tram.png", "src: trams.png"),
    line: 11,
    says: ['no picture "trams.png"', 'Did you mean "tram.png"?'],
  },
  {
    name: "a picture outside of the folder",
    spoil: inArticle("src: tram.png", "src: ../images/tram.png"),
    line: 11,
    says: ["no picture"],
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
    says: ["no slug"],
  },
  {
    name: "a redirect from a story",
    spoil: inArticle("[tram-of-old]", "[second-story]"),
    line: 18,
    says: [second, "already"],
  },
  {
    name: "bad YAML",
    spoil: inArticle("headline: The last tram", "headline: Trams: the last"),
    line: 2,
    says: ["no valid YAML"],
  },
  {
    name: "a field twice",
    spoil: inArticle("label: analysis", "category: news"),
    line: 9,
    says: ["no valid YAML", "Keep one"],
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

const badSlugsAndFiles: Spoiled[] = [
  {
    name: "two articles of one slug",
    spoil: (paper) => paper.write("articles/2025/last-tram.mdx", soundPaper[second].replace("2026", "2025")),
    line: 1,
    says: ["articles/2025/last-tram.mdx has the slug"],
  },
  {
    name: "a page of an article's slug",
    spoil: (paper) => paper.write("pages/last-tram.mdx", soundPaper["pages/about.mdx"]),
    path: "pages/last-tram.mdx",
    line: 1,
    says: [article, "already"],
  },
  {
    name: "a slug that shadows a route",
    spoil: (paper) => paper.write("articles/2026/most-read.mdx", soundPaper[second]),
    path: "articles/2026/most-read.mdx",
    line: 1,
    says: ['"most-read" belongs to a part of the site'],
  },
  {
    name: "a slug that shadows a route in a group",
    spoil: (paper) => paper.write("pages/masthead.mdx", soundPaper["pages/about.mdx"]),
    path: "pages/masthead.mdx",
    line: 1,
    says: ["belongs to a part of the site"],
  },
  {
    name: "a slug that shadows a well-known file",
    spoil: (paper) => paper.write("pages/robots.mdx", soundPaper["pages/about.mdx"]),
    path: "pages/robots.mdx",
    line: 1,
    says: ["belongs to a part of the site"],
  },
  {
    name: "a slug of bad form",
    spoil: (paper) => paper.write("articles/2026/Été_1.mdx", soundPaper[second]),
    path: "articles/2026/Été_1.mdx",
    line: 1,
    says: ["makes no address"],
  },
  {
    name: "a story as .md",
    spoil: (paper) => paper.write("articles/2026/other.md", soundPaper[second]),
    path: "articles/2026/other.md",
    line: 1,
    says: ["would be left out"],
  },
  {
    name: "a story as .MDX",
    spoil: (paper) => paper.write("articles/2026/other.MDX", soundPaper[second]),
    path: "articles/2026/other.MDX",
    line: 1,
    says: ["would be left out"],
  },
  {
    name: "a story outside of a year",
    spoil: (paper) => paper.write("articles/other.mdx", soundPaper[second]),
    path: "articles/other.mdx",
    line: 1,
    says: ["would be left out"],
  },
  {
    name: "a hidden story",
    spoil: (paper) => paper.write("articles/2026/.other.mdx", soundPaper[second]),
    path: "articles/2026/.other.mdx",
    line: 1,
    says: ["would be left out"],
  },
  {
    name: "a story that is a pipe",
    spoil: async (paper) => void execFileSync("mkfifo", [paper.path("articles/2026/piped.mdx")]),
    path: "articles/2026/piped.mdx",
    line: 1,
    says: ["no file but a pipe"],
  },
  {
    name: "a story that is a link to nowhere",
    spoil: async (paper) => symlinkSync("nowhere.mdx", paper.path("articles/2026/linked.mdx")),
    path: "articles/2026/linked.mdx",
    line: 1,
    says: ["a link that leads to none"],
  },
  {
    name: "a picture that is a pipe",
    spoil: async (paper) => {
      await paper.remove("images/tram.png");
      execFileSync("mkfifo", [paper.path("images/tram.png")]);
    },
    path: "images/tram.png",
    line: 1,
    says: ["no file but a pipe"],
  },
  {
    name: "a story in Latin-1",
    spoil: (paper) => paper.write(article, Buffer.from("---\nheadline: \xe9\n---\n", "latin1")),
    line: 1,
    says: ["not UTF-8"],
  },
  {
    name: "a picture that is none",
    spoil: (paper) => paper.write("images/tram.png", "no picture"),
    path: "images/tram.png",
    line: 1,
    says: ["cannot be read"],
  },
  {
    name: "no site.yaml",
    spoil: (paper) => paper.remove("site.yaml"),
    path: "site.yaml",
    line: 1,
    says: ["no site.yaml"],
  },
];

const badAuthor: Spoiled[] = [
  ["an account without its server", '"@mara"'],
  ["an account that is an address", "https://fixture.example/@mara"],
  ["an account with more behind it", '"@mara@fixture.example, @other@fixture.example"'],
].map(([name = "", account = ""]) => ({
  name,
  spoil: (paper) => paper.change(author, '"@mara@fixture.example"', account),
  path: author,
  line: 5,
  says: ["none of the fediverse", '"@name@server.example"'],
}));

const badSite: Spoiled[] = [
  {
    name: "an unknown time zone",
    spoil: inSite("Europe/Vienna", "Europe/Viena"),
    line: 6,
    says: ['"Europe/Viena"', 'Did you mean "Europe/Vienna"?'],
  },
  {
    name: "an address with a path",
    spoil: inSite("https://fixture.example", "https://fixture.example/paper"),
    line: 4,
    says: ["no origin"],
  },
  {
    name: "an address of another scheme",
    spoil: inSite("https://fixture.example", "ftp://fixture.example"),
    line: 4,
    says: ["no origin"],
  },
  {
    name: "a pale line colour",
    spoil: inSite("#c2301c", "#ffc0c0"),
    line: 15,
    says: ["contrast of 1.", "at least 3"],
  },
  {
    name: "a dark line colour for the dark theme",
    spoil: inSite("#7db4f0", "#222222"),
    line: 19,
    says: ["dark line colour", "at least 3"],
  },
  { name: "a colour by name", spoil: inSite('"#c2301c"', "red"), line: 15, says: ["no colour"] },
  {
    name: "a category twice",
    spoil: inSite("slug: news", "slug: transport"),
    line: 16,
    says: ['"transport" already'],
  },
  {
    name: "a category that would stand where a window of Most Read stands",
    spoil: inSite("slug: transport", "slug: week"),
    line: 16,
    says: ['"week" is a window of Most Read'],
  },
  { name: "an unknown language", spoil: inSite("en-GB", "english language"), line: 5, says: ["no language"] },
  {
    name: "a tips mail that is none",
    spoil: inSite("mail: tips@fixture.example", "mail: tips at fixture"),
    line: 8,
    says: ['"tips at fixture" is no mail address', "like tips@paper.example"],
  },
  {
    name: "a recipient with one letter wrong",
    spoil: inTips(`recipient: ${recipient.slice(0, -1)}q`),
    line: 9,
    says: ["is no age recipient", "npm run tips -- keygen"],
  },
  {
    name: "a secret key in place of the recipient",
    spoil: inTips("recipient: AGE-SECRET-KEY-1QQQQ"),
    line: 9,
    says: ["is no age recipient"],
  },
  {
    name: "half a day of retention",
    spoil: inTips("retentionDays: 0.5"),
    line: 9,
    says: ['"0.5" is no number of days'],
  },
  {
    name: "a Signal name without its digits",
    spoil: inTips("signal: fixture-desk"),
    line: 9,
    says: ['"fixture-desk" is no Signal account', "desk.42"],
  },
  {
    name: "a Signal number that YAML takes for a sum",
    spoil: inTips("signal: +43123456789"),
    line: 9,
    says: ["read as a number", "quotes"],
  },
  {
    name: "a SecureDrop on the open web",
    spoil: inTips("secureDrop: https://drop.fixture.example"),
    line: 9,
    says: ["is no onion address", ".onion"],
  },
  {
    name: "a short PGP fingerprint",
    spoil: inTips('pgp: { fingerprint: "DEADBEEF", url: /tips-key.asc }'),
    line: 9,
    says: ["is no PGP fingerprint", "all its 40 digits"],
  },
  {
    name: "a PGP key at no good address",
    spoil: inTips(
      'pgp: { fingerprint: "DEADBEEF", url: "javascript:1" }'.replace("DEADBEEF", "A1".repeat(20)),
    ),
    line: 9,
    says: ['"tips.pgp.url" is no good address'],
  },
  {
    name: "a way to the desk that we do not know",
    spoil: inTips("telegram: fixture"),
    line: 9,
    says: ['no field "tips.telegram"'],
  },
].map((spoiled) => ({ ...spoiled, path: "site.yaml" }));

const badBody: Spoiled[] = [
  { name: "an import", spoil: inBody('import x from "y"'), line: 21, says: ["imported"] },
  { name: "an export", spoil: inBody("export const x = 1"), line: 21, says: ["exported"] },
  { name: "a computed text", spoil: inBody("We are {1 + 1}."), line: 21, says: ["computed"] },
  {
    name: "a computed attribute",
    spoil: inBody("<PullQuote by={name}>Words</PullQuote>"),
    line: 21,
    says: ['"by"', "computed"],
  },
  {
    name: "spread attributes",
    spoil: inBody("<PullQuote {...props}>Words</PullQuote>"),
    line: 21,
    says: ["takes no {...}"],
  },
  {
    name: "unknown furniture",
    spoil: inBody("<Pullquote>Words</Pullquote>"),
    line: 21,
    says: ['Did you mean "PullQuote"?'],
  },
  {
    name: "furniture that every object has",
    spoil: inBody('<Constructor />\n\n<PullQuote toString="x">W</PullQuote>'),
    line: 23,
    says: ['"toString" of <PullQuote> is unknown'],
  },
  {
    name: "an event handler",
    spoil: inBody('<PullQuote onclick="x()">Words</PullQuote>'),
    line: 21,
    says: ['"onclick" of <PullQuote> is unknown'],
  },
  {
    name: "a moment outside of a timeline",
    spoil: inBody('<Moment when="1931">Words</Moment>'),
    line: 21,
    says: ["Put it in <Timeline>"],
  },
  {
    name: "words straight in a timeline",
    spoil: inBody('<Timeline title="x">\n\nWords\n\n</Timeline>'),
    line: 23,
    says: ["holds only <Moment>"],
  },
  {
    name: "a fact box without a title",
    spoil: inBody("<FactBox>\n\nWords\n\n</FactBox>"),
    line: 21,
    says: ['lacks its attribute "title"'],
  },
  {
    name: "a figure without alt",
    spoil: inArticle('alt="The tram again." ', ""),
    line: 23,
    says: ['lacks its attribute "alt"'],
  },
  {
    name: "a figure with an empty alt",
    spoil: inArticle("The tram again.", ""),
    line: 23,
    says: ['"alt"', "empty"],
  },
  {
    name: "a figure without credit",
    spoil: inArticle('credit="Pia Norr" ', ""),
    line: 23,
    says: ['lacks its attribute "credit"'],
  },
  {
    name: "a figure without its picture",
    spoil: inArticle('src="tram.png"', 'src="bus.png"'),
    line: 23,
    says: ['no picture "bus.png"'],
  },
  {
    name: "a figure within a paragraph",
    spoil: inArticle("<Figure", "Look: <Figure"),
    line: 23,
    says: ["within a paragraph"],
  },
  { name: "a Markdown picture", spoil: inBody("![Alt](tram.png)"), line: 21, says: ["<Figure"] },
  {
    name: "a script",
    spoil: inBody("<script>alert(1)</script>"),
    line: 21,
    says: ["<script>", "Take it out"],
  },
  {
    name: "a frame",
    spoil: inBody('<iframe src="https://x.example"></iframe>'),
    line: 21,
    says: ["<iframe>", "Use <Embed>"],
  },
  { name: "HTML", spoil: inBody("<b>bold</b>"), line: 21, says: ["<b>", "Markdown"] },
  { name: "an HTML comment", spoil: inBody("<!-- note -->"), line: 21, says: ["no valid MDX", "comment"] },
  {
    name: "a tag without an end",
    spoil: inBody("<PullQuote>"),
    line: 21,
    says: ["no valid MDX", "PullQuote"],
  },
  { name: "a bare brace", spoil: inBody("An open { brace"), line: 21, says: ["no valid MDX", "\\{"] },
  { name: "a first heading", spoil: inBody("# Words"), line: 21, says: ["##"] },
  {
    name: "a heading that skips a level",
    spoil: inBody("## One\n\n#### Two"),
    line: 23,
    says: ["skips a level", "###"],
  },
  {
    name: "a heading in a fact box",
    spoil: inBody('<FactBox title="x">\n\n## One\n\n</FactBox>'),
    line: 23,
    says: ["**bold**"],
  },
  { name: "a note without its text", spoil: inBody("Words.[^1]"), line: 21, says: ["[^1] has no text"] },
  {
    name: "the text of no note",
    spoil: inBody("Words.\n\n[^1]: Text."),
    line: 23,
    says: ["Nothing refers to the note [^1]"],
  },
  {
    name: "a link to a story that is not there",
    spoil: inBody("As [we said](/second-stroy#part)."),
    line: 21,
    says: ['no story or page "/second-stroy"', 'Did you mean "second-story"?'],
  },
  {
    name: "words of another language without its code",
    spoil: inBody("They ask for <Foreign>հաց</Foreign>."),
    line: 21,
    says: ['<Foreign> lacks its attribute "lang"'],
  },
  {
    name: "words of a language that is none",
    spoil: inBody('They ask for <Foreign lang="Armenian!">հաց</Foreign>.'),
    line: 21,
    says: ['"lang" of <Foreign> is no language', 'lang="hy"'],
  },
  {
    name: "an embed of no address",
    spoil: inBody('<Embed url="/about" title="x" provider="y" />'),
    line: 21,
    says: ["https://"],
  },
  { name: "nesting of 10,000", spoil: inBody(`${"> ".repeat(9000)}x`), line: 21, says: ["too deep"] },
  {
    name: "10,000 nested tags",
    spoil: inBody(`${'<FactBox title="x">\n\n'.repeat(10_000)}${"</FactBox>\n\n".repeat(10_000)}`),
    line: 21,
    says: ["too deep"],
  },
  {
    name: "a body over a million characters",
    spoil: inBody("Words and words.\n\n".repeat(60_000)),
    line: 21,
    says: ["1,000,000"],
  },
];

describe.each([
  ["front matter", badFrontMatter],
  ["slugs and files", badSlugsAndFiles],
  ["an author", badAuthor],
  ["site.yaml", badSite],
  ["a body", badBody],
])("a fault in %s stops the compile with file, line and remedy:", (_kind, spoiled) => {
  test.each(spoiled)("$name", async ({ spoil, path = article, line, says }) => {
    const paper = await FixturePaper.lay();
    await spoil(paper);
    expect(await paper.compile()).toBe(false);
    const told = paper.said.filter((said) =>
      said.startsWith(`${relative(process.cwd(), paper.path(path))}:${line}: `),
    );
    expect(told, paper.said.join("\n")).toHaveLength(1);
    for (const words of says) expect(told[0]).toContain(words);
    expect(paper.said.at(-1)).toMatch(
      /^\d+ faults? in the content\. Nothing was compiled; there is no former content that could serve\.$/,
    );
    expect(told[0]?.length).toBeLessThan(600);
  });
});

test("a sound paper compiles, newest story first, and its front matter arrives whole", async () => {
  const paper = await FixturePaper.lay();
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const { index, body } = stored(paper);
  expect(index.articles.map(({ slug }) => slug)).toEqual(["last-tram", "second-story"]);
  expect(index.articles[0]).toMatchObject({
    headline: "The last tram leaves at midnight",
    category: "transport",
    topics: [
      { slug: "trams", name: "Trams" },
      { slug: "night-work", name: "Night work" },
    ],
    authors: ["mara-lind"],
    publishedAt: "2026-11-23T05:40:00.000Z",
    updatedAt: "2026-11-23T07:15:00.000Z",
    label: "analysis",
    image: {
      alt: "A tram at night.",
      credit: "Illustration: Pia Norr",
      focus: { x: 0.5, y: 0.4 },
      width: 60,
      widths: [60],
    },
    minutes: 1,
    isCorrected: true,
    correctionTimes: ["2026-11-23T07:15:00.000Z"],
    redirects: ["tram-of-old"],
    isDraft: false,
  });
  expect(JSON.stringify(index)).not.toContain("Nobody counted");
  expect(index.authors[0]).toMatchObject({
    slug: "mara-lind",
    face: { widths: [60] },
    fediverse: "@mara@fixture.example",
  });
  expect(index.site.categories.map(({ slug }) => slug)).toEqual(["news", "transport"]);
  expect(index.site.tips).toEqual({ mail: "tips@fixture.example", retentionDays: 30 });
  const lastTram = body("last-tram");
  expect(lastTram.corrections).toEqual([{ at: "2026-11-23T07:15:00.000Z", text: "It was 1931." }]);
  expect(index.articles[0]?.pictures?.["tram.png"]?.colour).toBe("#336699");
  expect(JSON.stringify(lastTram.body)).not.toContain("position");
});

test("every way to the desk that site.yaml names arrives as it was written", async () => {
  const paper = await FixturePaper.lay();
  const fingerprint = "A1B2 C3D4 ".repeat(5).trim();
  await paper.change(
    "site.yaml",
    "  mail: tips@fixture.example",
    `  mail: tips@fixture.example
  recipient: ${recipient}
  retentionDays: 14
  signal: fixture.42
  secureDrop: http://fixture.securedrop.tor.onion
  pgp: { fingerprint: "${fingerprint}", url: /tips-key.asc }`,
  );
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(stored(paper).index.site.tips).toEqual({
    mail: "tips@fixture.example",
    recipient,
    retentionDays: 14,
    signal: "fixture.42",
    secureDrop: "http://fixture.securedrop.tor.onion",
    pgp: { fingerprint, url: "/tips-key.asc" },
  });
});

test("a byte order mark and Windows line ends change nothing", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const plain = stored(paper);
  for (const path of [article, second, "pages/about.mdx", "authors/mara-lind.yaml", "site.yaml"]) {
    const text = readFileSync(paper.path(path), "utf8");
    await paper.write(path, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
  }
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const windows = stored(paper);
  expect(windows.index).toEqual(plain.index);
  expect(JSON.stringify(windows.body("last-tram")).replaceAll("\\r\\n", "\\n")).toBe(
    JSON.stringify(plain.body("last-tram")),
  );
});

test("lines are right under a byte order mark and Windows line ends", async () => {
  const paper = await FixturePaper.lay();
  await paper.change(article, "category: transport", "category: trasnport");
  await paper.change(article, "Nobody counted the passengers.", "{1 + 1}");
  const text = readFileSync(paper.path(article), "utf8");
  await paper.write(article, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
  expect(await paper.compile()).toBe(false);
  expect(linesOf(paper)).toEqual([`${article}:4`, `${article}:21`]);
});

test("all faults are told in one run, by file and line, with their count", async () => {
  const paper = await FixturePaper.lay();
  await paper.change("site.yaml", "Europe/Vienna", "Nowhere");
  await paper.change("authors/mara-lind.yaml", "role:", "rule:");
  await paper.change(second, "Short.", "{1}");
  await paper.change(article, "category: transport", "category: x-ray");
  await paper.change(article, 'credit="Pia Norr" ', "");
  expect(await paper.compile()).toBe(false);
  expect(linesOf(paper)).toEqual([
    `${article}:4`,
    `${article}:23`,
    `${second}:10`,
    "authors/mara-lind.yaml:1",
    "authors/mara-lind.yaml:2",
    "site.yaml:6",
  ]);
  expect(paper.said.at(-1)).toMatch(/^6 faults in the content/);
});

test("after a fault the last good content goes on serving", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const before = stored(paper);
  await paper.change(article, "category: transport", "category: trasnport");
  expect(await paper.compile()).toBe(false);
  expect(paper.said.at(-1)).toMatch(/Nothing was compiled; the last good content stays\.$/);
  expect(stored(paper).index).toEqual(before.index);
});

test("a content folder that is not there is told as that, with its remedy", async () => {
  const paper = await FixturePaper.lay();
  rmSync(paper.path(""), { recursive: true });
  expect(await paper.compile()).toBe(false);
  expect(paper.said).toHaveLength(2);
  expect(paper.said[0]).toMatch(/content:1: There is no such folder\. Create it, or name in CONTENT_FOLDER/);
});

test("a draft leaves nothing behind where readers are served from, but is compiled for editors", async () => {
  const paper = await FixturePaper.lay();
  const drawn = readFileSync(paper.path("images/tram.png"));
  await paper.write("images/secret-tunnel.png", drawn);
  await paper.change(
    second,
    "---\n\nShort.",
    "draft: true\nredirects: [quillwater-old]\nimage: { src: secret-tunnel.png, alt: Quillwater, credit: Q }\n---\n\nQuillwater.",
  );
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(paper.said.at(-1)).toContain("1 article, 1 page, 1 author");
  expect(paper.said.at(-1)).toContain("1 draft left out");
  const files = readdirSync(paper.compiledFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const everything = files
    .map((file) => file.name + readFileSync(join(file.parentPath, file.name), "latin1"))
    .join("\n");
  expect(everything).toContain("last-tram");
  expect(everything).not.toMatch(/quillwater|second-story|secret-tunnel/i);

  expect(await paper.compile({ withDrafts: true })).toBe(true);
  expect(stored(paper).index.articles.map(({ slug, isDraft }) => [slug, isDraft])).toEqual([
    ["last-tram", false],
    ["second-story", true],
  ]);
});

test("a scheduled story is compiled, for it appears by itself", async () => {
  const paper = await FixturePaper.lay();
  await paper.write("articles/2099/far-off.mdx", soundPaper[second].replace("2026-11-22", "2099-01-01"));
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(stored(paper).index.articles[0]?.slug).toBe("far-off");
});

test("of very many faults the first are told, and how many there are", async () => {
  const paper = await FixturePaper.lay();
  await paper.write(
    "pages/links.mdx",
    `---\ntitle: Links\ndescription: Bad ones.\n---\n${"\n[a](/gone)\n".repeat(150)}`,
  );
  expect(await paper.compile()).toBe(false);
  const lines = linesOf(paper);
  expect([lines.length, lines[0], lines[99]]).toEqual([100, "pages/links.mdx:6", "pages/links.mdx:204"]);
  expect(paper.said.slice(-2)).toEqual([
    "These are the first 100; the others are told when these are mended.",
    expect.stringMatching(/^150 faults in the content/),
  ]);
});

test("pictures that nothing shows are noted, not refused; drawings and leftovers are passed over", async () => {
  const paper = await FixturePaper.lay();
  await paper.write("images/spare.png", "not even a picture");
  await paper.write("images/drawn/tram.svg", "<svg/>");
  await paper.write("articles/.DS_Store", "");
  for (const name of ["tram.mdx~", "#tram.mdx#", ".tram.mdx.swp", "4913"])
    await paper.write(`articles/2026/${name}`, "half a sto");
  // The lock of emacs.
  symlinkSync("mara@desk.1234:1700000000", paper.path("articles/2026/.#tram.mdx"));
  expect(await paper.compile()).toBe(true);
  expect(paper.said[0]).toContain("spare.png");
});

test("the picture of a story is cut around its focus; one that only stands in a body is not", async () => {
  const paper = await FixturePaper.lay();
  await paper.write("images/lamp.png", readFileSync(paper.path("images/tram.png")));
  await paper.change(article, 'src="tram.png"', 'src="lamp.png"');
  await paper.compile();
  const cut = readdirSync(picturesFolder(paper.compiledFolder)).filter((file) => /x\d+\.jpg$/.test(file));
  expect(cut.map((file) => file.replace(/[0-9a-f]{10}/, "hash")).sort()).toEqual([
    "tram-hash-50-40-40x40.jpg",
    "tram-hash-50-40-53x40.jpg",
    "tram-hash-50-40-60x34.jpg",
  ]);
});

test("a picture that was made before is not made again", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const folder = picturesFolder(paper.compiledFolder);
  const [avif = ""] = readdirSync(folder).filter((file) => file.startsWith("tram-") && file.endsWith("avif"));
  const { writeFileSync } = await import("node:fs");
  writeFileSync(join(folder, avif), "as it was made");
  await paper.compile();
  expect(readFileSync(join(folder, avif), "utf8")).toBe("as it was made");
});

test("a document that contentlayer loses stops the compile", () => {
  const given = ["site.yaml", article];
  expect(() => assertWhole(given, ["site.yaml"])).toThrow(
    `2 documents, but 1 were compiled. Lost: ${article}`,
  );
  expect(() => assertWhole(given, [...given, "authors/x.yaml"])).toThrow("but 3");
  expect(() => assertWhole(given, given)).not.toThrow();
});

test("the same content gives the same generation", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const first = stored(paper).generation;
  await paper.compile();
  expect(stored(paper).generation).toBe(first);
  await paper.change(article, "Nobody", "No one");
  await paper.compile();
  expect(stored(paper).generation).not.toBe(first);
});

test("two compiles at once leave one whole paper", async () => {
  const paper = await FixturePaper.lay();
  expect(await Promise.all([paper.compile(), paper.compile(), paper.compile()])).toEqual([true, true, true]);
  const { index, body } = stored(paper);
  for (const { slug } of index.articles) expect(body(slug).body.type).toBe("root");
  expect(
    readdirSync(paper.compiledFolder, { recursive: true }).filter((path) =>
      String(path).includes("unfinished"),
    ),
  ).toEqual([]);
});

const stored = (paper: FixturePaper) => readStored(paper.compiledFolder);

/** The faults told, as `path:line`, the path within the content. */
function linesOf(paper: FixturePaper): string[] {
  const content = `${relative(process.cwd(), paper.path(""))}/`;
  return paper.said.flatMap((said) =>
    said.startsWith(content) ? [said.slice(content.length).split(":").slice(0, 2).join(":")] : [],
  );
}
