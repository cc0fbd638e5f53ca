import { relative } from "node:path";
import { describe, expect, test } from "vitest";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";

const now = () => new Date("2026-11-24T12:00:00+01:00");

/** A story of the news with nothing but what is stated. */
const story = (publishedAt: string, body: string, more = "") => `---
headline: Another story
standfirst: It has a standfirst.
category: news
topics: [Trams]
authors: [mara-lind]
publishedAt: ${publishedAt}
${more}---

${body}
`;

/** A paper of thirteen news, a draft, and two scheduled stories. */
async function layPaper(): Promise<FixturePaper> {
  const paper = await FixturePaper.lay();
  await paper.change(
    article,
    "\nNobody",
    "\n## The night\n\nNobody[^1]\n\n[^1]: A note.\n\n<Sources>\n\n- Paper 61.\n\n</Sources>\n\nNobody",
  );
  await paper.change(second, "topics: [Trams]", "topics: [Trams, Łódź]");
  for (let day = 1; day <= 12; day++)
    await paper.write(`articles/2026/day-${day}.mdx`, story(`2026-10-${10 + day}T12:00:00+01:00`, "Short."));
  await paper.write(
    "articles/2026/half-done.mdx",
    story("2026-11-20T12:00:00+01:00", "Not yet.", "draft: true\nredirects: [half]\n"),
  );
  await paper.write(
    "articles/2026/tomorrow.mdx",
    story("2026-11-25T12:00:00+01:00", "Soon.", "redirects: [soon]\n").replace("[Trams]", "[Elections]"),
  );
  await paper.write("articles/2026/weekend.mdx", story("2026-11-28T12:00:00+01:00", "Late."));
  return paper;
}

/** The faults of a story with one link on each line, by link. */
async function faultsOf(links: readonly string[], publishedAt?: string, more?: string) {
  const paper = await layPaper();
  const path = "articles/2026/linking.mdx";
  const lines = links.map((link) => `- [words](<${link}>)`).join("\n");
  await paper.write(path, story(publishedAt ?? "2026-11-24T10:00:00+01:00", lines, more));
  await paper.compile({ now });
  const first = story("x", "", more).split("\n").length - 1;
  const faults = new Map<string, string>();
  for (const said of paper.said) {
    const [, line, column, text] =
      new RegExp(`${relative(process.cwd(), paper.path(path))}:(\\d+):(\\d+): (.*)`).exec(said) ?? [];
    if (text === undefined) continue;
    const link = links[Number(line) - first] ?? `line ${line}`;
    expect([link, column]).toEqual([link, "3"]);
    faults.set(link, text);
  }
  return { faults, said: paper.said };
}

const live = [
  "/",
  "/last-tram",
  "/last-tram/",
  "/last-tram?from=mail",
  "/%6cast-tram",
  "/tram-of-old",
  "/about",
  "/last-tram.md",
  "/last-tram.json",
  "/tram-of-old.md",
  "/category/news",
  "/category/news/",
  "/category/news/page/1",
  "/category/news/page/2",
  "/category/transport",
  "/topic/trams",
  "/topic/night-work",
  "/topic/lodz",
  "/author/mara-lind",
  "/author/mara-lind/page/2",
  "/category/news/feed.xml",
  "/topic/trams/atom.xml",
  "/author/mara-lind/feed.json",
  "/feed.xml",
  "/atom.xml",
  "/feed.json",
  "/feeds",
  "/feed",
  "/news/rss",
  "/tag/trams/feed",
  "/corrections/feed.xml",
  "/corrections.json",
  "/tips",
  "/tips/receipt",
  "/most-read",
  "/most-read/day",
  "/most-read/news",
  "/most-read/news/week",
  "/most-read.json",
  "/most-read#how-we-count",
  "/sitemap.xml",
  "/news-sitemap.xml",
  "/sitemaps/pages.xml",
  "/sitemaps/2026-10.xml",
  "/robots.txt",
  "/humans.txt",
  "/.well-known/security.txt",
  "/manifest.webmanifest",
  "/favicon.ico",
  "/icon.svg",
  "/apple-touch-icon.png",
  "/icons/icon-512.png",
  "/cards/article/last-tram/abc.png",
  "/cards/front/front/abc.png",
  "/tips-key.asc",
  "#",
  "#top",
  "#content",
  "#most-read",
  "#about_mara-lind",
  "/last-tram#the-night",
  "/last-tram#The-Night".toLowerCase(),
  "/tram-of-old#the-night",
  "/last-tram#fn-1",
  "/last-tram#fnref-1",
  "/last-tram#sources",
  "/last-tram#corrections",
  "/last-tram#:~:text=Nobody",
  "/last-tram#the-night:~:text=Nobody",
  "/about#content",
  "/#strip-news",
  "/tips#safer",
  "/feed.xml#anything",
  "https://fixture.example",
  "https://fixture.example/",
  "https://fixture.example/last-tram",
  "http://fixture.example/last-tram/",
  "https://www.fixture.example/last-tram#the-night",
  "HTTPS://FIXTURE.EXAMPLE/last-tram",
  "https://fixture.example:443/last-tram",
  "https://fixture.example:8443/elsewhere",
  "https://archive.fixture.example/elsewhere",
  "https://fixture.example.org/elsewhere",
  "https://other.example/last-trm",
  "https://example.org/caf%E9",
  "https://web.archive.org/web/2019/https://fixture.example/gone",
  "https://203.0.113.7/elsewhere",
  "https://172.32.0.1/elsewhere",
  "https://local.example.org/elsewhere",
  "https://10.example.org/elsewhere",
  "https://[2001:db8::1]/elsewhere",
  "mailto:desk@fixture.example?subject=A%20word",
  "mailto:a@fixture.example,b@fixture.example",
  "mailto:?subject=Read%20this",
  "mailto:post@größe.example",
  "tel:112",
  "tel:+43-1-23456",
  "tel:+431234;ext=5",
  "tel:1-800-FLOWERS",
];

