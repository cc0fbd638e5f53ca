import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "playwright/test";
import { readStored } from "../../lib/content/testing/stored-paper";
import { fetchText } from "../site/crawl";
import type { PaperOnDisk } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { noon, quarterPast } from "./words";

const frameworkScript = /<script(?![^>]* (?:src="\/script\/|type="application\/ld\+json"))/;

/** Marks a prerendered page, to recognise a renewed one. */
async function changePrerendered(copy: PaperOnDisk, slug: string): Promise<void> {
  const built = join(copy.buildFolder, "server", "app", `${slug}.html`);
  const html = await readFile(built, "utf8");
  await writeFile(built, html.replaceAll("A lighthouse", "An old lighthouse"));
}

/** Deletes the text of a story, so that nothing with it can be rendered. */
async function deleteText(copy: PaperOnDisk, slug: string): Promise<void> {
  await rm(readStored(copy.compiledFolder).pathOf(slug));
}

test("a page has no framework script at its first visit and when it is renewed", async ({
  copy,
  request,
}) => {
  await changePrerendered(copy, "the-whole-story");
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
  // Long unread: its first reader already gets the renewed page.
  const renewed = await read("/the-whole-story");
  expect(renewed).not.toMatch(frameworkScript);
  expect(renewed).toContain("A lighthouse that keeps two times");
  expect(await read("/the-whole-story")).toBe(renewed);
});

test("a page that can no longer be rendered is served as last rendered, after one error", async ({
  copy,
  request,
}) => {
  await changePrerendered(copy, "the-whole-story");
  await deleteText(copy, "the-whole-story");
  const { address } = await copy.serveAt(quarterPast);
  expect((await request.get(`${address}/the-whole-story`)).status()).toBe(500);
  for (let time = 0; time < 3; time++) {
    const response = await request.get(`${address}/the-whole-story`);
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain("An old lighthouse that keeps two times");
  }
});

/** With this option, a site's clock jumps by two minutes at each SIGUSR2. */
const clockJumps = `--import=data:text/javascript,${encodeURIComponent(`
  const now = performance.now.bind(performance);
  let ahead = 0;
  performance.now = () => now() + ahead;
  process.on("SIGUSR2", () => { ahead += 120_000; console.log("two minutes pass"); });
`)}`;

test("feeds and alternate formats that can no longer be rendered are served as last rendered", async ({
  copy,
}) => {
  const paths = ["/feed.xml", "/category/harbour/atom.xml", "/the-whole-story.md", "/the-whole-story.json"];
  const { address, program } = await copy.serveAt(noon, { NODE_OPTIONS: clockJumps });
  const twoMinutesPass = async () => {
    const jumps = () => program.output().split("two minutes pass").length;
    const before = jumps();
    process.kill(program.pid ?? 0, "SIGUSR2");
    await expect.poll(jumps).toBeGreaterThan(before);
  };
  const before = new Map<string, string>();
  for (const path of paths) {
    const { status, text } = await fetchText(address, path);
    expect(status, path).toBe(200);
    before.set(path, text);
  }
  await deleteText(copy, "the-whole-story");
  await twoMinutesPass();
  for (const path of paths)
    expect.soft((await fetchText(address, path)).status, `${path} at first`).toBe(500);
  for (let time = 0; time < 3; time++) {
    await twoMinutesPass();
    for (const path of paths) {
      const { status, text } = await fetchText(address, path);
      expect.soft(status, path).toBe(200);
      expect.soft(text, path).toBe(before.get(path));
    }
  }
});
