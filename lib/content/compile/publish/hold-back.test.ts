import { readdirSync, renameSync, rmSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { article, FixturePaper, second, soundPaper } from "@/lib/content/compile/testing/fixture-paper";
import { picturesFolder } from "@/lib/content/stored";
import { readStored } from "@/lib/content/testing/stored-paper";

/** A story, with more lines of front matter and a body. */
const story = (headline: string, { more = "", body = `${headline}, in full.` } = {}) =>
  soundPaper[second]
    .replace("A second story", headline)
    .replace("\n---\n\nShort.", `\n${more}---\n\n${body}`);

const pathOf = (slug: string) => `articles/2026/${slug}.mdx`;
/** A fault in a body that leaves everything else as it is. */
const broken = "{1 + 1}";

let paper: FixturePaper;
beforeEach(async () => {
  paper = await FixturePaper.lay();
});

async function compileWithout(): Promise<void> {
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
}

/** Headlines by slug, as readers get them. Reads every body, so that a lost one throws. */
function online(): Record<string, string> {
  const { index, body } = readStored(paper.compiledFolder);
  return Object.fromEntries(
    index.articles.map(({ slug, headline }) => [slug, body(slug).body ? headline : "without its body"]),
  );
}

const stored = (slug: string) => {
  const { index, body } = readStored(paper.compiledFolder);
  return { entry: index.articles.find((entry) => entry.slug === slug), body: body(slug) };
};

const lead = "The last tram leaves at midnight";

describe("a story with a fault", () => {
  test("stays as it was, with pictures, redirects and times, and the others are published", async () => {
    await compileWithout();
    const before = stored("last-tram");
    await paper.change(article, lead, "A spoilt headline");
    await paper.change(article, "Nobody counted", `${broken} Nobody counted`);
    await paper.change(article, "[tram-of-old]", "[another-name]");
    await paper.change(second, "A second story", "An edited story");
    await paper.write(pathOf("third-story"), story("A third story"));
    const said = await paper.compileWithFaults();
    expect(said).toMatch(/last-tram\.mdx:21:1: /);
    expect(said).toContain(
      "Stay as they were: /last-tram\n1 fault in the content. Everything else is published.",
    );
    expect(stored("last-tram")).toEqual(before);
    expect(online()).toMatchObject({ "second-story": "An edited story", "third-story": "A third story" });
    // And with every later compile, until it is corrected.
    await paper.change(second, "An edited story", "A story edited twice");
    await paper.compileWithFaults();
    expect(stored("last-tram")).toEqual(before);
    expect(online()["second-story"]).toBe("A story edited twice");
    await paper.change(article, broken, "Really,");
    await compileWithout();
    expect(online()["last-tram"]).toBe("A spoilt headline");
    expect(stored("last-tram").entry?.redirects).toEqual(["another-name"]);
  });

  test("that was never published is not, and is named", async () => {
    await compileWithout();
    await paper.write(pathOf("new-story"), story("New", { body: broken }));
    const said = await paper.compileWithFaults();
    expect(said).toContain("Not online: /new-story\n1 fault in the content. Everything else is published.");
    expect(online()).toEqual({ "last-tram": lead, "second-story": "A second story" });
  });

  test("is left out of a paper that is compiled for the first time, or again after its store was deleted", async () => {
    await paper.change(second, "Short.", broken);
    expect(await paper.compileWithFaults()).toContain("Not online: /second-story");
    expect(online()).toEqual({ "last-tram": lead });
    rmSync(paper.compiledFolder, { recursive: true });
    rmSync(`${paper.compiledFolder}.known`, { recursive: true });
    await paper.compileWithFaults();
    expect(online()).toEqual({ "last-tram": lead });
  });

  test("stays as it was when the cache was deleted, and a new version of the compiler refuses it", async () => {
    await compileWithout();
    const before = stored("second-story");
    await paper.change(second, "Short.", broken);
    rmSync(`${paper.compiledFolder}.known`, { recursive: true });
    await paper.compileWithFaults();
    expect(stored("second-story")).toEqual(before);
  });

  test("is not shown without its text if that was lost", async () => {
    await compileWithout();
    await paper.change(second, "Short.", broken);
    rmSync(readStored(paper.compiledFolder).pathOf("second-story"));
    expect(await paper.compileWithFaults()).toContain("Not online: /second-story");
    expect(online()).toEqual({ "last-tram": lead });
  });

  test("stays in its month, in order, when its new version is of another year", async () => {
    await paper.write(pathOf("old-story"), story("Old").replace("2026-11-22", "2026-03-01"));
    await compileWithout();
    await paper.change(pathOf("old-story"), "2026-03-01", "2025-03-01");
    await paper.compileWithFaults();
    expect(Object.keys(online())).toEqual(["last-tram", "second-story", "old-story"]);
  });

  test("that is scheduled comes at its time in its last good version", async () => {
    const at = (time: string) => paper.compile({ now: () => new Date(time) });
    expect(await at("2026-11-22T12:00:00Z")).toBe(true);
    await paper.change(article, "Nobody", broken);
    expect(await at("2026-11-22T13:00:00Z")).toBe(false);
    expect(readStored(paper.compiledFolder).pointer.due).toContain("2026-11-23T05:40:00.000Z");
  });

  test("keeps its picture while the file is changed, broken or deleted", async () => {
    await compileWithout();
    const before = stored("last-tram");
    for (const spoil of [
      () => paper.write("images/tram.png", "no picture"),
      () => paper.remove("images/tram.png"),
    ]) {
      await spoil();
      await paper.change(second, /headline: .*/, `headline: Edited ${spoil}`.slice(0, 40));
      await paper.compileWithFaults();
      expect(stored("last-tram")).toEqual(before);
    }
    expect(online()["second-story"]).toMatch(/^Edited/);
  });

  test.each([
    ["is not UTF-8", () => paper.write(second, Buffer.from("---\nheadline: \xe9\n---\n", "latin1"))],
    ["lost its front matter", () => paper.write(second, "Short.")],
    ["is empty", () => paper.write(second, "")],
    ["has merge markers", () => paper.change(second, "standfirst", "<<<<<<< HEAD\nstandfirst")],
    [
      "has another extension",
      async () => renameSync(paper.path(second), paper.path("articles/2026/second-story.md")),
    ],
    [
      "has capitals",
      async () => renameSync(paper.path(second), paper.path("articles/2026/Second-Story.mdx")),
    ],
    [
      "is in the wrong folder",
      async () => renameSync(paper.path(second), paper.path("articles/second-story.mdx")),
    ],
  ])("stays as it was when the file %s", async (_, spoil) => {
    await compileWithout();
    const before = stored("second-story");
    await spoil();
    await paper.change(article, lead, "Edited");
    await paper.compileWithFaults();
    expect(stored("second-story")).toEqual(before);
    expect(online()["last-tram"]).toBe("Edited");
  });
});

describe("a page about the paper with a fault", () => {
  test("stays as it was", async () => {
    await compileWithout();
    const before = readStored(paper.compiledFolder).index.pages;
    await paper.change("pages/about.mdx", "We are", broken);
    await paper.change(article, lead, "Edited");
    expect(await paper.compileWithFaults()).toContain("Stay as they were: /about");
    expect(readStored(paper.compiledFolder).index.pages).toEqual(before);
    expect(online()["last-tram"]).toBe("Edited");
  });
});

describe("a takedown goes through", () => {
  const takenDown = () => {
    expect(online()).not.toHaveProperty("second-story");
    expect(readStored(paper.compiledFolder).index.withdrawn).toContain("second-story");
  };
  /** Ways to take a story down. */
  const ways: [string, () => Promise<void>][] = [
    ["deleted", () => paper.remove(second)],
    ["made a draft", () => paper.change(second, "---", "---\ndraft: true")],
  ];
  const withFault: [string, () => Promise<void>][] = [
    ["in another story", () => paper.change(article, "Nobody", broken)],
    ["in a stray file", () => paper.write("articles/readme.txt", "?")],
    ["in site.yaml", () => paper.change("site.yaml", "Europe/Vienna", "Nowhere")],
    ["in the file of an author in use", () => paper.change("authors/mara-lind.yaml", "role:", "rule:")],
    ["in a picture", () => paper.write("images/tram.png", "no picture")],
    ["in the picture of an author", () => paper.write("images/mara-lind.png", "no picture")],
    ["in that site.yaml is missing", () => paper.remove("site.yaml")],
  ];
  for (const [how, takeDown] of ways)
    test.each(withFault)(`when a story is ${how} while there is a fault %s`, async (_, spoil) => {
      await compileWithout();
      await spoil();
      await takeDown();
      await paper.compileWithFaults();
      takenDown();
      expect(online()).toHaveProperty("last-tram");
    });

  test.each([
    ["draft: true"],
    ["draft: yes"],
    ["draft: True # for now"],
    ["Draft: true"],
    ["draft:true"],
    ["draft: 'true'"],
  ])("when the story itself has a fault and says %s", async (line) => {
    await compileWithout();
    await paper.change(second, "---", `---\n${line}`);
    await paper.change(second, "Short.", broken);
    await paper.compileWithFaults();
    takenDown();
  });

  test("when the YAML of the story cannot be read, and it is to be a draft", async () => {
    await compileWithout();
    await paper.change(second, "headline: A second story", 'draft: true\nheadline: "A second story');
    await paper.compileWithFaults();
    takenDown();
  });

  test("but a story with a fault and draft: false, or that only writes of drafts, stays", async () => {
    await compileWithout();
    await paper.change(second, "---", "---\ndraft: false # was true");
    await paper.change(second, "Short.", `${broken}\n\ndraft: true`);
    await paper.compileWithFaults();
    expect(online()).toHaveProperty("second-story");
  });

  test("when a story with a fault is postponed", async () => {
    const at = (time: string) => paper.compile({ now: () => new Date(time) });
    await at("2026-11-24T12:00:00Z");
    await paper.change(second, "2026-11-22", "2026-12-24");
    await paper.change(second, "Short.", broken);
    expect(await at("2026-11-24T13:00:00Z")).toBe(false);
    takenDown();
  });

  test("when others link to the story: they stay as they were", async () => {
    await paper.write(pathOf("linking"), story("Linking", { body: "See [it](/second-story)." }));
    await compileWithout();
    const before = stored("linking");
    await paper.remove(second);
    expect(await paper.compileWithFaults()).toContain("linking.mdx");
    takenDown();
    expect(stored("linking")).toEqual(before);
  });

  test.each([
    ["a story with a fault", false],
    ["a story with a fault, whose address a third takes", true],
  ])("when the address of the story is taken by %s", async (_case, isThirdMoved) => {
    const third = pathOf("third-story");
    const withTime = story("A third story").replace("2026-11-22", "2026-11-21");
    await paper.write(third, withTime);
    await compileWithout();
    await paper.write(second, (await paper.read(article)).replace("Nobody", broken));
    await paper.remove(article);
    if (isThirdMoved) {
      await paper.write(article, withTime);
      await paper.remove(third);
    }
    await paper.compileWithFaults();
    takenDown();
    expect(online()).toEqual({ "last-tram": lead, "third-story": "A third story" });
  });

  test("and frees its slug for a new story", async () => {
    await compileWithout();
    await paper.write(second, story("Another story, at the same address"));
    await paper.change(article, "Nobody", broken);
    await paper.compileWithFaults();
    expect(online()["second-story"]).toBe("Another story, at the same address");
  });
});

describe("what concerns the whole paper stops everything else:", () => {
  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "a fault in site.yaml",
      () => paper.change("site.yaml", "Europe/Vienna", "Nowhere"),
      /site\.yaml concerns/,
    ],
    [
      "a fault in the file of an author with stories",
      () => paper.change("authors/mara-lind.yaml", "role:", "rule:"),
      /authors\/mara-lind\.yaml is in use/,
    ],
    [
      "an author with stories who is gone",
      () => paper.remove("authors/mara-lind.yaml"),
      /The author "mara-lind" is still needed by \/last-tram, \/second-story, which stay as they were\.\n/,
    ],
    [
      "a section that is renamed, with one of its stories at fault",
      async () => {
        await paper.change("site.yaml", "slug: transport", "slug: traffic");
        await paper.change(article, "category: transport", "category: traffic");
        await paper.change(article, "Nobody", broken);
      },
      /The section "transport" is still needed by \/last-tram/,
    ],
    [
      "a section that is gone, with stories in it",
      () => paper.change("site.yaml", "slug: transport", "slug: traffic"),
      /The section "transport" is still needed by \/last-tram/,
    ],
  ])("%s", async (_, spoil, reason) => {
    await compileWithout();
    const before = readStored(paper.compiledFolder).index;
    await spoil();
    await paper.change(second, "A second story", "An edited story");
    const said = await paper.compileWithFaults();
    expect(said).toMatch(reason);
    expect(said).toMatch(/Nothing was published; the last good content stays\.$/);
    expect(readStored(paper.compiledFolder).index).toEqual(before);
  });

  test("its pictures stay, and are not counted as none", async () => {
    await compileWithout();
    const pictures = readdirSync(picturesFolder(paper.compiledFolder));
    await paper.change("site.yaml", "name: The", "name: [");
    await paper.change(second, "---", "---\ndraft: true");
    expect(await paper.compileWithFaults()).toMatch(/1 article, 1 page, 1 author; .*Now serving/);
    expect(readdirSync(picturesFolder(paper.compiledFolder))).toEqual(pictures);
    expect(stored("last-tram").entry?.image?.id).toBeDefined();
  });

  test("but not a fault in the file of an author without stories", async () => {
    await paper.write("authors/new-hand.yaml", "name: New Hand\nrole: Reporter\nbio: New here.\n");
    await compileWithout();
    const before = readStored(paper.compiledFolder).index.authors;
    await paper.change("authors/new-hand.yaml", "role:", "rule:");
    await paper.write("authors/newer-hand.yaml", "nam: Newer Hand\n");
    await paper.change(second, "A second story", "An edited story");
    await paper.compileWithFaults();
    expect(online()["second-story"]).toBe("An edited story");
    expect(readStored(paper.compiledFolder).index.authors).toEqual(before);
  });

  test("a paper that never served is not published then", async () => {
    await paper.change("site.yaml", "Europe/Vienna", "Nowhere");
    expect(await paper.compileWithFaults()).toMatch(
      /Nothing was published; there is no earlier content to serve\.$/,
    );
  });
});

