import {
  inArticle,
  type Spoiled,
  testThatTheyStopTheCompile,
} from "@/lib/content/compile/testing/faulty-paper";

const inBody = (text: string) => inArticle("Nobody counted the passengers.", text);

const badBody: Spoiled[] = [
  { name: "an import", spoil: inBody('import x from "y"'), line: 21, says: ["cannot import or export"] },
  { name: "an export", spoil: inBody("export const x = 1"), line: 21, says: ["cannot import or export"] },
  {
    name: "a computed text",
    spoil: inBody("We are {1 + 1}."),
    line: 21,
    says: ["cannot compute text in { }"],
  },
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
    says: ["Do not use {...} in <PullQuote>"],
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
    says: ["must contain only <Moment>"],
  },
  {
    name: "a fact box without a title",
    spoil: inBody("<FactBox>\n\nWords\n\n</FactBox>"),
    line: 21,
    says: ['must have the attribute "title"'],
  },
  {
    name: "a figure without alt",
    spoil: inArticle('alt="The tram again." ', ""),
    line: 23,
    says: ['must have the attribute "alt"'],
  },
  {
    name: "a figure with an empty alt",
    spoil: inArticle("The tram again.", ""),
    line: 23,
    says: ['"alt"', "must not be empty"],
  },
  {
    name: "a figure without credit",
    spoil: inArticle('credit="Pia Norr" ', ""),
    line: 23,
    says: ['must have the attribute "credit"'],
  },
  {
    name: "a figure without its picture",
    spoil: inArticle('src="tram.png"', 'src="bus.png"'),
    line: 23,
    says: ['Unknown picture "bus.png"'],
  },
  {
    name: "a figure within a paragraph",
    spoil: inArticle("<Figure", "Look: <Figure"),
    line: 23,
    says: ["must not be inside a paragraph", "Put an empty line before and after it."],
  },
  { name: "a Markdown picture", spoil: inBody("![Alt](tram.png)"), line: 21, says: ["<Figure"] },
  {
    name: "a script",
    spoil: inBody("<script>alert(1)</script>"),
    line: 21,
    says: ["<script>", "Remove it"],
  },
  {
    name: "a frame",
    spoil: inBody('<iframe src="https://x.example"></iframe>'),
    line: 21,
    says: ["<iframe>", "Use <Embed>"],
  },
  { name: "HTML", spoil: inBody("<b>bold</b>"), line: 21, says: ["<b>", "Markdown"] },
  { name: "an HTML comment", spoil: inBody("<!-- note -->"), line: 21, says: ["Invalid MDX", "comment"] },
  {
    name: "a tag without an end",
    spoil: inBody("<PullQuote>"),
    line: 21,
    says: ["Invalid MDX", "PullQuote"],
  },
  { name: "a bare brace", spoil: inBody("An open { brace"), line: 21, says: ["Invalid MDX", "\\{"] },
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
  {
    name: "a note without its text",
    spoil: inBody("Words.[^1]"),
    line: 21,
    says: ["[^1] has no definition"],
  },
  {
    name: "the text of no note",
    spoil: inBody("Words.\n\n[^1]: Text."),
    line: 23,
    says: ["Nothing refers to the footnote [^1]"],
  },
  {
    name: "a link to a story that is not there",
    spoil: inBody("As [we said](/second-stroy#part)."),
    line: 21,
    says: ['Unknown story or page "/second-stroy"', 'Did you mean "second-story"?'],
  },
  {
    name: "words of another language without its code",
    spoil: inBody("They ask for <Foreign>հաց</Foreign>."),
    line: 21,
    says: ['<Foreign> must have the attribute "lang"'],
  },
  {
    name: "words of a language that is none",
    spoil: inBody('They ask for <Foreign lang="Armenian!">հաց</Foreign>.'),
    line: 21,
    says: ['"lang" of <Foreign> must be a language code', 'lang="hy"'],
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

testThatTheyStopTheCompile("a body", badBody);
