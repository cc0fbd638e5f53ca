import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { generationPath, pointerPath } from "@/lib/content/stored";
import { readStored, writeStored } from "@/lib/content/testing/stored-paper";

const folder = await mkdtemp(join(tmpdir(), "unknown-addresses-"));
vi.stubEnv("COMPILED_FOLDER", folder);
const { html, serveWith } = await import("./testing/serve-with");
const { SuggestionLimit } = await import("./suggestion-limit");
afterAll(() => rm(folder, { recursive: true }));

const line = { light: "#c2301c", dark: "#ff7a63" };

beforeAll(() => {
  const story = { category: "news", authors: ["mara"], topics: [{ slug: "trams", name: "Trams" }] };
  writeStored(
    folder,
    {
      name: "Daily",
      language: "en",
      editions: [{ language: "hy" }],
      categories: [{ slug: "news", name: "News", description: "All.", line }],
    },
    [
      {
        ...story,
        slug: "last-tram-of-line-7",
        authors: [],
        publishedAt: "2020-01-01T00:00:00Z",
        redirects: ["last-tram", "/2019/05/Tram.html", "/?p=12", "/café", "/category/old/tram"],
      },
      { ...story, slug: "not-yet", authors: [], publishedAt: "2999-01-01T00:00:00Z" },
    ],
  );
  const path = generationPath(folder, readStored(folder).generation);
  const index = JSON.parse(readFileSync(path, "utf8"));
  const author = { slug: "mara", name: "Mara", role: "Reporter", bio: "", links: [] };
  writeFileSync(
    path,
    JSON.stringify({
      ...index,
      authors: [author],
      pages: [{ slug: "about", title: "About" }],
      withdrawn: ["withdrawn", "/2018/Withdrawn.html"],
    }),
  );
});

/** A server that notes what is rendered, as Next would: a page that says 404. */
async function noting() {
  const rendered: string[] = [];
  const { ask } = await serveWith((response, { url }) => {
    rendered.push(String(url));
    response.writeHead(404, html).end(`<p>Nothing here: ${url}</p>`);
  });
  return { ask, rendered };
}

test.each([
  "/",
  "/last-tram-of-line-7",
  "/last-tram",
  "/last-tram-of-line-7.md",
  "/last-tram.json",
  "/withdrawn",
  "/a/b/withdrawn",
  "/withdrawn.md",
  "/about",
  "/category/news",
  "/category/news/",
  "/category/news/page/1",
  "/category/news/feed.xml",
  "/topic/trams",
  "/author/mara",
  "/most-read",
  "/most-read/news",
  "/own/file",
  "/2018/Withdrawn.html",
])("%s is left to Next", async (path) => {
  const { ask, rendered } = await noting();
  await ask({ path });
  expect(rendered).toEqual([path]);
});

test.each([
  "/2019/05/Tram.html",
  "/2019/05/Tram.html/",
  "/2019/05/Tram.html?utm_source=mail",
  "/?p=12",
  "/?fbclid=x&p=12",
  "/caf%C3%A9",
  "/caf%c3%a9/",
  "/cafe%CC%81",
  "/category/old/tram",
])("%s, of a former system, leads to the story without Next", async (path) => {
  const { ask, rendered } = await noting();
  for (const method of ["GET", "HEAD"]) {
    const { status, headers } = await ask({ path, method });
    expect([status, headers.location]).toEqual([308, "/last-tram-of-line-7"]);
    expect(headers["cache-control"]).toContain("max-age=60");
  }
  expect(rendered).toEqual([]);
});

test.each(["/?p=13", "/?p=12&q=1", "/?P=12", "/?", "/?utm_source=mail"])(
  "%s is the front page, also right after a former address with another query",
  async (path) => {
    const { ask, rendered } = await noting();
    await ask({ path: "/?p=12" });
    await ask({ path });
    expect(rendered).toEqual(["/"]);
  },
);

test("addresses where nothing can be share one page, rendered once", async () => {
  const { ask, rendered } = await noting();
  for (const path of [
    "/xyz",
    "/not-yet",
    "/x/y/z",
    "/category/none",
    "/category/news/page/2",
    "/category/news/page/x",
    "/category/news/x",
    "/topic/none",
    "/author/none/page/1",
    "/most-read/none",
    "/th%C3%A9",
    "/2019/05/tram.html",
    "/2019/05/Tram.html/2",
    "/.env",
    "/about.txt",
  ]) {
    const { status, body } = await ask({ path });
    expect.soft([status, body.toString()], path).toEqual([404, "<p>Nothing here: /-</p>"]);
  }
  expect(rendered).toEqual(["/-"]);
});

test("the page is rendered once for all addresses that suggest the same stories", async () => {
  const { ask, rendered } = await noting();
  for (const path of ["/a/b/last-tram-of-line-8", "/last-tram-of-line-9", "/category/last-tran-of-line-7"])
    expect((await ask({ path })).body.toString()).toBe("<p>Nothing here: /-/last-tram-of-line-8</p>");
  expect(rendered).toEqual(["/-/last-tram-of-line-8"]);
});

test("what is missing below an edition is missing in its language", async () => {
  const { ask, rendered } = await noting();
  for (const path of ["/hy/xyz", "/hy/category/none", "/fr/xyz", "/hy/last-tram-of-line-8"])
    expect((await ask({ path })).status, path).toBe(404);
  expect(rendered).toEqual(["/hy/-", "/-", "/hy/-/last-tram-of-line-8"]);
});

test("a story is at its own address alone, and not at those that end in its slug", async () => {
  const { ask, rendered } = await noting();
  for (const path of ["/a/b/last-tram-of-line-7", "/hy/last-tram-of-line-7"])
    expect((await ask({ path })).status, path).toBe(404);
  expect(rendered).toEqual(["/-/last-tram-of-line-7", "/hy/-/last-tram-of-line-7"]);
});

test("a feed or an alternate format of what does not exist is answered in a line, without Next", async () => {
  const { ask, rendered } = await noting();
  for (const path of ["/none.md", "/not-yet.json", "/category/none/feed.xml", "/author/none/atom.xml"]) {
    const { status, headers, body } = await ask({ path });
    expect([status, headers["content-type"], body.toString()]).toEqual([
      404,
      "text/plain; charset=utf-8",
      "No such address.\n",
    ]);
  }
  expect(rendered).toEqual([]);
});

test("while the index cannot be read, every address is left to Next", async () => {
  const pointer = pointerPath(folder);
  const former = readFileSync(pointer, "utf8");
  // Another generation, because the one that was read is kept.
  writeFileSync(pointer, former.replace(/"generation":"[^"]*"/, '"generation":"lost"'));
  try {
    const { ask, rendered } = await noting();
    expect((await ask({ path: "/xyz" })).status).toBe(404);
    expect(rendered).toEqual(["/xyz"]);
  } finally {
    writeFileSync(pointer, former);
  }
});

test("a flood of made-up addresses gets suggestions for few of them", () => {
  const limit = new SuggestionLimit(0);
  const taken = (times: number, at: number) =>
    Array.from({ length: times }, () => limit.take(at)).filter(Boolean).length;
  expect(taken(1000, 0)).toBe(50);
  expect(taken(1000, 1_000)).toBe(10);
  expect(taken(1000, 100_000)).toBe(50);
});
