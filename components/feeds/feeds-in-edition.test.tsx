import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test, vi } from "vitest";
import { aSite } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "feeds-page-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const site = aSite({ editions: [{ language: "hy", name: "Ալիք" }] });
const [{ slug: category = "" } = {}] = site.categories;
const authors = ["ada", "bo", "cy"].map((slug) => ({ slug, name: slug, role: "", bio: "", links: [] }));
const story = { category, minutes: 2, publishedAt: "2020-11-23T05:00:00.000Z" };
writeStored(
  folder,
  site,
  [
    { ...story, slug: "the-tram", authors: ["ada"] },
    { ...story, slug: "tramvay", authors: ["bo"], language: "hy" },
  ],
  undefined,
  { authors },
);
const { feedsRoute } = await import("@/app/feeds-route");

test.each([
  [undefined, ["/author/ada/feed.xml", "/author/bo/feed.xml", "/author/cy/feed.xml"]],
  ["hy", ["/hy/author/bo/feed.xml"]],
])(
  "the page of feeds lists all authors of the paper, in edition %s those who have stories in it",
  async (edition, feeds) => {
    const params = Promise.resolve(edition === undefined ? {} : { edition });
    const html = renderToStaticMarkup(await feedsRoute.Page({ params }));
    expect([...html.matchAll(/href="([^"]*\/author\/[^"]*\/feed\.xml)"/g)].map(([, path]) => path)).toEqual(
      feeds,
    );
  },
);
