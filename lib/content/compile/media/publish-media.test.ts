import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";
import { mediaFolder } from "@/lib/content/stored";
import { tinyCaptions, tinyVideo } from "@/lib/content/testing/tiny-media";
import { days } from "@/lib/time";

const started = new Date("2026-11-24T12:00:00+01:00");
const daysLater = (count: number) => () => new Date(started.getTime() + days(count));
const video =
  '<Video src="lamps.webm" poster="tram.png" title="Lamps" alt="They come on." credit="Pia Norr" captions="lamps.vtt" />';

let paper: FixturePaper;
beforeEach(async () => {
  paper = await FixturePaper.lay();
  await paper.write("media/lamps.webm", await tinyVideo("Lamps come on."));
  await paper.write("media/lamps.vtt", tinyCaptions("A bell rings."));
});

/** The files that readers can fetch, as they are called in the content. */
function served(): string[] {
  const folder = mediaFolder(paper.compiledFolder);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => name.replace(/-[0-9a-f]{10}/, "")).toSorted();
}

async function publish(options: Parameters<FixturePaper["compile"]>[0] = {}): Promise<void> {
  expect(await paper.compile(options), paper.said.join("\n")).toBe(true);
}

const showIn = (path: string, more = "") => paper.change(path, /$/, `\n${video}\n${more}`);
const hide = (path: string) => paper.change(path, video, "");

test("the video of a published story is served with its captions", async () => {
  await showIn(second);
  await publish();
  expect(served()).toEqual(["lamps.vtt", "lamps.webm"]);
});

test("the video of a draft is served in preview alone", async () => {
  await showIn(second);
  await paper.change(second, "---", "---\ndraft: true");
  await publish();
  expect(served()).toEqual([]);
  await publish({ withDrafts: true });
  expect(served()).toEqual(["lamps.vtt", "lamps.webm"]);
});

test("the video of a story that is held back is not served before the story", async () => {
  await showIn(second, "\n[More](/no-such-story).\n");
  expect(await paper.compileWithFaults()).toContain("/no-such-story");
  expect(served()).toEqual([]);
  await paper.change(second, "(/no-such-story)", "(/last-tram)");
  await publish();
  expect(served()).toEqual(["lamps.vtt", "lamps.webm"]);
});

test.each([
  ["a file", (folder: string) => rmSync(join(folder, readdirSync(folder)[0] ?? ""))],
  ["the whole folder", (folder: string) => rmSync(folder, { recursive: true })],
])("%s that was deleted is there again after the next compile", async (_, remove) => {
  await showIn(second);
  await publish();
  remove(mediaFolder(paper.compiledFolder));
  await publish();
  expect(served()).toEqual(["lamps.vtt", "lamps.webm"]);
});

test("what is published under a hash has that content, whenever an editor saves the file", async () => {
  await showIn(second);
  await publish();
  const [first = ""] = readdirSync(mediaFolder(paper.compiledFolder));
  await paper.write("media/lamps.vtt", tinyCaptions("A bell rang."));
  await publish();
  expect(readFileSync(join(mediaFolder(paper.compiledFolder), first), "utf8")).toContain("A bell rings.");
  expect(served()).toEqual(["lamps.vtt", "lamps.vtt", "lamps.webm"]);
});

test("a file that changes while it is published is not served under the name of its former content", async () => {
  await showIn(second);
  const change = () => paper.write("media/lamps.vtt", tinyCaptions("A bell rang."));
  const { compileDocuments } = await import("@/lib/content/compile/compile-documents");
  const compiling = paper.compile({
    compileTask: async (task) => {
      const documents = await compileDocuments(task);
      await change();
      return documents;
    },
  });
  await expect(compiling).rejects.toThrow("media/lamps.vtt changed while it was being published");
  await publish();
  expect(served()).toEqual(["lamps.vtt", "lamps.webm"]);
});

test("a video that no story shows any longer goes a week later, with the next edit", async () => {
  await showIn(second);
  await publish({ now: daysLater(0) });
  await hide(second);
  await publish({ now: daysLater(1) });
  await paper.change(article, "Nobody counted", "Somebody counted");
  await publish({ now: daysLater(7) });
  expect(served()).toEqual(["lamps.vtt", "lamps.webm"]);
  await paper.change(article, "Somebody counted", "All counted");
  await publish({ now: daysLater(8) });
  expect(served()).toEqual([]);
});

test("a video that a story shows again stays", async () => {
  await showIn(second);
  await publish({ now: daysLater(0) });
  await hide(second);
  await publish({ now: daysLater(1) });
  await showIn(article);
  await publish({ now: daysLater(6) });
  await hide(article);
  await publish({ now: daysLater(9) });
  await paper.change(article, "Nobody counted", "Somebody counted");
  await publish({ now: daysLater(10) });
  expect(served()).toEqual(["lamps.vtt", "lamps.webm"]);
});

test("the video of a story that stays as it was stays too, and those of a paper that does", async () => {
  await showIn(second);
  await publish({ now: daysLater(0) });
  await paper.change(second, video, "[More](/no-such-story).");
  for (const day of [1, 9]) {
    await paper.change(article, /counted.*/, `counted, day ${day}.`);
    expect(await paper.compile({ now: daysLater(day) })).toBe(false);
  }
  expect(served()).toEqual(["lamps.vtt", "lamps.webm"]);
  await paper.change("site.yaml", "Europe/Vienna", "Nowhere");
  await paper.write("articles/2026/third-story.mdx", await paper.read(article));
  await paper.remove(article);
  expect(await paper.compile({ now: daysLater(17) })).toBe(false);
  expect(served()).toEqual(["lamps.vtt", "lamps.webm"]);
});

test("what a killed compile has left is removed with the next edit", async () => {
  await showIn(second);
  await publish();
  const left = join(mediaFolder(paper.compiledFolder), "lamps-0123456789.webm.1.unfinished");
  await paper.write("../compiled/media/lamps-0123456789.webm.1.unfinished", "half");
  utimesSync(left, 0, 0);
  await paper.change(article, "Nobody counted", "Somebody counted");
  await publish();
  expect(existsSync(left)).toBe(false);
});