/** Each with the words of its fault. */
const dead: [link: string, ...says: string[]][] = [
  ["/last-trm", 'Unknown address "/last-trm"', 'Did you mean "/last-tram"?'],
  ["/Last-Tram", 'Did you mean "/last-tram"?'],
  ["/last_tram", 'Did you mean "/last-tram"?'],
  ["/last-tram.html", 'Did you mean "/last-tram"?'],
  ["/last-tram.mdx", 'Did you mean "/last-tram"?'],
  ["/2026/last-tram", 'Did you mean "/last-tram"?'],
  ["/articles/2026/last-tram.mdx", 'Did you mean "/last-tram"?'],
  ["/nothing-like-it-at-all", "Correct it, or remove the link."],
  ["/day-13", "Did you mean"],
  ["/last-trm.md", 'Did you mean "/last-tram"?'],
  ["/about.md", 'Did you mean "/about"?'],
  ["/last-tram.xml", "Unknown address"],
  ["/topic/tramz", 'Did you mean "/topic/trams"?'],
  ["/topic/Trams", 'Did you mean "/topic/trams"?'],
  ["/topic/night%20work", 'Unknown address "/topic/night%20work"', 'Did you mean "/topic/night-work"?'],
  ["/topics/trams", 'Did you mean "/topic/trams"?'],
  ["/tag/trams", 'Did you mean "/topic/trams"?'],
  ["/topic", "Unknown address"],
  ["/author/nobody", "Unknown address"],
  ["/authors/mara-lind", 'Did you mean "/author/mara-lind"?'],
  ["/mara-lind", 'Did you mean "/author/mara-lind"?'],
  ["/category/nws", 'Did you mean "/category/news"?'],
  ["/news", 'Did you mean "/category/news"?'],
  ["/category/news/page/99", 'Did you mean "/category/news"?'],
  ["/category/news/page/02", "Unknown address"],
  ["/category/news/page/x", "Unknown address"],
  ["/category/news/2", "Unknown address"],
  ["/category/nws/rss.xml", "Unknown address"],
  ["/topic/tramz/feed.xml", "Unknown address"],
  ["/most-read/sport", "Unknown address", 'Did you mean "/most-read"?'],
  ["/most-read/page/2", 'Did you mean "/most-read"?'],
  ["/x", "Correct it, or remove the link."],
  ["/most-read/year", "Unknown address"],
  ["/most-read/week/news", "Unknown address"],
  ["/sitemaps/2026-09.xml", "Unknown address"],
  ["/icons/icon-16.png", "Unknown address"],
  ["/cards/article/last-trm/abc.png", "Unknown address"],
  ["/corrections", "Unknown address"],
  ["/tips/answers/thanks", "Unknown address"],
  ["/out-of-service", "Unknown address"],
  ["/api/tips", "Unknown address"],
  ["/images/tram.png", "Unknown address"],
  ["/half-done", '"/half-done" is a draft', "Publish it first"],
  ["/half", '"/half" is a draft'],
  ["/half-done.md", "no published story by then"],
  ["/tomorrow", '"/tomorrow" is published on 25 November 2026, 12:00, after this'],
  ["/soon", "is published on 25 November 2026"],
  ["/tomorrow#content", "is published on"],
  ["/topic/elections", "no published story by then"],
  ["#nowhere", 'The page has no part "#nowhere"'],
  ["/last-tram#nowhere", 'The page has no part "#nowhere"'],
  ["/last-tram#the-nihgt", 'Did you mean "#the-night"?'],
  ["/last-tram#The-Night", 'Did you mean "#the-night"?'],
  ["/last-tram#fn-2", "has no part"],
  ["/last-tram#via-most-read", "has no part"],
  ["/second-story#corrections", "has no part"],
  ["/about#related", "has no part"],
  ["/category/news#how-we-count", "has no part"],
  [
    "https://fixture.example/last-trm",
    'Unknown address "https://fixture.example/last-trm"',
    'Did you mean "/last-tram"?',
  ],
  ["http://www.fixture.example/half-done/", "is a draft"],
  ["https://FIXTURE.example:443/topic/tramz", 'Did you mean "/topic/trams"?'],
  ["https://fixture.example/last-tram#nowhere", "has no part"],
  ["https://fixture.example/caf%E9", "malformed"],
  ["http://localhost:3000/last-tram", 'Write "/last-tram".'],
  ["http://127.0.0.1:3000/last-tram?x#y", 'Write "/last-tram?x#y".'],
  ["http://10.0.0.5/cms/edit", "private network", "in backticks"],
  ["http://192.168.1.1", "private network"],
  ["http://172.16.0.9:8080/", "private network"],
  ["http://169.254.169.254/latest", "private network"],
  ["http://[fd00::1]/", "private network"],
  ["http://[fe80::1]/", "private network"],
  ["https://printer.local/", "private network"],
  ["https://cms.paper.internal/story", "private network"],
  ["//fixture.example/last-tram", "hides which site"],
  ["last-tram", "Write /last-tram or a whole address."],
  ["../last-tram", "Write /last-tram or a whole address."],
  ["./last-tram.mdx", "Write /last-tram or a whole address."],
  ["last-tram.html#x", "Write /last-tram or a whole address."],
  ["www.example.org/a", "Write https://www.example.org/a."],
  ["example.org", "Write https://example.org."],
  ["desk@fixture.example", "Write mailto:desk@fixture.example."],
  ["/caf%E9", "malformed"],
  ["/100%", "malformed"],
  ["https:/last-tram", "two slashes"],
  ["https:last-tram", "two slashes"],
  ["https://https://example.org", 'leads to "https"'],
  ["https://www,example.org/a", "not the name of a site"],
  ["https://example/a", "not the name of a site"],
  ["https://example..org/a", "not the name of a site"],
  ["htps://example.org", 'must not begin with "htps:"'],
  ["mailto:", "whole mail address"],
  ["mailto:desk", "whole mail address"],
  ["mailto:desk@fixture", "whole mail address"],
  ["mailto://desk@fixture.example", "whole mail address"],
  ["mailto:desk@fixture.example&subject=x", "whole mail address"],
  ["tel:", "telephone number"],
  ["tel:call-us", "telephone number"],
  ["tel:+43+1234", "telephone number"],
  ["tel://+431234", "telephone number"],
];

