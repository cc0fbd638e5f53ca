import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toHtml } from "hast-util-to-html";
import { expect, onTestFinished, test } from "vitest";
import { incompleteStory } from "./incomplete-story";

function storyOf(text: string | Uint8Array, path = "articles/2026/unfinished.mdx") {
  const folder = mkdtempSync(join(tmpdir(), "incomplete-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
  return incompleteStory(folder, path);
}

const html = (story: ReturnType<typeof storyOf>) => story?.body && toHtml(story.body);

test("sound fields and the body are shown, whatever is missing or wrong beside them", () => {
  const story = storyOf(
    "---\nheadline: The tram\nstandfirst: 12\ncategory: news\nauthors: [mara-lind, 7]\nwrong: yes\n---\n\nA **first** day.\n",
  );
  expect(story).toMatchObject({
    slug: "unfinished",
    headline: "The tram",
    category: "news",
    authors: ["mara-lind"],
  });
  expect(story?.standfirst).toBeUndefined();
  expect(html(story)).toBe("<p>A <strong>first</strong> day.</p>");
});

test.each([
  ["a picture", '<Figure src="a.png" alt="A tram" />', "<p>[Figure a.png: A tram]</p>"],
  [
    "an address",
    '<Embed url="https://a@b:c" title="Elsewhere" />',
    "<p>[Embed https://a@b:c: Elsewhere]</p>",
  ],
  ["HTML", "A <b>bold</b> word.", "<p>A bold word.</p>"],
  ["script", "<script>alert(1)</script>", "<p>alert(1)</p>"],
  ["unknown furniture", "<Map>\n\nWords.\n\n</Map>", "<p>Words.</p>"],
])("what cannot be drawn leaves its words: %s", (_what, body, expected) => {
  expect(html(storyOf(`---\nheadline: The tram\n---\n\n${body}\n`))?.replaceAll("\n", "")).toBe(expected);
});

test.each([
  ["a body that cannot be parsed", "---\nheadline: The tram\n---\n\nAn {open brace.\n", "An {open brace."],
  ["a file without front matter", "Only words.\n", "Only words."],
])("the source is shown of %s", (_what, text, source) => {
  const story = storyOf(text);
  expect(story?.source).toBe(source);
});

test("a page has its title and description", () => {
  const story = storyOf("---\ntitle: About us\ndescription: Who we are.\n---\n\nWords.\n", "pages/about.mdx");
  expect(story).toMatchObject({ slug: "about", headline: "About us", standfirst: "Who we are." });
});

test("other files, and text that is not UTF-8, are no stories", () => {
  expect(storyOf("name: A", "authors/a.yaml")).toBeUndefined();
  expect(storyOf(new Uint8Array([0xff, 0xfe, 0x00]))).toBeUndefined();
  expect(incompleteStory(tmpdir(), "articles/2026/there-is-none.mdx")).toBeUndefined();
});
