import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { article, FixturePaper } from "@/lib/content/compile/testing/fixture-paper";
import { articleFields } from "@/lib/content/schema";
import { readStored } from "@/lib/content/testing/stored-paper";
import { checkFields } from "./fields";

type Found = { at: string; text: string };

/** Checks front matter in which one line is given; the other required fields are sound. */
function check(yaml: string): { found: Found[]; fields: Record<string, unknown> } {
  const found: Found[] = [];
  const report = (line: number, text: string, column?: number) =>
    void found.push({ at: `${line}:${column}`, text });
  const rest = {
    headline: "One",
    standfirst: "Two",
    category: "news",
    topics: "[Trams]",
    authors: "[mara]",
    publishedAt: "2026-11-23T06:40:00Z",
  };
  const others = Object.entries(rest).filter(([name]) => !new RegExp(`^${name}:`, "m").test(yaml));
  const text = `---\n${yaml}\n${others.map(([name, value]) => `${name}: ${value}\n`).join("")}---\n`;
  const source = { kind: "article", path: article, slug: "last-tram", text } as const;
  const { fields } = checkFields<Record<string, unknown>>(
    readFrontMatter(source, report),
    articleFields,
    report,
  );
  return { found, fields };
}

describe("front matter never loses or changes words silently:", () => {
  test.each([
    ["a comment in a headline", "headline: Line 7 is now #1 in Europe", "2:25", "#1 in Europe"],
    ["a comment with a blank", "headline: We are number # 1", "2:25", "# 1"],
    ["a comment behind a tab", "headline: Line 7\t#1", "2:18", "#1"],
    ["a headline that is all comment", "headline: #1 in Europe", "2:11", "#1 in Europe"],
    ["a comment in a list", "topics:\n  - Trams\n  - Line #7", "4:10", "#7"],
    ["an item that is all comment", "keyPoints:\n  - #1 in Europe", "3:5", "#1 in Europe"],
    ["a comment in brackets", "topics: [Trams, Line #7]", "2:22", "#7]"],
    ["a comment on a further line", "standfirst: Line 7 is\n  #1 in Europe", "3:3", "#1 in Europe"],
    ["a comment behind a bar", "standfirst: > #1 here\n  Line 7", "2:15", "#1 here"],
    ["a comment behind quotes", 'standfirst: "Line 7" #1', "2:22", "#1"],
    ["a comment in a nested text", "image:\n  src: a.png\n  alt: Tram #7\n  credit: X", "4:13", "#7"],
    ["an anchor", "headline: &Partners win", "2:11", "&Partners"],
    ["a tag", "headline: !important news", "2:11", "!important"],
    ["a bare tag", "headline: ! news", "2:11", '"!"'],
    ["a core tag", "headline: !!str 1931", "2:11", "!!str"],
    ["a tag in a list", "topics: [!new Trams]", "2:10", "!new"],
    ["an escape", 'headline: "C:\\_private"', "2:14", "\\\\"],
    ["a bell", 'headline: "C:\\all"', "2:14", "\\\\"],
    ["nothing by name", "headline: Null", "2:11", 'Put it in quotes: "Null"'],
    ["nothing by tilde", "topics: [~]", "2:10", 'Put it in quotes: "~"'],
    ["zeros in front", "headline: 007", "2:11", '"007"'],
    ["an exponent", "headline: 1e3", "2:11", '"1e3"'],
    ["an octal", "topics: [0o17]", "2:10", '"0o17"'],
    ["a hexadecimal", "topics: [0x1F]", "2:10", '"0x1F"'],
    ["infinity", "headline: .inf", "2:11", '".inf"'],
    ["a truth", "headline: TRUE", "2:11", '"TRUE"'],
    ["an at sign", "headline: @mara wins", "2:11", "double quotes"],
    ["a percent sign", "headline: %50 more", "2:11", "double quotes"],
    ["an asterisk", "headline: *Breaking* news", "2:11", "double quotes"],
    ["a question mark", "headline: ? really", "2:11", "double quotes"],
    ["a bracket", "headline: [Update] The tram", "2:11", "double quotes"],
    ["a brace", "headline: {a} b", "2:11", "double quotes"],
    ["words behind quotes", 'headline: "Night" trams', "2:19", "double quotes"],
    ["a bar with words", "headline: | tram", "2:11", "double quotes"],
  ])("%s", (_name, yaml, at, says) => {
    const { found } = check(yaml);
    expect(found).toMatchObject([{ at }]);
    expect(found[0]?.text).toContain(says);
  });
});

