import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmod, chown, readdir } from "node:fs/promises";
import { dirname } from "node:path";
import sharp from "sharp";
import { expect, onTestFinished, test } from "vitest";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";
import { picturesFolder } from "@/lib/content/stored";
import { readStored } from "@/lib/content/testing/stored-paper";
import { compiler } from "./child-process";

/** Runs `npm run content` on a paper, at a fixed time. */
function content(paper: FixturePaper, ...args: string[]) {
  return contentAs(process.getuid?.(), paper, ...args);
}

function contentAs(uid: number | undefined, paper: FixturePaper, ...args: string[]) {
  return running(spawn(process.execPath, [...compiler, ...args], { uid, env: environmentOf(paper) }));
}

/** The same at a terminal; undefined if this machine cannot make one. */
function atTerminal(paper: FixturePaper, ...args: string[]) {
  if (spawnSync("script", ["--version"]).status !== 0) return undefined;
  const command = [process.execPath, ...compiler, ...args].join(" ");
  return running(spawn("script", ["-qec", command, "/dev/null"], { env: environmentOf(paper) }));
}

function environmentOf(paper: FixturePaper): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CONTENT_FOLDER: paper.path(""),
    COMPILED_FOLDER: paper.compiledFolder,
    PAPER_NOW: "2026-11-23T12:00:00Z",
    NO_COLOR: "1",
  };
}

function running(child: ChildProcess) {
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text) => {
      said += text;
    });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, ended, said: () => said };
}

async function outputOf(paper: FixturePaper, ...args: string[]): Promise<string> {
  const { ended, said } = content(paper, ...args);
  expect(await ended, said()).toBe(0);
  return said();
}

/**
 * Waits until the output of a program matches. Throws with the whole output if it has ended, or is silent for
 * too long.
 */
