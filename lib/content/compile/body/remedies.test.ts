import { describe, expect, test } from "vitest";
import { compileBody } from "./body";

/** The faults of a body, with lines counted from the body's first. */
function faults(body: string) {
  return compileBody(`---\nheadline: x\n---\n${body}\n`).faults.map(({ line, column, text }) => ({
    at: `${line - 3}:${column}`,
    text,
  }));
}

const furniture = "<PullQuote>x</PullQuote>";

describe("a fault is one, stands where its cause is, and its remedy leads to no other:", () => {
  test.each([
    [
      "an address in angle brackets",
      "See <https://example.org/62>.",
      "1:5",
      "without < and >",
      "See https://example.org/62.",
    ],
    [
      "a mail address in angle brackets",
      "Ask <desk@example.org>.",
      "1:5",
      "without < and >",
      "Ask desk@example.org.",
    ],
    ["a site in angle brackets", "See <www.example.org>.", "1:5", "without < and >", "See www.example.org."],
    [
      "mailto in angle brackets",
      "Ask <mailto:a@b.example>",
      "1:5",
      "without < and >",
      "Ask mailto:a@b.example",
    ],
    ["a heart", "I <3 trams", "1:3", "bare < as \\<", "I \\<3 trams"],
    ["less than a digit", "If x <5, stop", "1:6", "bare < as \\<", "If x \\<5, stop"],
    ["less than a letter", "If a<b", "1:5", "bare < as \\<", "If a\\<b"],
    ["an arrow", "a <- b", "1:3", "bare < as \\<", "a \\<- b"],
    ["a blank to fill", "Dear <your name>, hello", "1:6", "bare < as \\<", "Dear \\<your name>, hello"],
    [
      "curly quotes",
      "<PullQuote by=“Ana”>x</PullQuote>",
      "1:12",
      'by="..."',
      '<PullQuote by="Ana">x</PullQuote>',
    ],
    [
      "low quotes",
      "<PullQuote by=„Ana“>x</PullQuote>",
      "1:12",
      'by="..."',
      '<PullQuote by="Ana">x</PullQuote>',
    ],
    [
      "guillemets",
      "<PullQuote by=«Ana»>x</PullQuote>",
      "1:12",
      'by="..."',
      '<PullQuote by="Ana">x</PullQuote>',
    ],
    [
      "a curly quote at the end",
      '<PullQuote by="Ana”>x</PullQuote>',
      "1:12",
      'by="..."',
      '<PullQuote by="Ana">x</PullQuote>',
    ],
    [
      "curly single quotes",
      "<PullQuote by=‘Ana’>x</PullQuote>",
      "1:12",
      'by="..."',
      '<PullQuote by="Ana">x</PullQuote>',
    ],
    [
      "a curly quote before other furniture",
      `<PullQuote by="Ana”>x</PullQuote>\n\n<PullQuote by="Bo">y</PullQuote>`,
      "1:12",
      'by="..."',
      `<PullQuote by="Ana">x</PullQuote>\n\n<PullQuote by="Bo">y</PullQuote>`,
    ],
    ["no quotes", "<PullQuote by=Ana>x</PullQuote>", "1:12", 'by="..."', '<PullQuote by="Ana">x</PullQuote>'],
    [
      "quotes within quotes",
      '<PullQuote by="Ana "A" Vell">x</PullQuote>',
      "1:12",
      "Put ' around the value",
      `<PullQuote by='Ana "A" Vell'>x</PullQuote>`,
    ],
    ["furniture without an end", "<PullQuote>x", "1:1", "Add </PullQuote>", furniture],
    ["an end without a beginning", "x</PullQuote>", "1:2", "add <PullQuote> before the words", furniture],
    [
      "crossed furniture",
      '<FactBox title="x">\n\n<PullQuote>y</FactBox></PullQuote>',
      "3:1",
      "</FactBox> comes before <PullQuote> is closed",
      '<FactBox title="x">\n\ny\n\n</FactBox>',
    ],
    [
      "a figure without its slash",
      '<Figure src="a.png" alt="b" credit="c">',
      "1:1",
      "Close it with />",
      '<Figure src="a.png" alt="b" credit="c" />',
    ],
    ["furniture in lower case", "<pullquote>x</pullquote>", "1:1", "<PullQuote>", furniture],
    ["an open line break", "One<br>two", "1:4", "backslash", "One\\\ntwo"],
    ["a line break", "One<br/>two", "1:4", "backslash", "One\\\ntwo"],
    ["bold of HTML", "A <strong>b</strong> c", "1:3", "**words**", "A **b** c"],
    ["open bold of HTML", "A <b> c", "1:3", "**words**", "A **c**"],
    ["a link of HTML", 'A <a href="/about">b</a>', "1:3", "[words](", "A [b](/about)"],
    ["a heading of HTML", "<h2>b</h2>", "1:1", "##", "## b"],
    ["a span", '<span style="color:red">x</span>', "1:1", "keep its words", "x"],
    ["a paragraph of Word", "<o:p>x</o:p>", "1:1", "Word has left it behind", "x"],
    [
      "a smart tag of Word",
      "In <st1:place>Vienna</st1:place>",
      "1:4",
      "Word has left it behind",
      "In Vienna",
    ],
    ["a comment", "a <!-- x --> b", "1:3", "Remove the comment", "a b"],
    ["a condition of Word", "<!--[if gte mso 9]>x<![endif]-->", "1:1", "Remove the comment", "x"],
    ["a declaration", "<?xml version='1.0'?>", "1:1", "Remove it", "x"],
    ["a template", "a <% x %> b", "1:3", "Remove it", "a b"],
    ["an open brace", "An open { brace\n\nand more", "1:9", "bare { as \\{", "An open \\{ brace\n\nand more"],
    [
      "a brace that is never closed, below one that is",
      "`{` a { b\n\nEnd",
      "1:7",
      "bare { as \\{",
      "`{` a \\{ b\n\nEnd",
    ],
    ["an edit", "a {++b++} c", "1:3", "Remove the mark of an edit", "a b c"],
    ["an id of a heading", "## Heading {#id}", "1:12", "Remove the attributes", "## Heading"],
    ["a class", "a{.note}", "1:2", "Remove the attributes", "a"],
    ["a shortcode", "{{< youtube 1 >}}", "1:1", "Remove the shortcode", "x"],
    ["an import", 'import x from "y"', "1:1", "cannot import", "We import x"],
  ])("%s", (_name, wrong, at, says, right) => {
    expect(faults(wrong)).toEqual([{ at, text: expect.stringContaining(says) }]);
    expect(faults(right)).toEqual([]);
  });
});