describe("markup in a plain field is reported, since readers would see it:", () => {
  test.each([
    ["bold", "**Night** trams", 0],
    ["bold in a sentence", "The **last tram** leaves", 4],
    ["underscores", "The __last__ tram", 4],
    ["emphasis", "The *last* tram", 4],
    ["emphasis by underscores", "The _last_ tram, again", 4],
    ["a struck word", "The ~~last~~ tram", 4],
    ["code", "What `ls` does", 5],
    ["a link", "As [the paper](https://example.org) said", 3],
    ["a picture", "![Tram](tram.png)", 0],
    ["a note", "As we said[^1]", 10],
    ["a heading", "## The tram", 0],
    ["an entity", "Bread &amp; butter", 6],
    ["an entity by number", "Bread &#38; butter", 6],
    ["an entity by hexadecimal number", "Don&#x2019;t", 3],
    ["an entity of a letter", "Caf&eacute; closed", 3],
    ["a space", "5&nbsp;km", 1],
    ["a space without its semicolon", "5 &nbsp km", 2],
    ["a tag", "The <b>last</b> tram", 4],
    ["a line break", "The last<br/>tram", 8],
    ["a comment", "The last <!-- ? --> tram", 9],
    ["furniture", "<Foreign>x</Foreign>", 0],
    ["a gallery", "See [gallery ids='1']", 4],
    ["a closing shortcode", "See [/caption] there", 4],
    ["a template", "See {{ site.name }}", 4],
    ["a wiki link", "See [[Trams]]", 4],
    ["a mark", "The ==last== tram", 4],
    ["an emoji code", "The last tram :cry: today", 14],
    ["a private-use character", "Tram \ue001", 5],
    ["a lost character", "Caf\ufffd closed", 3],
    ["a backspace", "Tram\u0008 closed", 4],
    ["a noncharacter", "Tram \ufdd0", 5],
  ])("%s", (_name, text, index) => {
    for (const field of ["headline", "standfirst"]) {
      // As it is written between quotes: YAML itself takes some of these marks at the start of a value.
      const { found } = check(`${field}: ${JSON.stringify(text).replaceAll("\\b", "\u0008")}`);
      expect(found).toMatchObject([{ at: `2:${field.length + 4 + index}` }]);
      expect(found[0]?.text).toContain(field);
    }
  });
});

const innocent = [
  "3 < 4 and 5 > 2",
  "AT&T, R&D and Q&A",
  "#1",
  "Line 7 is #1 in Europe",
  "~40 people, ~50 cars",
  "costs 3~5 euros, takes 10~20",
  "file_name_here and other_file_here",
  "5 * 3 * 2",
  "M*A*S*H",
  "f**k and s**t",
  "Prices* rose, wages* fell",
  "**** hotel",
  "> 40 people",
  "“It’s over”, he said — at 10:30",
  "‘Rock ’n’ roll’",
  "He [the mayor] (45) laughed [sic]",
  "[laughs] No. [video plays]",
  "C++ and C# and F#",
  "At 10:30:45 it stopped",
  "12:30",
  "2026-11-23",
  "1_000",
  "Yes, no, on, off",
  "NO",
  "https://example.org/a_b_c?x=1&copy=2",
  "Tram 🚋, 🏴󠁧󠁢󠁥󠁮󠁧󠁿, 👩‍👩‍👧",
  "می‌خواهم",
  "100 % sure, 50% off",
  "a == b",
  "What !important means",
  "We &c.",
  "$5 or $$$",
  "x^2 + y^2",
  "(a) first; (b) second",
  "{braces} too",
  "I <3 trams",
  "x<y",
  "Map<String>",
  "C:\\_private",
  "¯\\_(ツ)_/¯",
  "Who? What?",
  "東京の「電車」は**今日**から？".replaceAll("*", ""),
  "Null Island",
  "Re: trams",
  "- a dash first",
  "@mara wins",
  "rock'n'roll",
  "The `ls",
  "1. FC Köln",
  "5° | 7°",
  "a/b :: c",
  "Why <script> is a danger",
  "Write &lt;script&gt; in text",
];

describe("an innocent text passes:", () => {
  test.each(innocent)("%s", (text) => {
    expect(check(`headline: ${JSON.stringify(text)}`).found).toEqual([]);
    expect(check(`topics:\n  - ${JSON.stringify(text)}`).fields.topics).toEqual([text]);
  });

  test.each([
    "category: news # or world",
    "publishedAt: 2026-11-23T06:40:00Z # in Vienna: 07:40",
    'headline: "Line 7" # a working title',
    "# the headline is not final\nheadline: Line 7",
    "topics:\n  # the line first\n  - Trams\n  # then the rest\n  - Night",
    "draft: true # until Monday",
    "image:\n  src: a.png\n  # from the archive\n  alt: A tram\n  credit: X",
    "standfirst: >\n  Line 7 is #1\n  in Europe",
    "standfirst: One\n  and two",
    "headline: 'It''s over'",
    'headline: "\\"Over\\", he said"',
  ])("front matter with %j", (yaml) => {
    expect(check(yaml).found).toEqual([]);
  });
});

test("any text between quotes, without marks, is kept to the letter, and any plain text kept or refused", () => {
  const words = fc.string({
    unit: fc.constantFrom(..."aZ7é東 #&!*:-_,[]{}>|%@~.?'\\\""),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, (text) => {
      const plain = check(`headline: ${text}`);
      if (plain.found.length === 0 && !/^\s*["'>|]/.test(text))
        expect(plain.fields.headline).toBe(text.trim());
      const quoted = check(`headline: ${JSON.stringify(text)}`);
      if (quoted.found.length === 0) expect(quoted.fields.headline).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test("a time, a date and a number with separators are published as they are written", async () => {
  const paper = await FixturePaper.lay();
  await paper.change(article, "The last tram leaves at midnight", "23:59");
  await paper.change(article, "And with it the way home.", "2026-11-23");
  await paper.change(article, "[Trams, Night work]", "[Trams, 1_000, 0b11]");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const story = readStored(paper.compiledFolder).index.articles.find(({ slug }) => slug === "last-tram");
  expect(story).toMatchObject({
    headline: "23:59",
    standfirst: "2026-11-23",
    topics: [{ name: "Trams" }, { name: "1_000" }, { name: "0b11" }],
  });
});
