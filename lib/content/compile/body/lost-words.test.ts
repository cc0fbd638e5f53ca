import fc from "fast-check";
import type { Element, Nodes } from "hast";
import { describe, expect, test } from "vitest";
import { compileBody } from "./body";

/** Compiles a body that begins on line 4. */
function compiled(body: string) {
  return compileBody(`---\nheadline: x\n---\n${body}\n`);
}

/** The faults of a body as `line:column`, with lines counted from the body's first. */
function faults(body: string) {
  return compiled(body).faults.map(({ line, column, text }) => ({ at: `${line - 3}:${column}`, text }));
}

function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  return "value" in node ? node.value : "";
}

function elements(node: Nodes, name: string): Element[] {
  const inside = "children" in node ? node.children.flatMap((child) => elements(child, name)) : [];
  return node.type === "element" && node.tagName === name ? [node, ...inside] : inside;
}

describe("no word is dropped or changes its meaning silently:", () => {
  test.each([
    ["a paragraph above hyphens", "The end.\n---", "1:1", "turns it into a heading"],
    ["a paragraph above equals signs", "The end.\n===", "1:1", "turns it into a heading"],
    ["two lines above one hyphen", "The end\nof it.\n-", "1:1", "turns it into a heading"],
    ["a heading that ends with a sign", "## Why we love C #", "1:18", "drops"],
    ["a year at the start of two lines", "1986. A great\nyear.", "1:1", "1986\\."],
    ["a private-use character by number", "Nobody &#xe000; paid", "1:8", "U+E000"],
    ["two soft hyphens side by side", "Stra&shy;&shy;ße", "1:5", "U+00AD"],
    ["a soft hyphen beside another as it is", "Stra\u00ad&shy;ße", "1:5", "U+00AD"],
    ["a mark of direction among Latin words by name", "Nobody&rlm; paid", "1:7", "U+200F"],
    ["an isolate by number that nothing closes", "שלום &#x2067;abc", "1:6", "U+2067"],
    ["a control character by number", "Nobody &#8; paid", "1:8", "U+0008"],
    ["a number beyond Unicode", "Nobody &#9999999; paid", "1:8", "U+FFFD"],
    ["an address in a shortcode", "[embed]https://x.example/a[/embed]", "1:8", "shortcode"],
    ["a year at the start", "2026. The year begins.", "1:1", "2026\\."],
    ["a date at the start", "24. December was cold.", "1:1", "24\\."],
    ["a club at the start", "1. FC Köln wins.", "1:1", "1\\."],
    ["a number with a parenthesis", "7) is the line.", "1:1", "7\\)"],
    ["a number on a further line", "They beat\n1. FC Köln.", "2:1", "1\\."],
    ["numbers that do not count on", "1. One\n5. Five", "2:1", "published as 2"],
    ["numbers that count down", "3. Bronze\n2. Silver\n1. Gold", "2:1", "published as 4"],
    ["a plus at the start", "+ 3 percent is little.", "1:1", "\\+"],
    ["a minus on a further line", "It was cold:\nabout\n- 5 degrees.", "3:1", "\\-"],
    ["a plus on a further line", "It rose by\n+ 3 percent.", "2:1", "\\+"],
    ["an asterisk on a further line", "It costs 5\n* 3 euros.", "2:1", "\\*"],
    ["a greater than on a further line", "There came\n> 40 people.", "2:1", "\\>"],
    ["a greater than without a space", ">40 people came.", "1:1", "\\>"],
    ["an item without words", "- One\n-\n- Three", "2:1", "empty"],
    ["words behind a quote", "> They counted.\nNobody paid.", "2:1", "part of the quote"],
    ["words behind a list", "- One\n- Two\nNobody paid.", "3:1", "part of the list item"],
    ["words behind a numbered list", "1. One\n2. Two\nNobody paid.", "3:1", "part of the list item"],
    ["words behind a note", "One[^1].\n\n[^1]: The note.\nNobody paid.", "4:1", "part of the note"],
    ["words behind a quote in a list", "- > One\n  two", "2:3", "part of the quote"],
    ["a name in brackets", "[Photo]: Reuters", "1:1", "\\[Photo]:"],
    ["a definition that nothing uses", "Words.\n\n[paper]: https://example.org", "3:1", "nothing refers"],
    ["a definition twice", "[A]\n\n[a]: /about\n[A]: /second", "4:1", "defined twice"],
    ["a note twice", "One[^1].\n\n[^1]: One.\n\n[^1]: Two.", "5:1", "defined twice"],
    ["a cell too many", "| a | b |\n| - | - |\n| 1 | 2 | 3 |", "3:9", "drops cells"],
    ["a bare bar in a cell", "| a | b |\n| - | - |\n| x|y | z |", "3:7", "drops cells"],
    ["words behind a table", "| a | b |\n| - | - |\n| 1 | 2 |\nNobody paid.", "4:1", "row of the table"],
    ["code without an end", "```\ncode\n\nNobody paid.", "1:1", "no end"],
    ["words behind a fence", "``` Nobody paid today\ncode\n```", "1:1", "drops"],
    ["a product", "It is 5*3*2 metres.", "1:8", "\\*"],
    ["powers", "It is 2**3 and 4**5.", "1:8", "\\*\\*"],
    ["a title of single letters", "We saw M*A*S*H.", "1:9", "\\*"],
    ["words with stars", "They said f*ck and sh*t.", "1:12", "\\*"],
    ["words with two stars", "They said f**k and s**t.", "1:12", "\\*\\*"],
    ["a name of a program", "The method __init__ begins.", "1:12", "`__init__`"],
    ["an address with words behind it", "https://example.org/、次", "1:21", "would include"],
    ["an address in curly quotes", "See “https://example.org/a”.", "1:27", "would include"],
    ["a link without words", "See [](https://example.org).", "1:5", "no words"],
    ["another mark for the next item", "- One\n* Two", "2:1", 'from "-" to "*"'],
    ["another way to number", "1. One\n2) Two", "2:1", 'from "1." to "2)"'],
    ["letters that backticks stand for", "Hawai`i and O`ahu", "1:6", "for code"],
    ["stops of Armenian that are backticks", "Հացը` լավ է, ջուրը` նույնպես", "1:5", "՝ in Armenian"],
    ["apostrophes that are backticks", "The `60s and `70s", "1:5", "for code"],
    ["a star too many before", "It was **bold* there", "1:8", "as many before"],
    ["a star too many behind", "It was *bold** there", "1:8", "as many before"],
    ["boxes of a forum", "[*] One\n[*] Two", "1:2", "\\*"],
    ["a switch of a wiki", "__TOC__", "1:1", "Remove it"],
    ["a shrug", "So ¯\\_(ツ)_/¯ it is", "1:5", "backslash"],
    ["a path", "In C:\\_files it lies", "1:6", "backslash"],
    ["a share", "On \\\\server\\files it lies", "1:4", "backslash"],
  ])("%s", (_name, body, at, says) => {
    const found = faults(body);
    expect(found).toMatchObject([{ at }]);
    expect(found[0]?.text).toContain(says);
  });
});

