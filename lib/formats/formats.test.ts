import { Readability } from "@mozilla/readability";
import type { Root } from "hast";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { compileBody } from "@/lib/content/compile/body/body";
import type { Article } from "@/lib/content/model";
import { withSponsoredLinks } from "@/lib/content/sponsored-links";
import { anArticle, aPicture, aSite } from "@/lib/content/testing/articles";
import { everyFurniture } from "@/lib/content/testing/samples";
import { runTogetherWords } from "../../e2e/site/run-together-words";
import { fullHtml } from "./full-text";
import { jsonArticle } from "./json-article";
import { markdownArticle } from "./markdown-article";

const paper = aSite({ name: "The Paper", address: "https://paper.example" });
const url = "https://paper.example/a-story";
const now = new Date("2026-11-24T12:00:00Z");

/** A story with this MDX as its body, compiled. */
function aStory(mdx: string, fields: Partial<Article> = {}): Article {
  const { tree, faults } = compileBody(`---\n---\n${mdx}`);
  if (faults.length > 0) throw new Error(faults.map(({ text }) => text).join("\n"));
  const { alt: _, credit: __, focus: ___, ...picture } = aPicture;
  return {
    ...anArticle(),
    keyPoints: [],
    translations: [],
    corrections: [],
    body: tree as Root,
    pictures: { "tram.jpg": picture },
    ...fields,
  };
}
const html = (mdx: string, fields?: Partial<Article>) => fullHtml(aStory(mdx, fields), url, paper);
/** The Markdown of a body: what is below the headline, the standfirst and the byline. */
const text = (mdx: string) =>
  /\n\n# A story\n\n.+\n\n.+\n\n([\s\S]*)/.exec(markdownArticle(aStory(mdx), paper))?.[1];

const allFurniture = `Words with a note.[^1] And [a link](/other), [elsewhere](https://example.org/).

## What it says

<PullQuote by="Ana Vell">They counted *tickets*.</PullQuote>

<Figure src="tram.jpg" alt="A “tram” & more" caption="At night." credit="Pia Norr" licence="CC BY 4.0" />

<FactBox title="In figures">

- 9 minutes

</FactBox>

<Timeline title="Since then">
<Moment when="1926">

It begins.

</Moment>
</Timeline>

<QandA>
<Question by="Reader">Will it end?</Question>
<Answer by="Mara">

Yes.

</Answer>
</QandA>

| Hour | Riders |
| --- | ---: |
| 1 | 240 |

<Embed url="https://example.org/lamps" title="A register" provider="Lamp office" />

She said <Foreign lang="de">Guten Abend</Foreign>.

<Sources>

- The log.

</Sources>

[^1]: She has two keys.
`;