async function until(said: () => string, child: ChildProcess, wanted: RegExp): Promise<void> {
  const late = Date.now() + 120_000;
  while (!wanted.test(said())) {
    if (child.exitCode !== null || Date.now() > late) throw new Error(`${wanted} was not said:\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("scheduled stories are listed with their times, next first", async () => {
  const paper = await FixturePaper.lay();
  await outputOf(paper);
  expect(await outputOf(paper, "--due")).toContain("Nothing is scheduled.");

  await paper.change(second, "2026-11-22T06:40:00+01:00", "2026-12-24T18:00:00+01:00");
  await paper.change(article, "2026-11-23T08:15:00+01:00", "2026-11-23T22:15:00+01:00");
  await paper.write(
    "articles/2026/tonight.mdx",
    (await paper.read(second))
      .replace("A second story", "Tonight")
      .replace(/publishedAt: .*/, "publishedAt: 2026-11-23T20:30:00+01:00"),
  );
  await outputOf(paper);
  const due = await outputOf(paper, "--due");
  expect(due).toContain("3 scheduled, times in Europe/Vienna");
  expect(due).toMatch(/23 Nov.*20:30.*7 h 30 min.*publication.*News.*Tonight/);
  expect(due).toMatch(/Tonight[\s\S]*22:15.*update.*Transport[\s\S]*24 Dec.*18:00.*31 d 5 h.*A second story/);
});

test("it prints what stands where on a front, now or at a time, and why", async () => {
  const paper = await FixturePaper.lay();
  const until = "until: 2026-11-23T14:00:00+01:00";
  await paper.write("front.yaml", `leads:\n  - { story: second-story, ${until} }\n`);
  await paper.write(
    "articles/2026/hidden.mdx",
    (await paper.read(second))
      .replace("A second", "A hidden")
      .replace("category: news", "category: news\ndraft: true"),
  );
  await outputOf(paper);
  const front = await outputOf(paper, "--front");
  expect(front).toContain("The front, normal, on 23 November 2026, 13:00");
  expect(front).toMatch(/^lead +A second story .*named by the desk\n +second-story +\(News, normal\)$/m);
  expect(front).toMatch(/The last tram leaves at midnight/);
  expect(front).not.toContain("hidden");
  const later = await outputOf(paper, "--front", "--at", "2026-11-23T14:00+01:00");
  expect(later).toMatch(/^lead +The last tram leaves at midnight/m);
  const section = await outputOf(paper, "--front", "--section", "news");
  expect(section).toMatch(/^lead +A second story/m);
  expect(section).not.toContain("The last tram");
});

test.each([
  [["--front", "--at", "2026-11-23T14:00"], "It must be a time with its offset, such as"],
  [["--front", "--at", "tomorrow"], "It must be a time with its offset, such as"],
  [["--front", "--section", "nwes"], 'Did you mean "news"?'],
  [["--section", "news"], "--section and --at need --front."],
])("it refuses %s", async (options, said) => {
  const paper = await FixturePaper.lay();
  await outputOf(paper);
  const wrong = content(paper, ...options);
  expect(await wrong.ended).toBe(2);
  expect(wrong.said()).toContain(said);
});

test("while it watches, each edit is published, a fault is reported, and its correction is published", async () => {
  const paper = await FixturePaper.lay();
  const { child, ended, said } = content(paper, "--watch");
  await until(said, child, /Watching the content[\s\S]*5 documents compiled/);
  const headline = () =>
    readStored(paper.compiledFolder).index.articles.find(({ slug }) => slug === "second-story")?.headline;

  await paper.change(second, "A second story", "An edited story");
  await until(said, child, /1 document compiled/);
  expect(headline()).toBe("An edited story");

  await paper.change(second, "category: news", "category: nonsense");
  await until(said, child, /category must be one of [\s\S]*Stay as they were: \/second-story/);
  expect(headline()).toBe("An edited story");

  await paper.change(second, "category: nonsense", "category: transport");
  await until(said, child, /(?:1 document compiled[\s\S]*){3}/);
  expect(readStored(paper.compiledFolder).index.articles[1]?.category).toBe("transport");

  child.kill("SIGINT");
  expect(await ended).not.toBe(1);
});

test("it exits with 1 on faults, and with 2 on an unknown option", async () => {
  const paper = await FixturePaper.lay();
  const wrong = content(paper, "--wacht");
  expect(await wrong.ended).toBe(2);
  expect(wrong.said()).toBe("Unknown option --wacht.\nSee npm run content -- --help.\n");
  expect(await outputOf(paper, "--help")).toContain("--due");

  await paper.change(second, "category: news", "category: nonsense");
  const faulty = content(paper);
  expect(await faulty.ended).toBe(1);
  expect(faulty.said()).toContain(`${second}:4`);
});

test("pictures that do not suit their places are noted, first and later, also beside a fault elsewhere", async () => {
  const paper = await FixturePaper.lay();
  const plain = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#336699" } })
      .png()
      .toBuffer();
  await paper.write("images/tall.png", await plain(700, 1400));
  await paper.write("images/dot.png", await plain(1, 1));
  const story = await paper.read(second);
  const withPicture = (src: string) =>
    story.replace("---\n\n", `image: { src: ${src}, alt: A, credit: B }\n---\n\n`);
  await paper.write("articles/2026/first.mdx", withPicture("tall.png"));
  await paper.change(second, "category: news", "category: nonsense");
  const first = content(paper, "--jpeg-only");
  expect(await first.ended).toBe(1);
  expect(first.said()).toMatch(
    /first\.mdx:8:15: Note: The picture "tall\.png" is 700 pixels wide\..*needs 1,200/,
  );
  expect(first.said()).toMatch(
    /first\.mdx:8:15: Note: The picture "tall\.png" is taller than wide.*Add focus/,
  );
  await paper.write("articles/2026/later.mdx", withPicture("dot.png"));
  const later = content(paper, "--jpeg-only");
  expect(await later.ended).toBe(1);
  expect(later.said()).toMatch(
    /later\.mdx:8:15: Note: The picture "dot\.png" is 1 pixel wide\..*needs 1,200/,
  );
  expect(later.said()).not.toContain("first.mdx");
});

test("with --jpeg-only, smaller formats of pictures are left to the next run", async () => {
  const paper = await FixturePaper.lay();
  const smaller = async () =>
    (await readdir(picturesFolder(paper.compiledFolder))).filter((file) => /\.avif$/.test(file));
  await outputOf(paper, "--jpeg-only");
  expect(await smaller()).toEqual([]);
  await outputOf(paper);
  expect((await smaller()).length).toBeGreaterThan(0);
});

test("--formats-only makes smaller formats of what is published, and publishes no save", async () => {
  const paper = await FixturePaper.lay();
  await outputOf(paper, "--jpeg-only");
  const { generation } = readStored(paper.compiledFolder);
  await paper.change(second, "A second story", "Half a headl");
  expect(await outputOf(paper, "--formats-only")).toBe("");
  expect(readStored(paper.compiledFolder).generation).toBe(generation);
  const made = await readdir(picturesFolder(paper.compiledFolder));
  expect(made.filter((file) => file.endsWith(".avif"))).toHaveLength(2);
});

test("before more than a tenth goes it asks; without a terminal it wants --yes", async (test) => {
  const paper = await FixturePaper.lay();
  const story = await paper.read(second);
  const pathOf = (index: number) => `articles/2026/story-${index}.mdx`;
  for (let index = 0; index < 9; index++) await paper.write(pathOf(index), story);
  await outputOf(paper, "--jpeg-only");
  for (const index of [0, 1, 2, 3]) await paper.remove(pathOf(index));
  const online = () => readStored(paper.compiledFolder).index.articles.length;

  const silent = content(paper, "--jpeg-only");
  expect(await silent.ended).toBe(1);
  expect(silent.said()).toContain(
    "4 of 12 stories and pages would go:\n  /story-0\n  /story-1\n  /story-2\n  /story-3\nNothing was published. If they should go, run npm run content -- --yes.",
  );
  const watching = content(paper, "--watch", "--jpeg-only");
  await until(watching.said, watching.child, /Nothing was published/);
  watching.child.kill("SIGINT");
  await watching.ended;
  expect(online()).toBe(11);

  for (const [answer, code, left] of [
    ["n", 1, 11],
    ["y", 0, 7],
  ] as const) {
    const asked = atTerminal(paper, "--jpeg-only");
    test.skip(asked === undefined, "script, which makes a terminal, is not installed.");
    if (asked === undefined) return;
    await until(asked.said, asked.child, /Publish all the same\? \[y\/N\]/);
    asked.child.stdin?.write(`${answer}\r`);
    expect(await asked.ended, asked.said()).toBe(code);
    expect(online()).toBe(left);
  }
  for (const index of [4, 5]) await paper.remove(pathOf(index));
  expect(await outputOf(paper, "--yes", "--jpeg-only")).toContain(
    "Gone: 2. Renamed? Add them to redirects.\n  /story-4\n  /story-5\n",
  );
  expect(online()).toBe(5);
});

test("a story that may not be read stays as it was, and the others are published", async (test) => {
  test.skip(process.getuid?.() !== 0, "Only root can become another user.");
  const paper = await FixturePaper.lay();
  const nobody = 65_534;
  await chown(dirname(paper.compiledFolder), nobody, nobody);
  expect(await contentAs(nobody, paper, "--jpeg-only").ended).toBe(0);
  await chmod(paper.path(second), 0o600);
  await paper.change(article, "Nobody counted", "No one counted");
  const locked = contentAs(nobody, paper, "--jpeg-only");
  expect(await locked.ended).toBe(1);
  expect(locked.said()).toContain(
    `${second}:1: This file cannot be read. Let the user who runs npm run content read it.`,
  );
  expect(locked.said()).toMatch(/Changed: \/last-tram\n[\s\S]*Stay as they were: \/second-story\n/);
  expect(readStored(paper.compiledFolder).index.articles).toHaveLength(2);
});

test("without write permission it names the path and the remedy", async (test) => {
  test.skip(process.getuid?.() !== 0, "Only root can become another user.");
  const paper = await FixturePaper.lay();
  await outputOf(paper);
  await chmod(dirname(paper.compiledFolder), 0o755);
  const remedy = "Run npm run content as the user who owns that folder, as systemd's unit does.";
  const nobody = 65_534;
  const locked = contentAs(nobody, paper);
  expect(await locked.ended).toBe(1);
  expect(locked.said()).toMatch(
    new RegExp(`^${paper.compiledFolder}.known/lock.db cannot be written. ${remedy}\n`),
  );

  // As a thread reports it.
  await chown(`${paper.compiledFolder}.known`, nobody, nobody);
  await chown(`${paper.compiledFolder}.known/lock.db`, nobody, nobody);
  await paper.change(second, "Short.", "Shorter.");
  const threaded = contentAs(nobody, paper);
  expect(await threaded.ended).toBe(1);
  expect(threaded.said()).toMatch(
    new RegExp(`${paper.compiledFolder}/bodies/.* cannot be written. ${remedy}\n`),
  );
});