describe("readers never see half of a change:", () => {
  test("a renamed story with a fault stays at its address", async () => {
    await compileWithout();
    const before = stored("last-tram");
    for (const more of ["redirects: [last-tram]\n", 'redirects:\n  - last-tram\nbio: "\n']) {
      await paper.write(pathOf("renamed"), story("Renamed", { more, body: broken }));
      rmSync(paper.path(article), { force: true });
      await paper.compileWithFaults();
      expect(stored("last-tram")).toEqual(before);
      expect(Object.keys(online())).toEqual(["last-tram", "second-story"]);
    }
    await paper.write(pathOf("renamed"), story("Renamed", { more: "redirects: [last-tram]\n" }));
    await compileWithout();
    expect(Object.keys(online()).sort()).toEqual(["renamed", "second-story"]);
    expect(readStored(paper.compiledFolder).index.withdrawn).toEqual(["tram-of-old"]);
  });

  test("a renamed story with a fault stays, also if its former slug is not in redirects", async () => {
    await compileWithout();
    const before = online();
    renameSync(paper.path(second), paper.path(pathOf("renamed")));
    await paper.change(pathOf("renamed"), "Short.", broken);
    await paper.compileWithFaults();
    expect(online()).toEqual(before);
    await paper.change(pathOf("renamed"), broken, "Short.");
    await compileWithout();
    expect(paper.said).toContain("Gone: /second-story. Renamed? Add it to redirects.");
  });

  test("a new story at the address of one that was renamed and has a fault waits", async () => {
    await compileWithout();
    const before = online();
    renameSync(paper.path(second), paper.path(pathOf("renamed")));
    await paper.change(pathOf("renamed"), "Short.", broken);
    await paper.write(second, story("Another story").replace("2026-11-22", "2026-11-21"));
    expect(await paper.compileWithFaults()).toContain(
      `Wait for others: ${second} (for ${pathOf("renamed")})`,
    );
    expect(online()).toEqual(before);
  });

  test("two stories that become one stay apart while that one has a fault", async () => {
    await compileWithout();
    const before = online();
    await paper.remove(second);
    await paper.change(article, "[tram-of-old]", "[tram-of-old, second-story]");
    await paper.change(article, "Nobody", broken);
    await paper.compileWithFaults();
    expect(online()).toEqual(before);
  });

  test.each([article, second])(
    "stories that swap slugs both stay while there is a fault in %s",
    async (faulty) => {
      await compileWithout();
      const before = online();
      const [one, other] = [await paper.read(article), await paper.read(second)];
      await paper.write(article, other);
      await paper.write(second, one);
      await paper.change(faulty, /(Nobody|Short)/, broken);
      const said = await paper.compileWithFaults();
      expect(online()).toEqual(before);
      const waiting = faulty === article ? second : article;
      expect(said).toContain(`Wait for others: ${waiting} (for ${faulty})`);
      await paper.change(faulty, broken, "Now");
      await compileWithout();
      expect(online()).toEqual({ "last-tram": "A second story", "second-story": lead });
    },
  );

  test("three stories that take each other's slugs all stay while one of them has a fault", async () => {
    const third = pathOf("third-story");
    await paper.write(third, story("A third story").replace("2026-11-22", "2026-11-21"));
    await compileWithout();
    const before = online();
    const [a, b, c] = [await paper.read(article), await paper.read(second), await paper.read(third)];
    await paper.write(article, c);
    await paper.write(second, a);
    await paper.write(third, b);
    await paper.change(article, "A third story, in full.", broken);
    await paper.compileWithFaults();
    expect(online()).toEqual(before);
  });

  test("a new story waits for an address that a story with a fault still has", async () => {
    await compileWithout();
    await paper.change(article, "redirects: [tram-of-old]\n", "");
    await paper.change(article, "Nobody", broken);
    await paper.write(pathOf("tram-of-old"), story("The tram of old"));
    expect(await paper.compileWithFaults()).toContain(
      "Wait for others: articles/2026/tram-of-old.mdx (for articles/2026/last-tram.mdx)",
    );
    expect(Object.keys(online())).toEqual(["last-tram", "second-story"]);
    expect(stored("last-tram").entry?.redirects).toEqual(["tram-of-old"]);
  });

  test("a story that newly links to a new story with a fault waits for it, and those after it wait too", async () => {
    await compileWithout();
    await paper.write(pathOf("new-story"), story("New", { body: broken }));
    await paper.change(second, "Short.", "See [the new one](/new-story).");
    await paper.write(pathOf("chained"), story("Chained", { body: "See [it](/new-story) again." }));
    await paper.write(pathOf("last-link"), story("Last", { body: "See [it](/chained)." }));
    await paper.write(pathOf("apart"), story("Apart"));
    await paper.compileWithFaults();
    expect(online()).toEqual({ "last-tram": lead, "second-story": "A second story", apart: "Apart" });
    expect(stored("second-story").body).not.toMatchObject({ body: { children: [{ tagName: "a" }] } });
    await paper.change(pathOf("new-story"), broken, "Good.");
    await compileWithout();
    expect(Object.keys(online())).toHaveLength(6);
  });

  test("a story that links to a published one with a fault is published", async () => {
    await compileWithout();
    await paper.change(article, "Nobody", broken);
    await paper.change(second, "Short.", "See [the tram](/last-tram), [formerly](/tram-of-old).");
    await paper.compileWithFaults();
    expect(JSON.stringify(stored("second-story").body)).toContain("/last-tram");
  });

  test("on a new machine the stories that link to one with a fault are published all the same", async () => {
    await paper.change(second, "Short.", "See [the tram](/last-tram).");
    await paper.change(article, "Nobody", broken);
    await paper.compileWithFaults();
    expect(online()).toEqual({ "second-story": "A second story" });
    // And can be edited there.
    await paper.change(second, "A second story", "An edited story");
    await paper.compileWithFaults();
    expect(online()).toEqual({ "second-story": "An edited story" });
  });

  test("new stories with the time or the text of one with a fault do not wait", async () => {
    await paper.change(second, "Short.", "More follows.");
    await compileWithout();
    await paper.change(second, "More follows.", broken);
    await paper.write(pathOf("same-time"), story("At the same time"));
    await paper.write(
      pathOf("same-text"),
      story("With the same text", { body: "More follows." }).replace("2026-11-22", "2026-11-21"),
    );
    await paper.compileWithFaults();
    expect(Object.keys(online()).sort()).toEqual(["last-tram", "same-text", "same-time", "second-story"]);
  });
});