describe("markup that did not take is reported:", () => {
  test.each([
    ["an address with a space", "See [the paper](https://example.org/a b.pdf).", "1:5"],
    ["a name of a site with a space", "See [the paper](https://exa mple.org).", "1:5"],
    ["an address without an end", "See [x](url", "1:5"],
    ["an address without an end in a sentence", "See [x](https://example.org and go", "1:5"],
    ["a picture with a space", "![x](a b.png)", "1:1"],
    ["a space before the address", "See [the paper] (https://example.org)", "1:5"],
    ["a link the wrong way round", "See (the paper)[https://example.org]", "1:5"],
    ["a reference to nothing", "See [the paper][paper].", "1:5"],
    ["a note with a space", "Words[^a note].", "1:6"],
    ["a note within the line", "Words^[A note.].", "1:6"],
    ["bold with a space at its end", "It was **a ** day", "1:8"],
    ["bold with a space at its start", "It was ** a** day", "1:8"],
    ["bold with two spaces", "It was ** a ** day", "1:8"],
    ["bold with a word behind it", "**Now:**today", "1:1"],
    ["bold and thin with a space", "***a *** day", "1:1"],
    ["bold of a wiki", "It was '''good''' so", "1:8"],
    ["a heading of a wiki", "== Heading ==", "1:1"],
    ["a table without spaces", "a|b\n1|2", "1:1"],
    ["a number of a character without its semicolon", "Bread &#38 butter", "1:7"],
    ["a sign without its semicolon", "&copy 2026", "1:1"],
    ["a gallery alone", "[gallery]", "1:1"],
    ["bold without an end", "It was **a day", "1:8"],
    ["underscores with a space", "It was __a __ day", "1:8"],
    ["emphasis with a space", "It was *a *, they said", "1:8"],
    ["one tilde", "It was ~bad~ good", "1:8"],
    ["tildes with a space", "It was ~~bad ~~ good", "1:8"],
    ["a digit below", "H~2~O", "1:2"],
    ["a digit above", "5 km^2^", "1:5"],
    ["a heading without its space", "##Heading", "1:1"],
    ["a heading of the third level without its space", "Words.\n\n###Heading", "3:1"],
    ["a heading with another space", "##\u00a0Heading", "1:1"],
    ["a heading of seven levels", "####### Heading", "1:1"],
    ["a heading by wide signs", "＃＃　見出し", "1:1"],
    ["a list with another space", "-\u00a0One", "1:1"],
    ["a numbered list with another space", "1.\u00a0One", "1:1"],
    ["hyphens without spaces", "-One\n-Two", "1:1"],
    ["bullets", "• One\n• Two", "1:1"],
    ["numbers without spaces", "1.One\n2.Two", "1:1"],
    ["a table without its rule", "| a | b |\n| 1 | 2 |", "1:1"],
    ["a table with a short rule", "| a | b |\n| --- |\n| 1 | 2 |", "1:1"],
    ["a table without its rule and edges", "a | b\n1 | 2", "1:1"],
    ["a table below a paragraph of its head", "| a | b |", "1:1"],
    ["a table of other systems", "+---+---+\n| a | b |\n+---+---+", "1:1"],
    ["a fence in a paragraph", "Code: ```ls", "1:7"],
    ["a callout", "> [!NOTE]\n> Words", "1:3"],
    ["a container", "::: note\nWords\n:::", "1:1"],
    ["a gallery", 'See [gallery ids="1"]', "1:5"],
    ["a gallery with curly quotes", "See [gallery ids=”1,2”]", "1:5"],
    ["a caption", '[caption id="1"]Words[/caption]', "1:1"],
    ["a video", "[youtube https://youtu.be/abc]", "1:1"],
    ["forum code", "It was [b]bold[/b]", "1:8"],
    ["contents", "[TOC]", "1:1"],
    ["a wiki link", "See [[Trams]]", "1:5"],
    ["a wiki picture", "![[tram.png]]", "1:1"],
    ["marked words", "It was ==good== so", "1:8"],
    ["hidden words", "It was ||good|| so", "1:8"],
    ["bold that is closed twice", "It was **a**b** so", "1:14"],
    ["bold that is closed twice at the start", "**a**b**", "1:7"],
    ["a citation", "As said [@smith2020, p. 3].", "1:9"],
    ["a citation alone", "[@cite]", "1:1"],
    ["a formula", "So $E = mc^2$ holds", "1:4"],
    ["a formula of one letter", "cost $x$ and", "1:6"],
    ["a formula between lines", "$$\nx = 1\n$$", "1:1"],
    ["a formula in a line", "It is $$x^2$$ here", "1:7"],
    ["a formula in escaped parentheses", "LaTeX \\(x\\) and", "1:7"],
    ["a formula in escaped brackets", "\\[x^2\\]", "1:1"],
    ["a command", "\\newpage", "1:1"],
    ["a command in a line", "We use \\LaTeX for it", "1:8"],
    ["a fraction", "\\frac{1}{2}", "1:1"],
    ["a role", "See :ref:`x`", "1:5"],
    ["a role with words", "See :doc:`a <b>`", "1:5"],
    ["a link of reStructuredText", "See `words <https://example.org>`_", "1:33"],
    ["a directive", ".. note::\n\n   x", "1:1"],
    ["a block of Org", "#+BEGIN_QUOTE\nx", "1:1"],
    ["a heading of Org", "** Heading", "1:1"],
    ["a link of Org", "[[https://example.org][words]]", "1:1"],
    ["a heading of Textile", "h2. Heading", "1:1"],
    ["a quote of Textile", "bq. Words", "1:1"],
    ["a link of Textile", 'See "words":https://example.org', "1:5"],
    ["a picture of Textile", "!tram.png!", "1:1"],
    ["a link of Textile to the paper", 'See "the words":/about now', "1:5"],
    ["a paragraph of Textile with a class", "p(lead). Words", "1:1"],
    ["a note of Textile", "fn1. A note", "1:1"],
    ["code of Textile", "Use @code@ here", "1:5"],
    ["a title of AsciiDoc", "= Title", "1:1"],
    ["a table of AsciiDoc", "|===\n|a |b\n|===", "1:1"],
    ["a drawer of Org", ":PROPERTIES:\n:ID: 1\n:END:", "1:1"],
    ["a heading of reStructuredText", "Heading\n^^^^^^^", "2:1"],
    ["a box of MkDocs", "!!! note", "1:1"],
    ["an abbreviation of Markdown Extra", "*[NGO]: Organisation", "1:1"],
    ["a picture without its address", "See ![alt] here", "1:5"],
    ["a link in wide parentheses", "See [words]（/about）", "1:5"],
    ["a link with a brace", "Read [words} (/about) now", "1:6"],
    ["a formula in a word", "H$_2$O", "1:2"],
    ["a name for a template", "by %title% now", "1:4"],
    ["a link of a wiki with its words", "See [https://example.org the paper]", "1:5"],
    ["a heading of a wiki without spaces", "===Heading===", "1:1"],
    ["contents of a wiki", "[[_TOC_]]", "1:1"],
    ["a condition of Word", "[if gte mso 9]", "1:1"],
    ["the line of TOML", "+++", "1:1"],
    ["half a merge marker", "=======", "1:1"],
    ["letters above", "The 5^th^ tram", "1:6"],
    ["a callout of Obsidian", "> [!note] Title\n> Words", "1:3"],
    ["an apostrophe of another encoding", "donâ€™t", "1:4"],
    ["a letter of another encoding", "le cafÃ© est", "1:7"],
    ["a note that only itself refers to", "One.\n\n[^1]: Two[^1]", "3:1"],
    ["a note without its text", "One[^1].\n\n[^1]:", "3:1"],
    ["an entity with swapped letters", "5&nbps;km", "1:2"],
    ["an entity with a letter too many", "A &quote;word&quot;", "1:3"],
    ["an entity that there is not", "A &foo; b", "1:3"],
    ["an entity in capitals", "5 &NBSP; km", "1:3"],
    ["a name without its semicolon", "caf&egrave is", "1:4"],
    ["a link of AsciiDoc", "See https://example.org[the paper]", "1:5"],
    ["a sign of another encoding with a control character", "So â€\u009d he said", "1:4"],
    ["a star that nothing closes", "This is *thin and never ends", "1:9"],
    ["an underscore that nothing closes", "This is _thin and never ends", "1:9"],
    ["Japanese emphasis with a space", "*「重要」 *です", "1:1"],
    ["bold between a sign and a letter", "and **“yes”**she", "1:5"],
    ["a backtick that nothing closes", "a lone ` backtick", "1:8"],
    ["hyphens that strike", "a --del-- word", "1:3"],
    ["words that were inserted", "++inserted++ words", "1:1"],
    ["words above", "and ^sup^ there", "1:5"],
    ["a link of Jira", "[the paper|https://example.org]", "1:1"],
    ["a mention of Jira", "[~mara] said", "1:1"],
    ["a definition of a term", "Term\n: Definition of it", "2:1"],
    ["items with dashes", "– One\n– Two", "1:1"],
    ["items with dots of Japanese", "・一つ\n・二つ", "1:1"],
    ["items with numbers in parentheses", "(1) One\n(2) Two", "1:1"],
    ["a backslash that breaks no line", "The end\\", "1:5"],
    ["a line break of a program", "First.\\n\\nSecond", "1:7"],
    ["a picture of AsciiDoc", "image::tram.png[Tram]", "1:1"],
    ["a note of reStructuredText", "Words [1]_ here", "1:7"],
    ["an emoji code", "Hello :smile: you", "1:7"],
    ["an entity twice", "Bread &amp;amp; butter", "1:11"],
    ["a space twice", "Bread&amp;nbsp;butter", "1:10"],
    ["a space without its semicolon", "5 &nbsp km", "1:3"],
    ["a control character", "Nobody\u0008 paid", "1:7"],
    ["a private-use character", "Nobody \ue001 paid", "1:8"],
    ["a lost character", "Caf\ufffd", "1:4"],
    ["an override", "Nobody \u202epaid", "1:8"],
    ["a control character in code", "`a\u0000b`", "1:3"],
    ["bold in a heading", "## It was **a ** day", "1:11"],
    ["bold in a cell", "| a | b |\n| - | - |\n| **a ** | 2 |", "3:3"],
    ["a link in a list", "- One\n- [x](a b)", "2:3"],
    ["bold in a quote", "> One\n> **a ** day", "2:3"],
    ["bold in furniture", "<PullQuote>They **a ** day</PullQuote>", "1:17"],
    ["bold in an attribute", '<PullQuote by="**Ana**">Words</PullQuote>', "1:1"],
    ["an entity in an attribute", '<PullQuote by="A &amp;amp; B">Words</PullQuote>', "1:1"],
  ])("%s", (_name, body, at) => {
    expect(faults(body)).toMatchObject([{ at }]);
  });

  test.each(["{{< youtube 1 >}}", "{% embed 1 %}", "{{ site.name }}"])("%s", (shortcode) => {
    expect(faults(`Words.\n\n${shortcode}`)).toMatchObject([{ text: expect.stringContaining("shortcode") }]);
  });
});

