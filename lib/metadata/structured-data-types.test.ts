import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { compileBody } from "@/lib/content/compile/body/body";
import { aPicture, aSite, aWholeArticle, sections } from "@/lib/content/testing/articles";
import { pageOf } from "@/lib/pagination";
import {
  articleData,
  authorData,
  contentPageData,
  frontData,
  listData,
  mostReadData,
} from "./structured-data";

const now = new Date("2026-11-25T12:00:00Z");
const card = { path: "/cards/article/a-story/0.png", alt: "A story", width: 1200, height: 630 };
const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
const site = aSite({
  licence,
  copyright: "© The Fixture",
  profiles: [{ name: "Elsewhere", url: "https://social.example/@fixture" }],
});
const [section] = sections;
const author = {
  slug: "mara-lind",
  name: "Mara Lind",
  role: "Reporter",
  bio: "Rides Line 7.",
  face: aPicture,
  links: [{ label: "Mara elsewhere", url: "https://mara.example" }],
};
const story = aWholeArticle({
  authors: [author],
  topics: [{ slug: "trams", name: "Trams" }],
  label: "analysis",
  image: { ...aPicture, caption: "At midnight.", credit: "© Pia Norr", licence: "CC BY 4.0" },
  corrections: [{ at: now, text: "It was 1931." }],
});
const withMatch = aWholeArticle({
  body: compileBody(
    '---\nheadline: x\n---\n<Result title="Derby" home="A" away="B" score="1-0" day="2026-11-15" place="Halvern" />\n',
  ).tree,
});
const byName = aWholeArticle({ image: { ...aPicture, licence: "By permission" } });
const policies =
  "standards corrections ethics diversity fact-checking unnamed-sources feedback ownership mission bylines masthead";
const pages = policies.split(" ").map((slug) => ({ slug }));
const page = pageOf([story], 1);
if (!section || !page) throw new Error("The test needs a section and a page.");

const blocks = [
  frontData(site, pages),
  articleData(story, site, now, card),
  articleData(byName, site, now, card),
  articleData(withMatch, site, now, card),
  articleData(aWholeArticle(), site, now, card),
  listData("category", section, page, site),
  authorData(author, [story], site),
  mostReadData({ section, window: undefined }, [story], site),
  contentPageData({ title: "About", slug: "about" }, site, pages),
];

/** What the compiler finds when it reads data as schema.org's types. */
async function faultsOf(data: object[]): Promise<string> {
  // Beside the packages, where the compiler finds the types.
  await mkdir(".content", { recursive: true });
  const folder = await mkdtemp(resolve(".content", "types-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "blocks.ts");
  const code = data.map((block, place) => `export const block${place}: Graph = ${JSON.stringify(block)};`);
  await writeFile(file, ['import type { Graph } from "schema-dts";', ...code].join("\n"));
  const compiler = resolve("node_modules/typescript/bin/tsc");
  const options =
    "--ignoreConfig --noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler";
  return promisify(execFile)(process.execPath, [compiler, ...options.split(" "), file]).then(
    () => "",
    (cause: { stdout?: string }) => cause.stdout || String(cause),
  );
}

test("a story says what its matches are", () => {
  expect(JSON.stringify(articleData(withMatch, site, now, card))).toContain('"@type":"SportsEvent"');
});

test("all structured data is of schema.org's types", async () => {
  expect(await faultsOf(blocks)).toBe("");
});

test("a property that schema.org does not have is found, and so is a value of another type", async () => {
  const graph = (thing: object) => [{ "@context": "https://schema.org", "@graph": [thing] }];
  expect(await faultsOf(graph({ "@type": "NewsArticle", headlin: "A" }))).toContain("headlin");
  expect(await faultsOf(graph({ "@type": "NewsArticle", wordCount: { "@type": "Person" } }))).not.toBe("");
});
