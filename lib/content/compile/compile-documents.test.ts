import { expect, test, vi } from "vitest";
import { readStored } from "@/lib/content/testing/stored-paper";
import type { BodyContext } from "./body/body-context";
import type { Source } from "./sources/sources";
import { FixturePaper, second, soundPaper } from "./testing/fixture-paper";

/** What fails at a document that contains a word: no document is known at which the compiler really fails. */
const failure = vi.hoisted(() => ({ message: "contentlayer refused the content.\nUnexpected fruit" }));
vi.mock("./contentlayer", async (importOriginal) => {
  const real = await importOriginal<typeof import("./contentlayer")>();
  return {
    ...real,
    compileByContentlayer: (sources: Source[], ...rest: [string, BodyContext]) => {
      if (sources.some(({ text }) => text.includes("pomegranate"))) throw new Error(failure.message);
      return real.compileByContentlayer(sources, ...rest);
    },
  };
});

const slugs = (paper: FixturePaper) =>
  readStored(paper.compiledFolder).index.articles.map(({ slug }) => slug);

test("a document at which the compiler fails is one with a fault, and stops no other", async () => {
  const paper = await FixturePaper.lay();
  await paper.write("articles/2026/third-story.mdx", soundPaper[second]);
  await paper.change(second, "Short.", "A pomegranate.");
  expect(await paper.compile()).toBe(false);
  expect(paper.said[0]).toMatch(
    /second-story\.mdx:1:1: The compiler fails at this file: "contentlayer refused the content\. Unexpected fruit"\. Undo its last change/,
  );
  expect(slugs(paper)).toEqual(["last-tram", "third-story"]);
});

test("a failure of the machine is not a fault of a document", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  await paper.change(second, "Short.", "A pomegranate.");
  failure.message = "contentlayer refused the content.\nENOSPC: no space left on device, write";
  await expect(paper.compile()).rejects.toThrow("ENOSPC");
  expect(slugs(paper)).toEqual(["last-tram", "second-story"]);
});