describe("what people rightly write passes:", () => {
  test.each([
    "3 &lt; 4, and 5 > 2",
    "AT&T and R&D; Q&A",
    "#1 in Europe, #hashtag",
    "~40 people, costs 3~5 euros, takes 10~20",
    "file_name_here and other_file_here",
    "5 * 3 * 2, and 4* hotels of 5*",
    "`code`, ``a`b`` and `**a **`",
    "https://example.org/a_b_c_d?x=1&copy=2#a__b",
    "“It’s over”, she said — at 10:30:45.",
    "Tram 🚋 and 👩‍👩‍👧",
    "Prices* rose. Wages* fell.\n\n\\*Without tax.",
    "f**k is one word, f\\*\\*k another",
    "Write to @mara@example.social and @ben",
    "100%ige Sicherheit, 5% or 6%, p. 12 (of 30). A plus.",
    'He said "yes": no / maybe, and "no" : /',
    "Stop![^1]\n\n[^1]: So.",
    "A = B, and 3 = 3. At 10:30: news",
    "US$5 and US$6",
    "He [the mayor] (45) said [sic] so [...]",
    "[laughs] No. [video plays]",
    "- One\n- Two\n- Three",
    "The list:\n- One\n- Two",
    "The list:\n- One",
    "- One item only",
    "Anna* said so. *Name changed",
    "Anna (*Name changed), *1986 in Graz",
    "Delete *.txt and *.tmp, dial *67 or *#06#",
    "@_bo_ and @ana_ and file_name, Name: ____",
    "— Oui.  \n— Non.",
    "– Oui.\\\n– Non.",
    "– Այո,– ասաց նա։",
    "He came -- late as ever -- and left. Pages 3--5, C--, C++ and g++",
    "(^o^) and ^^ and x^2",
    "(1) is the first; (a) and (b) follow",
    "The folder C:\\",
    "Il a dit : « Non » ; puis : « Oui »\n« Oui », dit-il.",
    "・一つ目だけ、【速報】首相が辞任",
    "[~40 people], [sic], [...]",
    "- One\n- Two\n  - nested",
    "1. One\n   - nested",
    "- One\n  + nested",
    "- One\n  1. nested",
    "Words.\n\n1. One\n\n   more of it",
    "**Price*** rose.\n\n\\*Without tax.",
    "Sana`a is a city",
    "«Ալիք» օրաթերթը` նոյեմբերի 24-ին",
    "AT&T; R&D; M&Ms; rock&roll; salt&pepper; Marks&Spencer",
    "- 36 runs, 18 each way",
    "* One\n* Two\n\n+ One\n+ Two",
    "1. One\n2. Two\n3. Three",
    "1. One\n1. Two\n1. Three",
    "4. Four\n5. Five",
    "1. One\n\nWords between.\n\n2. Two\n\nWords.\n\n3. Three",
    "- One\n  and two\n- Three",
    "1. One\n  and two\n2. Three",
    "- One\n\n  more of it\n- Two",
    "> One\n> two\n>\n> three",
    "He said:\n> One",
    "> - One\n>   two",
    "One[^1] and two[^2].\n\n[^1]: The first\n    goes on.\n\n[^2]: The second.",
    "See [the paper][paper] and [paper].\n\n[paper]: https://example.org/paper",
    "| a | b |\n| --- | --- |\n| 1 | 2 \\| 3 |\n| 1 |",
    "a | b\n--- | ---\n1 | 2",
    "Home | News",
    "```js\nif (a || b) { x = `y` }\n```",
    "~~~\ncode\n~~~",
    "> ```\n> code\n> ```",
    "## A heading ##\n\n### Another",
    "Words.\n\n---\n\nWords.\n\n***\n\nWords.",
    "*One* **two** ***three*** ~~four~~ _five_ __six__",
    "un*believ*able, re*cord*",
    "*Emphasis with [a link](/about) and `code`*.",
    "**Bold.** Then *so on*, (*again*), “**and** again”.",
    "A line\\\nand another",
    "A line  \nand another",
    "¯\\\\_(ツ)_/¯ and C:\\Users\\mara",
    "\\*\\*not bold\\*\\* and \\[not a link](x) and \\## no heading",
    "Bread &amp; butter, 5&nbsp;km, caf&eacute;",
    "Write `&nbsp;` or \\&nbsp; for a space",
    "matrix[0][1] and f(x)[0]",
    "mail a@b.example or see www.example.org.",
    "https://ja.wikipedia.org/wiki/東京 を見る",
    "می‌خواهم and עברית",
    "שלום!\u200f C++&lrm; ועוד &#x2066;abc&#x2069; ד",
    "**שלום**&rlm;!",
    "*Terms apply",
    "-5 degrees\n\n–10 degrees",
    "-5 to\n-3 degrees",
    "2026 began. 2027 will end.",
    "x^2 + y^2 = z^2",
    "Prices* rose. Wages** fell.\n\n\\*Without tax.\n\n** Without rent.",
    "It costs $5 = €4, or $6. US$ and A$.",
    "$HOME and $PATH",
    "p. 12, h2 and H2O",
    "Write to @mara or [@] us",
    "“Words”: https://example.org",
    "and\\or, C:\\new\\test",
    "\\[sic\\] and \\[not a link\\], \\(the mayor\\)",
    "NÃO, São João, «Â» and Â, Ã",
    "[see https://example.org for more]",
    "He scored [b] and [i] in brackets",
    "He won!tram.png? No.",
    "5^th",
    "a == b, c || d",
    "$5 or $$$",
    "100 % or 50%% more",
    "One\n\n\n\nTwo",
    'In the morning they ask for <Foreign lang="hy">հաց</Foreign>.',
    'See [words (in brackets)](https://example.org/a_(b)) and [x](/about "A title").',
    "[**Bold** link](/about) and **[link](/about)**",
    "The __bold__ and the _thin_",
    "5 > 3\n\n\\> 40 people",
    "The score: 3:2:1 at 12:smile",
    "Costs 5 *per day*, 6 *per night*",
    "A * B and C *D",
    "东京**「电车」**今天",
    "Rock ’n’ roll, rock 'n' roll, the ``quoted''",
  ])("%j", (body) => {
    expect(faults(body)).toEqual([]);
  });
});

