import { expect } from "playwright/test";
import { bothWays } from "../http/behind-nginx";
import { fetchText } from "../site/crawl";
import { test } from "../site/paper-test";
import { payloadMark, payloads } from "./words";

const own = "https://tide.example";

test("every story exists as Markdown and as JSON, each with the page as canonical and linked from it", async ({
  paper,
}) => {
  for (const [format, type] of [
    ["md", "text/markdown"],
    ["json", "application/json"],
  ]) {
    const response = await fetch(`${paper.address}/the-whole-story.${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    expect(response.headers.get("link")).toBe(`<${own}/the-whole-story>; rel="canonical"`);
    expect(response.headers.get("etag")).toBeTruthy();
    expect(response.headers.get("last-modified")).toBeTruthy();
    const text = await response.text();
    expect(text).toContain("The keeper winds both clocks at dusk.");
    expect(text).not.toMatch(/<PullQuote|<Figure|<Embed|className/);
    const page = (await fetchText(paper.address, "/the-whole-story")).text;
    expect(page).toContain(`<link rel="alternate" type="${type}" href="${own}/the-whole-story.${format}"`);
    const head = await fetch(`${paper.address}/the-whole-story.${format}`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  }
});

test("alternate formats contain what an editor typed, as text", async ({ paper }) => {
  for (const [place, payload] of payloads.entries()) {
    const headline = `${payloadMark(place)} ${payload}`;
    const data = JSON.parse((await fetchText(paper.address, `/payload-${place + 1}.json`)).text);
    expect.soft(data.headline).toBe(headline);
    expect.soft(data.image.alt).toBe(headline);
    const { text } = await fetchText(paper.address, `/payload-${place + 1}.md`);
    expect.soft(text, headline).toContain(`\`${payload}\``);
    // On a line of its own, a payload could end the front matter or begin another field.
    expect.soft(text.split("\n---\n").length, headline).toBe(2);
  }
});

test(
  "a renamed story redirects in every format; an unknown one is not found",
  bothWays,
  async ({ paper }) => {
    for (const ending of ["", ".md", ".json"]) {
      const moved = await fetch(`${paper.address}/the-story-under-its-old-name${ending}`, {
        redirect: "manual",
      });
      expect.soft(moved.status, ending).toBe(308);
      expect.soft(moved.headers.get("location"), ending).toBe(`/the-whole-story${ending}`);
      expect
        .soft((await fetch(`${paper.address}/the-story-under-its-old-name${ending}`)).status, ending)
        .toBe(200);
    }
    for (const path of [
      "/none.md",
      "/none.json",
      "/about.md",
      "/the-whole-story.txt",
      "/formats/the-whole-story/md",
    ]) {
      expect.soft((await fetchText(paper.address, path)).status, path).toBe(404);
    }
  },
);
