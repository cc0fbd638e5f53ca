import { readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "playwright/test";
import { build, type PaperOnDisk } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { noon, quarterPast } from "./words";

const frameworkScript = /<script(?![^>]* (?:src="\/script\/|type="application\/ld\+json"))/;

/** Lets a page of a paper seem to have been made months ago, and to have said something else then. */
async function grownOld(copy: PaperOnDisk, slug: string): Promise<void> {
  const built = join(copy.buildFolder, "server", "app", slug);
  const html = await readFile(`${built}.html`, "utf8");
  await writeFile(`${built}.html`, html.replaceAll("A lighthouse", "An old lighthouse"));
  const old = new Date("2026-01-01");
  for (const file of [`${built}.html`, `${built}.meta`, `${built}.rsc`]) await utimes(file, old, old);
}

test("a page is a document at its first visit, and when it is renewed", async ({ copy, request }) => {
  await grownOld(copy, "the-whole-story");
  const { address } = await copy.serveAt(quarterPast);
  const read = async (path: string) => {
    const response = await request.get(address + path);
    expect(response.headers()["content-security-policy"], path).toContain("script-src 'self';");
    expect(response.headers()["cache-control"], path).toContain("stale-if-error=604800");
    return response.text();
  };
  const notBuilt = "/category/tides/page/2";
  const first = await read(notBuilt);
  expect(first).toContain("<h1");
  expect(first).not.toMatch(frameworkScript);
  expect(await read(notBuilt)).toBe(first);
  // Long unread: nobody is shown how it was.
  const renewed = await read("/the-whole-story");
  expect(renewed).not.toMatch(frameworkScript);
  expect(renewed).toContain("A lighthouse that keeps two times");
  expect(await read("/the-whole-story")).toBe(renewed);
});

test("a page that can no longer be made is served as it was last, after one apology", async ({
  copy,
  request,
}) => {
  await grownOld(copy, "the-whole-story");
  const generations = join(copy.compiledFolder, "generations");
  for (const generation of await readdir(generations))
    await rm(join(generations, generation, "bodies", "the-whole-story.json"));
  const { address } = await copy.serveAt(quarterPast);
  expect((await request.get(`${address}/the-whole-story`)).status()).toBe(500);
  for (let time = 0; time < 3; time++) {
    const response = await request.get(`${address}/the-whole-story`);
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain("An old lighthouse that keeps two times");
  }
});

test("where documents are switched off, ordinary pages live under a policy that fits", async ({
  copy,
  page,
}) => {
  test.slow();
  process.env.PAGES_ARE_DOCUMENTS = "no";
  try {
    await build(copy, noon);
    const { address } = await copy.serveAt(noon);
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    const response = await page.goto(`${address}/the-whole-story`);
    expect(await response?.text()).toMatch(frameworkScript);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A lighthouse that keeps two times");
    expect(faults).toEqual([]);
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
    // Next renders a missing page in the browser then.
    expect((await page.goto(`${address}/there-is-no-such-page`))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This train does not stop here");
  } finally {
    delete process.env.PAGES_ARE_DOCUMENTS;
  }
});