describe("in a published story, a link to", () => {
  // One compile for all of them, within the first test.
  let compiled: ReturnType<typeof faultsOf> | undefined;
  const compiledOnce = () => (compiled ??= faultsOf([...live, ...dead.map(([link]) => link)]));

  test.each(live)("%s is let through", async (link) => {
    const found = await compiledOnce();
    expect(found.faults.get(link)).toBeUndefined();
  });

  test.each(dead)("%s is reported", async (link, ...says) => {
    const found = await compiledOnce();
    for (const words of says) expect(found.faults.get(link) ?? "", found.said.join("\n")).toContain(words);
  });
});

const scheduledAfter = "2026-11-26T12:00:00+01:00";

test("a scheduled story may link to what is published before it or with it", async () => {
  const links = ["/tomorrow", "/soon", "/tomorrow.md", "/topic/elections", "/weekend", "/half-done"];
  const { faults } = await faultsOf(links, scheduledAfter);
  expect([...faults.keys()]).toEqual(["/weekend", "/half-done"]);
  const sameTime = await faultsOf(links, "2026-11-28T12:00:00+01:00");
  expect([...sameTime.faults.keys()]).toEqual(["/half-done"]);
});

test("a draft may link to drafts and scheduled stories, but not to what does not exist", async () => {
  const links = ["/tomorrow", "/weekend", "/half-done", "/half", "/topic/elections", "/last-trm"];
  const { faults } = await faultsOf(links, scheduledAfter, "draft: true\n");
  expect([...faults.keys()]).toEqual(["/last-trm"]);
});

