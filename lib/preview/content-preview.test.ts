import { renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileDocuments } from "@/lib/content/compile/compile-documents";
import * as pictures from "@/lib/content/compile/pictures/pictures";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";
import { ContentPreview } from "./content-preview";
import type { PreviewState } from "./preview-state";

async function previewed() {
  const paper = await FixturePaper.lay();
  const printed: string[] = [];
  const states: PreviewState[] = [];
  const preview = new ContentPreview({
    contentFolder: join(paper.folder, "content"),
    compiledFolder: paper.compiledFolder,
    appFolder: join(paper.folder, "app"),
    withDrafts: true,
    now: () => new Date("2026-11-23T12:00:00Z"),
    mayTakeDown: () => true,
    // In this process: starting others takes longer than the tests.
    startWorkerPool: async () => ({ size: 1, compile: compileDocuments, end: async () => {} }),
    startPictureMaker: () => ({ ...pictures, end: () => {} }),
    makesSmallerFormats: false,
    print: (line) => void printed.push(line),
    onState: (state) => void states.push(state),
  });
  /** Compiles, and returns what was printed and the new state. */
  const compile = async () => {
    printed.length = 0;
    await preview.compile();
    const state = states.at(-1);
    if (!state) throw new Error("The preview reported no state.");
    return { printed: [...printed], state };
  };
  return { paper, preview, states, compile };
}

test("faults are reported with the page that they concern, printed once, and gone when corrected", async () => {
  const { paper, compile } = await previewed();
  const first = await compile();
  expect(first.printed).toEqual([]);
  expect(first.state).toMatchObject({ faults: [], moved: {}, incomplete: [] });

  await paper.change(article, "category: transport", "category: trasnport");
  const faulty = await compile();
  const fault = { place: expect.stringMatching(/last-tram\.mdx:\d+:\d+$/), page: "/last-tram" };
  expect(faulty.state.faults).toEqual([
    { ...fault, text: expect.stringMatching(/^category must be one of/) },
  ]);
  expect(faulty.state.incomplete).toMatchObject([{ slug: "last-tram" }]);
  expect(faulty.state.content).not.toBe(first.state.content);
  expect(faulty.printed.filter((line) => line.includes("category must be one of"))).toHaveLength(1);
  expect(faulty.printed.join()).not.toContain("Shown after");

  // Another story is shown meanwhile.
  await paper.change(second, /$/, "\nAnother paragraph.\n");
  const other = await compile();
  expect(other.printed).toEqual([
    expect.stringMatching(/^Shown after \d+ ms: articles\/2026\/second-story\.mdx$/),
  ]);

  await paper.change(article, "category: trasnport", "category: transport");
  const corrected = await compile();
  expect(corrected.state.faults).toEqual([]);
  expect(corrected.printed[0]).toMatch(/^Fault gone: .*last-tram\.mdx:\d+:\d+$/);
});

test("a saved front is shown, and its faults concern no page", async () => {
  const { paper, compile } = await previewed();
  const first = await compile();
  await paper.write("front.yaml", "leads:\n  - story: second-story\n");
  const saved = await compile();
  expect(saved.printed).toContainEqual(expect.stringMatching(/^Shown after \d+ ms: front\.yaml$/));
  expect(saved.state.content).not.toBe(first.state.content);
  await paper.write("front.yaml", "leads:\n  - story: secund-story\n");
  expect((await compile()).state.faults).toEqual([
    { place: expect.stringMatching(/front\.yaml:2:12$/), text: expect.stringContaining("Did you mean") },
  ]);
});

test("a fault of the whole paper concerns no page", async () => {
  const { paper, compile } = await previewed();
  await paper.change("site.yaml", /^name: .*$/m, "name: 12");
  const { state } = await compile();
  expect(state.faults).toEqual([
    { place: expect.stringMatching(/site\.yaml:1:7$/), text: expect.any(String) },
  ]);
});

test("a renamed story has moved, and when it is renamed back it has not", async () => {
  const { paper, compile } = await previewed();
  await compile();
  const rename = (from: string, to: string) => renameSync(paper.path(from), paper.path(to));
  rename(second, "articles/2026/renamed-story.mdx");
  expect((await compile()).state.moved).toEqual({ "/second-story": "/renamed-story" });
  rename("articles/2026/renamed-story.mdx", second);
  expect((await compile()).state.moved).toEqual({});
});

test("a change of code changes the version of code alone", async () => {
  const { preview, states, compile } = await previewed();
  preview.noteCode();
  expect(states).toEqual([]);
  const { state } = await compile();
  preview.noteCode();
  expect(states.at(-1)?.content).toBe(state.content);
  expect(states.at(-1)?.code).not.toBe(state.code);
});
