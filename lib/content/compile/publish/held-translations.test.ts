import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { FixturePaper, soundPaper } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";

const pathOf = (slug: string) => `articles/2026/${slug}.mdx`;

type Story = {
  language?: string | undefined;
  translationOf?: string | undefined;
  more?: string;
  body?: string | undefined;
};

let paper: FixturePaper;
const write = (slug: string, { language, translationOf, more = "", body = `${slug}, in full.` }: Story) => {
  const lines = [language && `language: ${language}\n`, translationOf && `translationOf: ${translationOf}\n`];
  const text = soundPaper["articles/2026/second-story.mdx"]
    .replace("A second story", `Of ${slug}`)
    .replace("\n---\n\nShort.", `\n${lines.join("")}${more}---\n\n${body}`);
  return paper.write(pathOf(slug), text);
};

async function compileWithout(): Promise<void> {
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
}

/** The first version and the language of each story that is online. */
function online(): Record<string, [first: string, language: string]> {
  const { index } = readStored(paper.compiledFolder);
  return Object.fromEntries(
    index.articles.map(({ slug, language = index.site.language, translationOf = slug }) => [
      slug,
      [translationOf, language],
    ]),
  );
}

async function layPaper(): Promise<void> {
  paper = await FixturePaper.lay();
  const editions = "editions: [{ language: ar }, { language: fr }, { language: hy }]";
  await paper.change("site.yaml", "timeZone:", `${editions}\ntimeZone:`);
  await write("a", { language: "ar", translationOf: "last-tram" });
  await write("b", { language: "fr", translationOf: "last-tram" });
}
beforeEach(layPaper);

test("a published translation keeps its language, and the one that changes to it is reported", async () => {
  await compileWithout();
  await write("a", { language: "fr", translationOf: "last-tram" });
  const said = await paper.compileWithFaults();
  expect(said).toMatch(
    /a\.mdx:9:16: articles\/2026\/b\.mdx is the translation of "last-tram" into fr already/,
  );
  expect(said).toContain("1 fault in the content.");
  expect(online()).toMatchObject({ a: ["last-tram", "ar"], b: ["last-tram", "fr"] });
});

test("a published translation keeps its language against a new one, also when it was renamed", async () => {
  await compileWithout();
  await write("a-new-one", { language: "fr", translationOf: "last-tram" });
  expect(await paper.compileWithFaults()).toMatch(/a-new-one\.mdx:9:16: .*b\.mdx is the translation/);
  await paper.remove(pathOf("b"));
  await write("c", { language: "fr", translationOf: "last-tram", more: "redirects: [b]\n" });
  expect(await paper.compileWithFaults()).toMatch(/a-new-one\.mdx:9:16: .*c\.mdx is the translation/);
  expect(online()).not.toHaveProperty("a-new-one");
  expect(online()).toHaveProperty("c");
});

test("a draft gives its place to a translation that is published", async () => {
  await compileWithout();
  await write("b", { language: "fr", translationOf: "last-tram", more: "draft: true\n" });
  await write("c", { language: "fr", translationOf: "last-tram" });
  expect(await paper.compileWithFaults()).toMatch(/b\.mdx:9:16: .*c\.mdx is the translation/);
  expect(online()).toMatchObject({ c: ["last-tram", "fr"] });
  expect(online()).not.toHaveProperty("b");
});

test("a first version that changes to the language of its translation is reported, not the translation", async () => {
  await compileWithout();
  await paper.change(pathOf("last-tram"), "label:", "language: fr\nlabel:");
  const said = await paper.compileWithFaults();
  expect(said).toMatch(/last-tram\.mdx:\d+:11: .*b\.mdx is the translation of this story into fr already/);
  expect(said).toContain("1 fault in the content.");
  expect(online()["last-tram"]).toEqual(["last-tram", "en-GB"]);
});

test("a translation waits for the one whose language it takes, and which stays as it was", async () => {
  await compileWithout();
  await write("a", { language: "fr", translationOf: "last-tram" });
  await write("b", { language: "ar", translationOf: "last-tram", body: "{1 + 1}" });
  const said = await paper.compileWithFaults();
  expect(said).toContain("Wait for others: articles/2026/a.mdx (for articles/2026/b.mdx)");
  expect(online()).toMatchObject({ a: ["last-tram", "ar"], b: ["last-tram", "fr"] });
});

test("a translation of a new slug waits for the story whose former slug stays", async () => {
  await compileWithout();
  await paper.remove(pathOf("last-tram"));
  await write("night-tram", { more: "redirects: [last-tram]\n", body: "{1 + 1}" });
  await write("a", { language: "ar", translationOf: "night-tram" });
  const said = await paper.compileWithFaults();
  expect(said).toMatch(/b\.mdx:9:16: "last-tram" is a former slug\. Write the present one, "night-tram"\./);
  expect(said).toContain("Wait for others: articles/2026/a.mdx (for articles/2026/night-tram.mdx)");
  expect(online()).toMatchObject({ a: ["last-tram", "ar"], "last-tram": ["last-tram", "en-GB"] });
});

test("a language that cannot be read for another fault is not a second fault", async () => {
  await write("b", { translationOf: "last-tram", more: "language: [fr]\n" });
  const said = await paper.compileWithFaults();
  expect(said).toContain("1 fault in the content.");
});

const change = fc.record({
  slug: fc.constantFrom("last-tram", "a", "a", "b", "b", "c", "c"),
  language: fc.constantFrom("ar", "ar", "fr", "fr", undefined),
  translationOf: fc.constantFrom("last-tram", "last-tram", "last-tram", "last-tram", undefined, "b"),
  body: fc.constantFrom(undefined, undefined, "{1 + 1}"),
  more: fc.constantFrom("", "", "", "draft: true\n"),
});

test("whatever changes, one translation of a story is online in each language", {
  timeout: 120_000,
}, async () => {
  const publishes = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(publishes, async (steps) => {
      await layPaper();
      await compileWithout();
      for (const changes of steps) {
        for (const { slug, ...story } of changes) await write(slug, story);
        await paper.compile({ mayTakeDown: () => true });
        const keys = Object.values(online()).map(String);
        expect(keys, paper.said.join("\n")).toEqual([...new Set(keys)]);
      }
    }),
    { numRuns: 20 },
  );
});
