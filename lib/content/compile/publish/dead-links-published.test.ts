import { beforeEach, describe, expect, test } from "vitest";
import { article, FixturePaper, second, soundPaper } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";

const broken = "{1 + 1}";
const pathOf = (slug: string) => `articles/2026/${slug}.mdx`;
/** A story with a link, or any other body. */
const story = (headline: string, to: string, { topics = "Trams", more = "" } = {}) =>
  soundPaper[second]
    .replace("A second story", headline)
    .replace("topics: [Trams]", `topics: [${topics}]`)
    .replace("\n---\n\nShort.", `\n${more}---\n\n${to.startsWith("{") ? to : `See [it](${to}).`}`);

let paper: FixturePaper;
beforeEach(async () => {
  paper = await FixturePaper.lay();
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
});

const online = () => readStored(paper.compiledFolder).index.articles.map(({ slug }) => slug);

describe("while another story has a fault, a dead link is a fault:", () => {
  const dead = [
    "/topic/tramz",
    "/category/news/page/99",
    "/author/nobody",
    "/sitemaps/2020-01.xml",
    "/tips/old",
  ];
  /** Faults that leave the lists of a story unknown. */
  const faulty: [string, string][] = [
    [
      "too many topics",
      story("Many", "/about", { topics: Array.from({ length: 60 }, (_, at) => `t${at}`).join() }),
    ],
    ["invalid YAML", story('"Open', "/about")],
    ["no front matter", "Text."],
    ["merge markers", `<<<<<<< HEAD\n${story("Merged", "/about")}`],
    ["a category that does not exist", story("Nowhere", "/about").replace("category: news", "category: nws")],
    ["a refused redirect", story("Redirected", "/about", { more: "redirects: [/tips/old]\n" })],
  ];
  test.each(faulty)("%s", async (_, text) => {
    await paper.write(pathOf("faulty"), text);
    for (const [index, to] of dead.entries()) await paper.write(pathOf(`dead-${index}`), story("Dead", to));
    const said = await paper.compileWithFaults();
    for (const index of dead.keys()) expect(said).toContain(`dead-${index}.mdx:10:5: Unknown address`);
    expect(online()).toEqual(["last-tram", "second-story"]);
    expect(said).not.toContain("Wait for others");
  });
});

describe("a new story waits that links to what only a story with a fault would bring:", () => {
  test.each([
    ["its topic", "/topic/floods"],
    ["the feed of its topic", "/topic/floods/feed.xml"],
    ["another format of it", "/faulty.md"],
    ["its former address", "/2019/floods.html"],
    ["a part of it", "/faulty#the-night"],
    ["its month", "/sitemaps/2026-03.xml"],
  ])("%s", async (_, to) => {
    const text = story("Floods", broken, {
      topics: "Trams, Floods",
      more: "redirects: [/2019/floods.html]\n",
    });
    await paper.write(pathOf("faulty"), text.replace("2026-11-22", "2026-03-01"));
    await paper.write(pathOf("linking"), story("Linking", to));
    expect(await paper.compileWithFaults()).toContain(
      `Wait for others: ${pathOf("linking")} (for ${pathOf("faulty")})`,
    );
    expect(online()).not.toContain("linking");
    await paper.change(pathOf("faulty"), broken, "## The night\n\nText.");
    expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  });

  test("its topic, although its YAML is invalid", async () => {
    await paper.write(pathOf("faulty"), story('"Open', "/about", { topics: '"Night floods", Rain' }));
    await paper.write(pathOf("linking"), story("Linking", "/topic/night-floods"));
    expect(await paper.compileWithFaults()).toContain(`Wait for others: ${pathOf("linking")}`);
  });

  test("a part that only its new version has", async () => {
    await paper.change(article, "Nobody", `## The night\n\n${broken} Nobody`);
    await paper.write(pathOf("linking"), story("Linking", "/last-tram#the-night"));
    await paper.write(pathOf("innocent"), story("Innocent", "/last-tram#corrections"));
    expect(await paper.compileWithFaults()).toContain(
      `Wait for others: ${pathOf("linking")} (for ${article})`,
    );
    expect(online()).toContain("innocent");
  });

  test("an author with a fault who has no story yet", async () => {
    await paper.write("authors/new-hand.yaml", "nam: New Hand\nrole: Reporter\nbio: New here.\n");
    await paper.write(pathOf("linking"), story("Linking", "/author/new-hand"));
    expect(await paper.compileWithFaults()).toContain(`(for authors/new-hand.yaml)`);
  });

  test("a story with a fault that is to be a draft is one for links", async () => {
    await paper.write(pathOf("faulty"), story("Hidden", broken, { more: "draft: true\n" }));
    await paper.write(pathOf("linking"), story("Linking", "/faulty"));
    expect(await paper.compileWithFaults()).toContain('"/faulty" is a draft');
    expect(online()).not.toContain("linking");
  });
});

describe("a new story is published that links to", () => {
  test.each([
    ["what a refused redirect names: /tips", "redirects: [/tips]", "/tips"],
    ["what a refused redirect names: /feed.xml", "redirects: [/feed.xml, /]", "/feed.xml"],
    ["what a refused redirect names: the front page", "redirects: [/feed.xml, /]", "/"],
    ["what a refused redirect names: a topic", "redirects: [/topic/trams]", "/topic/trams"],
    ["what a refused redirect names: a story", "redirects: [/last-tram]", "/last-tram"],
    ["a topic that a story with a fault shares", "label: analysis", "/topic/trams"],
    ["a section that a story with a fault shares", "label: analysis", "/category/news"],
  ])("%s", async (_, more, to) => {
    await paper.write(pathOf("faulty"), story("Faulty", broken, { more: `${more}\n` }));
    await paper.write(pathOf("innocent"), story("Innocent", to));
    const said = await paper.compileWithFaults();
    expect(online(), said).toContain("innocent");
    expect(said).not.toContain("Wait");
  });

  test("a topic that a story leaves, while it stays as it was for a fault", async () => {
    await paper.change(article, "Night work", "Day work");
    await paper.change(article, "Nobody", broken);
    await paper.write(pathOf("linking"), story("Linking", "/topic/day-work"));
    await paper.write(pathOf("innocent"), story("Innocent", "/topic/trams"));
    expect(await paper.compileWithFaults()).toContain(
      `Wait for others: ${pathOf("linking")} (for ${article})`,
    );
    expect(online()).toContain("innocent");
  });
});