describe("the text of a story in feeds", () => {
  test("has all furniture as plain elements, and every word", () => {
    const found = html(allFurniture);
    expect(found).toContain(
      "<blockquote><p>“They counted <em>tickets</em>.”</p>\n<p><cite>Ana Vell</cite></p></blockquote>",
    );
    expect(found).toContain(
      '<figure><img src="https://paper.example/pictures/a-picture-0123456789-640.jpg" alt="A “tram” &#x26; more" width="640" height="427"><figcaption>At night. Pia Norr / CC BY 4.0</figcaption></figure>',
    );
    expect(found).toContain('<section role="note"><p><strong>In figures</strong></p>');
    expect(found).toContain("<ul><li><p><strong>1926</strong></p>");
    expect(found).toContain("<p><strong>Reader: Will it end?</strong></p>\n<p><em>Mara</em></p>");
    expect(found).toContain('<p><a href="https://example.org/lamps">A register</a> (Lamp office)</p>');
    expect(found).toContain('<span lang="de" dir="auto">Guten Abend</span>');
    expect(found).toContain("How we know this");
    expect(found).toContain("She has two keys.");
  });

  test("has whole addresses only, and no script, style, class or id", () => {
    const found = html(allFurniture, { image: aPicture });
    for (const [, address = ""] of found.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^https:\/\//);
    expect(found).toContain('<a href="https://paper.example/other">a link</a>');
    expect(found).toContain('<sup><a href="https://paper.example/a-story#fn-1">[1]</a></sup>');
    expect(found).not.toMatch(
      /<(?:script|style|iframe)|\s(?:class|id|style|rel|data-[\w-]+|aria-[\w-]+|on\w+)=/,
    );
    expect(found.match(/<[A-Z]/)).toBeNull();
  });

  test("says of links in a paid story that they are sponsored, and nothing else about links", () => {
    const story = aStory("[a](https://ferries.example/) [b](/other)");
    const paid = { ...story, body: withSponsoredLinks(story.body) };
    expect([fullHtml(story, url, paper), fullHtml(paid, url, paper)]).toEqual([
      '<p><a href="https://ferries.example/">a</a> <a href="https://paper.example/other">b</a></p>',
      '<p><a href="https://ferries.example/" rel="sponsored">a</a> <a href="https://paper.example/other">b</a></p>',
    ]);
    const film = aStory('<Embed url="https://ferries.example/film" title="Film" provider="Ode" />');
    expect(fullHtml({ ...film, body: withSponsoredLinks(film.body) }, url, paper)).toBe(
      '<p><a href="https://ferries.example/film" rel="sponsored">Film</a> (Ode)</p>',
    );
  });

  test("includes its picture, key points and corrections", () => {
    const found = html("Words.", {
      image: aPicture,
      keyPoints: ["One & only"],
      corrections: [{ at: new Date("2026-11-23T12:00:00Z"), text: "It was <nine>." }],
    });
    expect(found).toBe(
      '<figure><img src="https://paper.example/pictures/a-picture-0123456789-640.jpg" alt="A tram" width="640" height="427"><figcaption>Pia Norr</figcaption></figure>\n' +
        "<ul><li>One &#x26; only</li></ul>\n<p>Words.</p>\n" +
        "<h2>Correction</h2>\n<p>It was &#x3C;nine>. (23 November 2026, 13:00)</p>",
    );
  });
});

test("feed readers that show a text by their reader mode, or without its tags, lose no word of it", () => {
  const found = html(allFurniture, {
    image: { ...aPicture, caption: "At dusk." },
    keyPoints: ["One & only"],
    corrections: [{ at: new Date("2026-11-23T12:00:00Z"), text: "It was nine." }],
  });
  const page = new JSDOM(`<title>A story</title><body>${found}`, { url });
  const { body } = page.window.document;
  const words = (text: string | null | undefined) => text?.match(/[\p{L}\p{N}]+/gu) ?? [];
  const written = words(found.replace(/<[^>]*>/g, " ").replace(/&#x26;/g, "&"));
  expect(written).toContain("9");
  expect(runTogetherWords(body)).toEqual([]);
  expect(words(body.textContent)).toEqual(written);
  expect(words(new Readability(page.window.document).parse()?.textContent)).toEqual(written);
});

test("every piece of furniture has a plain form with all its words", () => {
  const words = { text: "Said once", content: "*Written* once" };
  const mdx = everyFurniture({
    text: () => words.text,
    content: () => words.content,
    src: () => "tram.jpg",
    media: () => "bells",
    url: () => "https://example.org/lamps",
    story: "last-tram",
  });
  const found = html(mdx);
  expect(found).not.toMatch(/<[A-Z]/);
  expect(text(mdx)).not.toMatch(/<[A-Z]/);
  const count = (where: string, what: string) => where.split(what).length - 1;
  expect(count(found, words.text)).toBe(count(mdx, words.text));
  expect(count(found, "<em>Written</em> once")).toBe(count(mdx, words.content));
});

describe("a story as Markdown", () => {
  test("has every word, and no furniture", () => {
    expect(text(allFurniture)).toMatchInlineSnapshot(`
      "Words with a note.[^1] And [a link](https://paper.example/other), [elsewhere](https://example.org/).

      ## What it says

      > “They counted *tickets*.”
      >
      > *Ana Vell*

      ![A “tram” & more](https://paper.example/pictures/a-picture-0123456789-640.jpg)

      *At night. Pia Norr / CC BY 4.0*

      > **In figures**
      >
      > - 9 minutes

      **Since then**

      - **1926**

        It begins.

      **Reader: Will it end?**

      *Mara*

      Yes.

      | Hour | Riders |
      | ---- | -----: |
      | 1    |    240 |

      [A register](https://example.org/lamps) (Lamp office)

      She said Guten Abend.

      ## How we know this

      - The log.

      [^1]: She has two keys.
      "
    `);
  });

  test("escapes characters that would be markup", () => {
    expect(text("Five \\* six, a_b, \\<b\\> and 1\\. no list.")).toBe(
      "Five \\* six, a_b, \\<b> and 1. no list.\n",
    );
  });

  test("has the facts of its page in the front matter", () => {
    const whole = markdownArticle(
      aStory("Words.", {
        headline: 'He said: "no" #1',
        updatedAt: new Date("2026-11-23T09:00:00Z"),
        label: "opinion",
        image: aPicture,
        corrections: [{ at: new Date("2026-11-23T12:00:00Z"), text: "It was nine." }],
      }),
      paper,
    );
    expect(whole).toContain(`headline: 'He said: "no" #1'\n`);
    for (const line of [
      "url: https://paper.example/a-story",
      "publishedAt: 2026-11-23T05:40:00.000Z",
      "updatedAt: 2026-11-23T09:00:00.000Z",
      "label: opinion",
      "  src: https://paper.example/pictures/a-picture-0123456789-640.jpg",
      "    text: It was nine.",
      '# He said: "no" #1',
    ])
      expect(whole).toContain(`${line}\n`);
  });
});

const corrected = {
  headline: "Nine or *ten*?",
  standfirst: "What it <tells>.",
  label: "analysis",
  authors: ["Mara Lind", "Ivo Brandt", "Ana [Vell]"].map((name, index) => ({
    slug: `author-${index}`,
    name,
    role: "Reporter",
    bio: "Rides.",
    links: [],
  })),
  updatedAt: new Date("2026-11-23T09:00:00Z"),
  image: { ...aPicture, caption: "At night.", licence: "CC BY 4.0" },
  keyPoints: ["One & only", "Two"],
  corrections: [
    { at: new Date("2026-11-23T12:00:00Z"), text: "It was nine.", wrong: "ten", right: "nine" },
    { at: new Date("2026-11-23T13:00:00Z"), text: "It was Ana." },
  ],
} satisfies Partial<Article>;

test("a story as Markdown reads as its page, from the headline to the corrections", () => {
  const whole = markdownArticle(aStory("Words.[^1]\n\n[^1]: A note.", corrected), paper);
  expect(whole.slice(whole.indexOf("\n---\n") + 5)).toMatchInlineSnapshot(`
    "
    # Nine or \\*ten\\*?

    What it \\<tells>.

    Analysis. By [Mara Lind](https://paper.example/author/author-0), [Ivo Brandt](https://paper.example/author/author-1) and [Ana \\[Vell\\]](https://paper.example/author/author-2). 23 November 2026, 06:40. Updated 23 November 2026, 10:00.

    ![A tram](https://paper.example/pictures/a-picture-0123456789-640.jpg)

    *At night. Pia Norr / CC BY 4.0*

    - One & only
    - Two

    Words.[^1]

    [^1]: A note.

    ## Corrections

    It was nine. (23 November 2026, 13:00)

    It was Ana. (23 November 2026, 14:00)
    "
  `);
});

test("no alternate format lacks a word of the page", () => {
  const story = aStory("Words.[^1]\n\n[^1]: A note.", corrected);
  const words = [
    ...["Analysis", "Mara Lind", "Ivo Brandt", "23 November 2026, 06:40", "23 November 2026, 10:00"],
    ...["A tram", "At night.", "Pia Norr", "CC BY 4.0", "One & only", "Two", "Words.", "A note."],
    ...["It was nine.", "It was Ana."],
  ];
  const markdown = markdownArticle(story, paper);
  const text = markdown.slice(markdown.indexOf("\n---\n"));
  for (const word of words) expect(text, word).toContain(word);
  const json = JSON.parse(jsonArticle(story, paper, now));
  expect(json).toMatchObject({
    headline: corrected.headline,
    standfirst: corrected.standfirst,
    label: "analysis",
    authors: [{ name: "Mara Lind" }, { name: "Ivo Brandt" }, { name: "Ana [Vell]" }],
    image: { alt: "A tram", caption: "At night.", credit: "Pia Norr", licence: "CC BY 4.0" },
    keyPoints: corrected.keyPoints,
    corrections: [
      { at: "2026-11-23T12:00:00.000Z", text: "It was nine.", wrong: "ten", right: "nine" },
      { at: "2026-11-23T13:00:00.000Z", text: "It was Ana." },
    ],
    rights: { text: "© The Paper" },
  });
  for (const word of [
    "A tram",
    "At night. Pia Norr / CC BY 4.0",
    "One &#x26; only",
    "A note.",
    "It was Ana.",
  ])
    expect(json.html, word).toContain(word);
});

test("a story as JSON has all facts of its page, with whole addresses", () => {
  const data = JSON.parse(
    jsonArticle(
      aStory("Words.", {
        image: aPicture,
        redirects: ["old-slug"],
        topics: [{ slug: "trams", name: "Trams" }],
        corrections: [{ at: new Date("2026-11-23T12:00:00Z"), text: "It was nine." }],
        correctionTimes: [new Date("2026-11-23T12:00:00Z")],
      }),
      paper,
      now,
    ),
  );
  expect(data).toMatchObject({
    slug: "a-story",
    url,
    headline: "A story",
    category: { slug: "news", url: "https://paper.example/category/news" },
    topics: [{ name: "Trams", feed: "https://paper.example/topic/trams/feed.json" }],
    authors: [{ name: "Mara Lind", role: "Reporter", url: "https://paper.example/author/mara-lind" }],
    publishedAt: "2026-11-23T05:40:00.000Z",
    changedAt: "2026-11-23T12:00:00.000Z",
    corrections: [{ at: "2026-11-23T12:00:00.000Z", text: "It was nine." }],
    formerSlugs: ["old-slug"],
  });
  expect(data.image.files).toHaveLength(4);
  expect(data.html).toContain("<p>Words.</p>");
  expect(data).not.toHaveProperty("isDraft");
});

test("a story of an edition names the edition, and its front page, as its publication", () => {
  const edition = { ...paper, name: "الترام", at: (path: string) => (path === "/" ? "/ar" : `/ar${path}`) };
  const { publication } = JSON.parse(jsonArticle(aStory("Words."), edition, now));
  expect(publication).toEqual({ name: "الترام", url: "https://paper.example/ar" });
});
