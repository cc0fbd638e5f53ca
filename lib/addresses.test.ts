import { readdirSync } from "node:fs";
import { PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { expect, test, vi } from "vitest";
import { addressAt, type Contents } from "./addresses";
import { isInternalAddress } from "./internal-addresses";

/** A paper with one of each thing, and thirteen stories in a list. */
const contents: Contents = {
  hasStory: (slug) => slug === "tram",
  hasPage: (slug) => slug === "about",
  storiesIn: (_, slug) => (slug === "known" ? 13 : undefined),
  hasMonth: (month) => month === "2026-11",
  hasMedia: (file) => file === "tram-0123456789.mp4",
  hasPicture: (file) => file === "tram-640.jpg",
  editionNamed: (segment) => (segment === "hy" ? "hy" : undefined),
  hasFile: (path) => path === "/feed.css",
};

/** Routes of `app` that the registry leaves out, and why. */
const leftOut = [
  "/indexnow-key.txt", // Only if the paper pings search engines.
  "/api/tips",
  "/api/tips/challenge", // The API is for the paper's own scripts and forms.
  "/api/tips/files",
  "/api/tips/receipt",
  "/api/views",
];

/** An address for each route of `app`, with names that `contents` knows. */
const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => /(?:^|\/)(?:page|route)\.tsx?$|^icon\.svg$/.test(path))
  .map((path) => `/${path.replace(/\/?(?:page|route)\.tsx?$/, "")}`)
  .map((path) =>
    path
      .replace(/\/\[\[\.\.\.\w+\]\]$/, "")
      .replace("/cards/[kind]/[slug]/[file]", "/cards/topic/known/abc.png")
      .replace("/fonts/[file]", "/fonts/noto-serif-armenian-armenian-normal-5.3.0.woff2")
      .replace("/media/[file]", "/media/tram-0123456789.mp4")
      .replace("/pictures/[file]", "/pictures/tram-640.jpg")
      .replace("/icons/[file]", "/icons/icon-192.png")
      .replace("/sitemaps/[file]", "/sitemaps/2026-11.xml")
      .replace("/corrections-data/[file]", "/corrections.json")
      .replace(/\/\[(?:category|topic|series|author)\]$/, "/known")
      .replace(/^\/\[slug\]$/, "/tram"),
  )
  // Every address that nothing else has; and a route for the API's unknown addresses.
  .filter((path) => !["/[...path]", "/api/[...path]"].includes(path) && !leftOut.includes(path));

test("the registry of addresses has every route of the site", () => {
  expect(routes.length).toBeGreaterThan(25);
  for (const route of routes) {
    const isThere = addressAt(route, contents).kind !== "missing";
    expect.soft([route, isThere]).toEqual([route, !isInternalAddress(route.replaceAll(/[[\]]/g, ""))]);
  }
});

async function nextConfig() {
  vi.stubEnv("READER_SCRIPT", "/script/a.js");
  vi.stubEnv("TIP_SCRIPT", "/script/b.js");
  vi.stubEnv("TIP_FILES_SCRIPT", "/script/c.js");
  const { default: configure } = await import("@/next.config.js");
  return configure(PHASE_PRODUCTION_SERVER);
}

test.each(["/category/known", "/hy/category/known", "/zh-hant-tw/topic/known", "/es-419/author/known"])(
  "the first page of a list leads to the list itself: %s",
  async (list) => {
    const redirects = (await (await nextConfig()).redirects?.()) ?? [];
    const found = redirects.flatMap(({ source, destination }) => {
      const parts = getPathMatch(source, { strict: true })(`${list}/page/1`);
      return parts ? destination.replace(/:(\w+)/g, (_, name) => parts[name]) : [];
    });
    expect(found).toEqual([list]);
  },
);

test("the registry of addresses has every rewrite and redirect of next.config.js", async () => {
  const config = await nextConfig();
  const rewrites = await config.rewrites?.();
  const sources = [
    ...((rewrites && "afterFiles" in rewrites && rewrites.afterFiles) || []),
    ...((await config.redirects?.()) ?? []),
  ].map(({ source }) =>
    source
      .replace(/^\/:edition\(.*?\)\*?\)/, "/hy")
      .replace("/:part(category|topic|series|author|most-read|feeds)/:rest*", "/topic/known")
      .replace("/:kind(category|topic|series|author)/:slug", "/topic/known")
      .replace(/:file\(.*\)$/, "atom.xml")
      .replace(/:slug\([^)]*\)/, "tram")
      .replace(/:format\(.*\)$/, "md")
      .replaceAll("\\", ""),
  );
  expect(sources.length).toBeGreaterThan(3);
  for (const source of sources)
    expect.soft([source, addressAt(source, contents).kind]).not.toContain("missing");
});

test.each([
  "/",
  "/tram",
  "/tram/",
  "/tram.md",
  "/tram.json",
  "/about",
  "/category/known",
  "/topic/known/page/1",
  "/author/known/page/2",
  "/author/known/feed.json",
  "/most-read/known/week",
  "/sitemaps/pages.xml",
  "/feed.css",
  "/cards/most-read/most-read/x.png",
])("%s is there", (path) => {
  expect(addressAt(path, contents).kind).not.toBe("missing");
});

test.each([
  "/tramz",
  "/Tram",
  "/tram.html",
  "/tram.md/x",
  "/about.md",
  "/tram/page/2",
  "/category",
  "/category/unknown",
  "/topic/known/page/3",
  "/topic/known/page/0",
  "/topic/known/page/02",
  "/topic/known/page/2/x",
  "/topic/known/feed.txt",
  "/topic/unknown/feed.xml",
  "/most-read/unknown",
  "/most-read/week/known",
  "/most-read/known/week/x",
  "/most-read/year",
  "/sitemaps/2026-12.xml",
  "/sitemaps/pages",
  "/pictures/tram-641.jpg",
  "/pictures",
  "/cards/topic/unknown/x.png",
  "/cards/story/tram/x.png",
  "/cards/topic/known/x.jpg",
  "/icons/icon-193.png",
  "/feed.xml/x",
  "/formats/tram/md",
  "/api/tips",
  "/tips/answers/thanks",
])("%s is missing", (path) => {
  expect(addressAt(path, contents).kind).toBe("missing");
});
