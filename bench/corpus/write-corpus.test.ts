import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { compile } from "@/lib/content/compile/compile";
import { furnitureNames } from "@/lib/content/furniture";
import { articleFields } from "@/lib/content/schema";
import { planStories } from "./plan";
import { wordsIn } from "./sentences";
import { storyText } from "./story-text";
import { writeCorpus } from "./write-corpus";

const size = { articles: 30, seed: 6 };

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "corpus-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A hash of every file, by path. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashed = files.sort().map(async (file) => {
    const hash = createHash("sha256").update(await readFile(file));
    return [file.slice(folder.length), hash.digest("hex")] as const;
  });
  return Object.fromEntries(await Promise.all(hashed));
}

describe("an invented paper", () => {
  test("is the same byte for byte for the same seed, and differs for another", async () => {
    const [one, same, other] = [await emptyFolder(), await emptyFolder(), await emptyFolder()];
    await writeCorpus(one, size);
    await writeCorpus(same, size);
    await writeCorpus(other, { ...size, seed: 7 });
    expect(await filesIn(same)).toEqual(await filesIn(one));
    expect(Object.keys(await filesIn(other))).not.toEqual(Object.keys(await filesIn(one)));
  });

  test("compiles without errors", async () => {
    const folder = await emptyFolder();
    await writeCorpus(join(folder, "content"), size);
    const said: string[] = [];
    const isGood = await compile({
      contentFolder: join(folder, "content"),
      compiledFolder: join(folder, "compiled"),
      withDrafts: false,
      log: { print: (line) => void said.push(line), progress: () => {} },
    });
    expect(said.at(-1)).toMatch(/^Content compiled: 30 articles, 5 pages, 12 authors/);
    expect(isGood).toBe(true);
    // Its pictures are made too, which takes long on a busy machine.
  });

  test("has stories of about 650 words from ten years, newest first", async () => {
    const folder = await emptyFolder();
    const stories = await writeCorpus(folder, size);
    for (const { path } of stories) {
      const [, , body = ""] = (await readFile(join(folder, path), "utf8")).split(/^---$/m);
      expect(wordsIn(body)).toBeGreaterThan(600);
      expect(wordsIn(body)).toBeLessThan(760);
    }
    const times = stories.map(({ publishedAt }) => publishedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set(stories.map(({ path }) => path.split("/")[1])).size).toBeGreaterThanOrEqual(10);
  });

  const stories = planStories({ articles: 200, seed: 6 });
  const texts = stories.map((story, index) => storyText(story, stories, index)).join("\n");
  // It is published whole, in one language, and its stories do not continue each other.
  const unused = ["draft", "language", "translationOf", "series"];
  test.each([...Object.keys(articleFields), ...furnitureNames].filter((name) => !unused.includes(name)))(
    "has stories with %s",
    (name) => expect(texts).toMatch(new RegExp(`^${name}: |<${name}[ >]`, "m")),
  );
});