const inFields: [name: string, path: string, from: string, to: string, fault: RegExp][] = [
  [
    "an author's links",
    "authors/mara-lind.yaml",
    "mailto:mara@fixture.example",
    "https://fixture.example/author/mara",
    /authors\/mara-lind\.yaml:8:10: Unknown address "https:\/\/fixture\.example\/author\/mara"/,
  ],
  [
    "the profiles of the paper",
    "site.yaml",
    "profiles: []",
    'profiles: [{ name: Here, url: "/nowhere-at-all" }]',
    /site\.yaml:10:31: Unknown address "\/nowhere-at-all"/,
  ],
  [
    "the key of the tip desk",
    "site.yaml",
    "mail: tips@fixture.example",
    `mail: tips@fixture.example\n  pgp: { fingerprint: "${"A1".repeat(20)}", url: /key.asc }`,
    /site\.yaml:9:\d+: Unknown address "\/key\.asc"/,
  ],
  [
    "a page about the paper",
    "pages/about.mdx",
    "We are a fixture.",
    "We [correct](/corrections).",
    /pages\/about\.mdx:6:4: Unknown address "\/corrections"/,
  ],
  [
    "a definition",
    second,
    "Short.",
    "A [tram].\n\n[tram]: /last-trm",
    /second-story\.mdx:12:1: Unknown address "\/last-trm"/,
  ],
  [
    "an address that becomes a link by itself",
    second,
    "Short.",
    "See www.fixture.example/last-trm there.",
    /second-story\.mdx:10:\d+: Unknown address "http:\/\/www\.fixture\.example\/last-trm"/,
  ],
  [
    "a note",
    second,
    "Short.",
    "Short[^1].\n\n[^1]: See [it](/last-trm).",
    /second-story\.mdx:12:11: Unknown address "\/last-trm"/,
  ],
  [
    "a link card",
    second,
    "Short.",
    '<Embed url="https://fixture.example/last-trm" title="A tram" provider="Us" />',
    /second-story\.mdx:10:1: Unknown address "https:\/\/fixture\.example\/last-trm"/,
  ],
  [
    "furniture",
    second,
    "Short.",
    '<FactBox title="Trams">\n\n- [The tram](/last-trm)\n\n</FactBox>',
    /second-story\.mdx:12:3: Unknown address "\/last-trm"/,
  ],
];

test.each(inFields)("a dead link in %s has file, line and column", async (_, path, from, to, fault) => {
  const paper = await FixturePaper.lay();
  await paper.change(path, from, to);
  expect(await paper.compile({ now })).toBe(false);
  expect(paper.said[0]).toMatch(fault);
  expect(paper.said.at(-1)).toMatch(/^1 fault in the content/);
});

test("a link to a file of a picture must name one that was made", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile({ now });
  const { id, width } =
    readStored(paper.compiledFolder).index.articles.find(({ image }) => image)?.image ?? {};
  await paper.change(
    second,
    "Short.",
    `[Map](/pictures/${id}-${width}.jpg), [small](/pictures/${id}-${width}.avif)`,
  );
  expect(await paper.compile({ now }), paper.said.join("\n")).toBe(true);
  paper.said.length = 0;
  await paper.change(second, `${id}-${width}.avif`, `${id}-641.avif`);
  expect(await paper.compile({ now })).toBe(false);
  expect(paper.said.join("\n")).toMatch(/second-story\.mdx:10:\d+: Unknown picture file/);
  paper.said.length = 0;
  await paper.change(second, `/pictures/${id}-641.avif`, "/pictures/");
  expect(await paper.compile({ now })).toBe(false);
  expect(paper.said.join("\n")).toMatch(/Unknown address "\/pictures\/"[\s\S]*\n1 fault in the content/);
});

test("thousands of dead links in one story are reported, without a search for each", async () => {
  const paper = await FixturePaper.lay();
  const links = Array.from({ length: 2_000 }, (_, index) => `- [words](/last-trm-${index})`);
  await paper.change(second, "Short.", links.join("\n"));
  expect(await paper.compile({ now })).toBe(false);
  expect(paper.said[0]).toContain("Unknown address");
  expect(paper.said.at(-1)).toMatch(/^2,000 faults/);
});
