import { JSDOM } from "jsdom";
import { expect } from "playwright/test";
import { fetchText } from "../site/crawl";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";
import { runTogetherWords } from "../site/run-together-words";

test("no words run together where a page is read as text, by a program or without styles", async ({
  paper,
}) => {
  const others = ["/most-read/week", "/tips", "/tips/receipt"].map((path) => [path, path] as const);
  for (const [what, path] of [...pageTypesOf(paper), ...others]) {
    const { text } = await fetchText(paper.address, path);
    expect.soft(runTogetherWords(new JSDOM(text).window.document), what).toEqual([]);
  }
});
