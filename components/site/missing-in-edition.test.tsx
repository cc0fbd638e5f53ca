import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test, vi } from "vitest";
import { aSite } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";
import { wordsOf } from "@/lib/language/languages";

const folder = mkdtempSync(join(tmpdir(), "not-found-page-"));
vi.stubEnv("COMPILED_FOLDER", folder);
vi.stubEnv("PAGES_ARE_DOCUMENTS", "yes");
afterAll(() => rmSync(folder, { recursive: true }));

const site = aSite({ language: "en-GB", editions: [{ language: "hy", name: "Ալիք" }] });
const [{ slug: category = "" } = {}] = site.categories;
const story = { category, authors: [], minutes: 2, publishedAt: "2020-11-23T05:00:00.000Z" };
writeStored(folder, site, [
  { ...story, slug: "the-tram", headline: "The tram" },
  { ...story, slug: "tramvay", headline: "Տրամվայը", language: "hy" },
]);
const { default: UnmatchedPage, generateMetadata } = await import("@/app/[...path]/page");

test.each([
  ["/-/nothing", "en-GB", "The tram", "Տրամվայը"],
  ["/hy/nothing", "hy", "Տրամվայը", "The tram"],
  ["/fr/nothing", "en-GB", "The tram", "Տրամվայը"],
])(
  "the page for %s, where nothing is, is in %s and names its newest stories",
  async (path, language, own, other) => {
    const params = Promise.resolve({ path: path.slice(1).split("/") });
    const html = renderToStaticMarkup(await UnmatchedPage({ params }));
    const say = wordsOf(language);
    expect(html).toContain(say("not found.title"));
    expect(html).toContain(own);
    expect(html).not.toContain(other);
    expect((await generateMetadata({ params })).title).toBe(say("not found.name"));
  },
);
