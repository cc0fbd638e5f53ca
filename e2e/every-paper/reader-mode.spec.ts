import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { expect } from "playwright/test";
import { crawlOnce, type Fetched } from "../site/crawl";
import { test } from "../site/paper-test";

const documentOf = (html: string, url = "https://paper.example/") => new JSDOM(html, { url }).window.document;

/** The words of a text. Pages and data differ in what stands between them: "1" is "[note 1]" on a page. */
const wordsOf = (text: string | null | undefined) =>
  ` ${(text ?? "")
    .replace(/\[note (\d+)\]/g, "$1")
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ")} `;

const pictureIn = (address: string) => /\/pictures\/(.+)-\d+\.\w+$/.exec(address)?.[1] ?? address;
const picturesIn = (page: Document) => [...page.images].map(({ src }) => pictureIn(src));

/** What Firefox's reader mode shows of a page. */
function readerMode({ path, text }: Fetched): Document {
  const url = new URL(path, "https://paper.example").href;
  return documentOf(new Readability(documentOf(text, url)).parse()?.content ?? "");
}

/** The text of each paragraph, heading, caption, cell and entry of a list. */
function textsIn(story: Document): string[] {
  const texts = [...story.querySelectorAll("p, li, h2, h3, td, th, figcaption")].map((element) => {
    // Nested ones are tested by themselves.
    for (const nested of element.querySelectorAll("p, ul, ol")) nested.remove();
    return element.textContent ?? "";
  });
  return texts.filter((text) => /[\p{L}\p{N}]/u.test(text)).map(wordsOf);
}

/** A reader mode takes pages with less text for lists of links. */
const shortestStory = 200; // characters

test("reader mode keeps every word and picture of a story, and takes in nothing around it", async ({
  paper,
}) => {
  const responses = await crawlOnce(paper);
  const at = new Map(responses.map((response) => [response.path, response]));
  let stories = 0;
  for (const page of responses.filter(({ type }) => type === "text/html")) {
    const json = at.get(`${page.path}.json`);
    if (json?.status !== 200) continue;
    const { html = "", standfirst, series } = JSON.parse(json.text);
    const story = documentOf(html);
    // The page says above the headline which part it is, and how many there are.
    for (const link of story.querySelectorAll(`p > a[href="${series?.url}"]`)) link.parentElement?.remove();
    if ((story.body.textContent ?? "").length < shortestStory) continue;
    stories += 1;
    const shown = readerMode(page);
    const words = wordsOf(shown.body.textContent);
    const own = wordsOf(story.body.textContent);
    const wanted = [wordsOf(standfirst), ...textsIn(story)];
    expect
      .soft(
        wanted.filter((text) => !words.includes(text)),
        page.path,
      )
      .toEqual([]);
    const pictures = picturesIn(shown);
    expect
      .soft(
        picturesIn(story).filter((picture) => !pictures.includes(picture)),
        page.path,
      )
      .toEqual([]);
    expect.soft(pictures, page.path).toHaveLength(picturesIn(story).length);
    const around = documentOf(page.text);
    for (const part of around.querySelectorAll("article > header")) part.remove();
    for (const part of around.querySelectorAll("article > section")) part.remove();
    const taken = textsIn(around).filter(
      (text) => text.length > 30 && words.includes(text) && !own.includes(text),
    );
    expect.soft(taken, page.path).toEqual([]);
  }
  // The sample paper has 38, and the fixture paper its whole story and the stories of payloads.
  expect(stories).toBeGreaterThanOrEqual(15);
});