describe("emphasis beside Japanese and Chinese punctuation simply works:", () => {
  test.each([
    ["これは**「重要」**です。", "「重要」"],
    ["**これは重要です。**次に", "これは重要です。"],
    ["**テスト（試験）**です", "テスト（試験）"],
    ["他说：**“你好。”**然后", "“你好。”"],
    ["这是**《红楼梦》**的", "《红楼梦》"],
    ["**重要：**请注意", "重要："],
    ["이것은 **“중요”**합니다", "“중요”"],
    ["価格は**1,000円（税込）**から", "1,000円（税込）"],
  ])("%s", (body, words) => {
    const { tree, faults: found } = compiled(body);
    expect(found).toEqual([]);
    expect(elements(tree, "strong").map(textOf)).toEqual([words]);
    const thin = compiled(body.replaceAll("**", "*"));
    expect(elements(thin.tree, "em").map(textOf)).toEqual([words]);
    const struck = compiled(body.replaceAll("**", "~~"));
    expect(elements(struck.tree, "del").map(textOf)).toEqual([words]);
  });
});

test("no letter or digit of a body is lost without a fault", () => {
  const piece = fc.constantFrom(
    ...'aZ7é東、。*_~`[]()#-+>|:.!\\&;^=" \n\n'.split(""),
    "\n- ",
    "\n2. ",
    "\n> ",
    "[^1]",
    "](",
    "**",
    "| ",
    "---\n",
  );
  const word = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(word, (body) => {
      const { tree, faults: found } = compiled(body);
      if (found.length > 0) return;
      // Addresses, numbers of lists and the language of code are not shown as text.
      if (/\]\(|\]:|```|^[\s>-]*\d/m.test(body)) return;
      const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
      expect(letters(textOf(tree))).toBe(letters(body));
    }),
    { numRuns: 3000 },
  );
});

test("every word of a body is published, or a fault is reported, whatever stands around it", () => {
  const word = fc.constantFrom(
    "Trams",
    "5",
    "1986.",
    "été",
    "שלום",
    "東京",
    "C:",
    "AT&T",
    "x_y",
    "don’t",
    "24.",
    "[sic]",
  );
  const around = fc.constantFrom(
    ..." \n|\n\n|\n- |\n+ |\n# |\n## |\n> |\n1. |\n2) |\n    |\n\t|\n---\n|\n***\n|\n===\n| *|* | **|** |_| `|` |~~| <| > | {|} |\\\\|\\|: |]: | [|](/about) |[^1]|\n[^1]: |$|^| @| # |&|&amp;|&shy;|\n|\n\\||  \n|\n```\n| (|) | “|” | -|- |--| ==|== | ::: | %% | +++\n".split(
      "|",
    ),
    " | ",
    "\n| ",
    "\n| - | - |\n",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(around, word), { minLength: 1, maxLength: 9 }), (pieces) => {
      const body = pieces.flat().join("");
      const { tree, faults: found } = compiled(body);
      if (found.length > 0) return;
      const read = textOf(tree).replace(/\s+/g, " ");
      const numbers = elements(tree, "ol").flatMap(({ properties, children }) => {
        const first = Number(properties.start ?? 1);
        return children.filter((child) => "tagName" in child).map((_, at) => String(first + at));
      });
      for (const [, written] of pieces) {
        const bare = written.replace(/^(\d+)\.$/, "$1");
        const isNumber = bare !== written || written === "5";
        if (isNumber && numbers.includes(bare)) continue;
        expect(read, body).toContain(written === bare ? written : bare);
      }
    }),
    { numRuns: 1500 },
  );
});
