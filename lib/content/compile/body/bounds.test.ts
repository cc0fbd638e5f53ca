import { describe, expect, test } from "vitest";
import { compileBody } from "./body";

/** The faults of a body that begins on line 4, as `line:column text`. */
function faults(body: string): string[] {
  return compileBody(`---\nheadline: x\n---\n${body}\n`).faults.map(
    ({ line, column, text }) => `${line}:${column} ${text}`,
  );
}

/** As much of a unit as the parser would need minutes for, in paragraphs. */
const paragraphsOf = (unit: string) => `${unit.repeat(Math.floor(19_000 / unit.length))}\n\n`.repeat(45);
const numbered = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => line(number)).join("");

// Time enough is what any test is given: before there were bounds, these took longer, or gigabytes.
describe("a body of small marks and huge cost is refused with one fault:", () => {
  test.each([
    ["half links", paragraphsOf("x](y)["), "more than 5,000 links"],
    ["stars in words", paragraphsOf("*a**b"), "4:1 A paragraph has more than 2,000 marks"],
    ["one long line", `Words.\n\n${"*a**b".repeat(3000)}`, "6:1 A paragraph has more than 2,000 marks"],
    ["references", paragraphsOf("[a][b] "), "more than 5,000 links"],
    ["tildes", paragraphsOf("~~a~~~b "), "4:1 A paragraph has more than 2,000 marks"],
    [
      "marks in many paragraphs",
      "*a* ".repeat(400).concat("\n\n").repeat(100),
      "The body has more than 50,000",
    ],
    ["footnotes", numbered(20_000, (number) => `[^${number}]: T.\n\n`), "more than 1,000 footnotes"],
    ["one footnote again and again", `${"x[^1]\n\n".repeat(4000)}[^1]: T.`, "more than 3,000 references"],
    ["definitions", numbered(20_000, (number) => `[a${number}]: /b\n\n`), "1,000 definitions of links"],
    ["headings", "## A\n\n".repeat(20_000), "more than 1,000 headings"],
    ["links", "[a](/b)\n\n".repeat(6000), "more than 5,000 links"],
    ["addresses", "https://example.org/a\n\n".repeat(6000), "more than 5,000 links"],
    ["addresses without a scheme", `${"www.a ".repeat(2000)}\n\n`.repeat(10), "more than 5,000 links"],
    ["mail addresses", "a@b.example\n\n".repeat(6000), "more than 5,000 links"],
    ["furniture", "<PullQuote>a</PullQuote>\n\n".repeat(3000), "2,000 pieces of furniture"],
    ["items", "- a\n".repeat(30_000), "more than 5,000 items of lists"],
    ["lists and paragraphs", "- a\n\nb\n\n".repeat(5000), "more than 1,000 lists and quotes"],
    ["numbered lists", "1. a\n\nb\n\n".repeat(5000), "more than 1,000 lists and quotes"],
    ["lists and lines", "- a\n\n***\n\n".repeat(5000), "more than 1,000 lists and quotes"],
    ["lists and lines without space", "- a\n***\n".repeat(5000), "more than 1,000 lists and quotes"],
    ["lists in a list", `- a\n\n${"  - b\n\n  c\n\n".repeat(4000)}`, "more than 1,000 lists and quotes"],
    ["lists in a quote", "> - a\n>\n> b\n>\n".repeat(5000), "more than 1,000 lists and quotes"],
    ["quotes", "> a\n\n".repeat(5000), "more than 1,000 lists and quotes"],
    ["quotes and paragraphs", "> a\n\nb\n\n".repeat(5000), "more than 1,000 lists and quotes"],
    ["quotes of lists", "> - a\n\nb\n\n".repeat(5000), "more than 1,000 lists and quotes"],
    ["nothing", `Words.${"\n".repeat(50_000)}Words.`, "more than 40,000 lines"],
    ["nothing above", `${"\n".repeat(50_000)}Words.`, "More than 40,000 empty lines"],
    ["a wide table", `|${" a |".repeat(2500)}\n|${" - |".repeat(2500)}\n`, "more than 2,000 marks"],
    ["a long table", `| a |\n| - |\n${"| b |\n".repeat(30_000)}`, "more than 50,000 marks"],
    ["a false table", `| a\n${"| x](y)[\n".repeat(3000)}`, "4:1 A paragraph has more than 2,000 marks"],
    ["a false list", `1. a\n${"x](y)[\n".repeat(3000)}`, "4:1 A paragraph has more than 2,000 marks"],
    ["false code", `\`\`\`a\`\`\`\n${"x](y)[\n".repeat(3000)}`, "4:1 A paragraph has more than 2,000 marks"],
    ["marks of direction", paragraphsOf("א\u2067ב\u2069 "), "4:1 A paragraph has more than 2,000 marks"],
  ])("%s", (_name, body, says) => {
    expect(faults(body)).toEqual([expect.stringContaining(says)]);
  });
});

describe("a body of signs that only our own patterns look for is compiled in time:", () => {
  test.each([
    ["carets", `a^${"a".repeat(18_000)}`],
    ["dollars", "$a=".repeat(6000)],
    ["exclamation marks", `!${"a.".repeat(9000)}`],
    ["quotation marks", '"a '.repeat(6000)],
    ["equals signs", "==a ".repeat(4500)],
    ["percent signs", "%%a ".repeat(4500)],
    ["parentheses", "(a) ".repeat(4500)],
    ["dots", "1.".repeat(9000)],
    ["letters of another encoding", "Ã".repeat(18_000)],
    ["hyphens", "-a\n".repeat(6000)],
  ])("%s", (_name, paragraph) => {
    expect(compileBody(`---\nheadline: x\n---\n${`${paragraph}\n\n`.repeat(5)}`).words).toBeGreaterThan(0);
  });
});

describe("what is long for a reason passes:", () => {
  test.each([
    [
      "a table of 500 municipalities with links",
      `| Place | Votes |\n| --- | --: |\n${numbered(500, (number) => `| [Place ${number}](https://example.org/results/2026/${number}) | ${number},000 |\n`)}`,
    ],
    ["a list of 700 items", numbered(700, (number) => `- Item ${number}, which has some words\n`)],
    ["700 numbered items", numbered(700, (number) => `${number + 1}. Item, which has some words\n`)],
    ["300 lists in a list", "- Place\n  - Name\n  - Name\n".repeat(300)],
    [
      "700 items with text in two lines, and paragraphs",
      "- Item\n  and more\n\n  A paragraph.\n\n".repeat(700),
    ],
    ["an interview of 400 quotes", "> A question?\n\nAn answer.\n\n".repeat(400)],
    ["a quote of 2,000 lines", "> A line\n>\n> and another.\n".repeat(700)],
    ["a conversation of 2,000 lines in a fence", `\`\`\`\n${"> a\n\nb\n\n".repeat(2000)}\`\`\``],
    ["a file of data", `\`\`\`json\n${'  [1, 2, [3, 4], { "a": [] }],\n'.repeat(1000)}\`\`\``],
    ["a paragraph of 3,000 words", "words ".repeat(3000)],
    [
      "a judgment of 10,000 words with 1,200 links",
      `${"The court finds that *this* holds [as said](/about). ".repeat(8)}\n\n`.repeat(150),
    ],
    [
      "300 notes",
      numbered(300, (number) => `One[^${number}].\n\n[^${number}]: The [source](https://example.org).\n\n`),
    ],
  ])("%s", (_name, body) => {
    expect(faults(body)).toEqual([]);
  });
});
