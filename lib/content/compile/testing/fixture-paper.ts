import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import { type CompileOptions, compile } from "@/lib/content/compile/compile";
import { type CompileDocuments, compileDocuments } from "@/lib/content/compile/compile-documents";
import type { PictureMaker } from "@/lib/content/compile/pictures/picture-maker";
import * as pictures from "@/lib/content/compile/pictures/pictures";
import type { MayTakeDown } from "@/lib/content/compile/publish/removals";
import type { ProgressLog } from "@/lib/progress-log";

/** The smallest whole paper. Tests spoil one thing in it at a time. */
export const soundPaper = {
  "site.yaml": `name: The Fixture
tagline: Small and sound
description: A paper for tests.
address: https://fixture.example
language: en-GB
timeZone: Europe/Vienna
tips:
  mail: tips@fixture.example
handle: "@fixture"
profiles: []
categories:
  - slug: news
    name: News
    description: What happened.
    line: { light: "#c2301c", dark: "#ff7a63" }
  - slug: transport
    name: Transport
    description: What moved.
    line: { light: "#1a5aa0", dark: "#7db4f0" }
`,
  "authors/mara-lind.yaml": `name: Mara Lind
role: City reporter
face: mara-lind.png
bio: Mara rides Line 7.
fediverse: "@mara@fixture.example"
links:
  - label: mara@fixture.example
    url: mailto:mara@fixture.example
`,
  "pages/about.mdx": `---
title: About
description: Who we are.
---

We are a fixture.
`,
  "articles/2026/last-tram.mdx": `---
headline: The last tram leaves at midnight
standfirst: And with it the way home.
category: transport
topics: [Trams, Night work]
authors: [mara-lind]
publishedAt: 2026-11-23T06:40:00+01:00
updatedAt: 2026-11-23T08:15:00+01:00
label: analysis
image:
  src: tram.png
  alt: A tram at night.
  credit: "Illustration: Pia Norr"
  focus: { x: 0.5, y: 0.4 }
corrections:
  - at: 2026-11-23T08:15:00+01:00
    text: It was 1931.
redirects: [tram-of-old]
---

Nobody counted the passengers.

<Figure src="tram.png" alt="The tram again." credit="Pia Norr" />
`,
  "articles/2026/second-story.mdx": `---
headline: A second story
standfirst: So that there are two.
category: news
topics: [Trams]
authors: [mara-lind]
publishedAt: 2026-11-22T06:40:00+01:00
---

Short.
`,
};

export const article = "articles/2026/last-tram.mdx";
export const second = "articles/2026/second-story.mdx";

/** A public key of age, which tips may be encrypted for. */
export const recipient = "age1keevh42fw7qzgzvsv5algazjhh7nxggu2zz26un59d0rc7ku7p8szyr494";

export class FixturePaper {
  readonly said: string[] = [];
  private constructor(readonly folder: string) {}

  static async lay(): Promise<FixturePaper> {
    const paper = new FixturePaper(await mkdtemp(join(tmpdir(), "fixture-paper-")));
    onTestFinished(() => rm(paper.folder, { recursive: true, force: true }));
    await mkdir(join(paper.folder, "app/most-read"), { recursive: true });
    await mkdir(join(paper.folder, "app/(about)/masthead"), { recursive: true });
    await mkdir(join(paper.folder, "app/[slug]"), { recursive: true });
    for (const [path, text] of Object.entries(soundPaper)) await paper.write(path, text);
    const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: "#336699" } }).png();
    await paper.write("images/tram.png", await drawn.toBuffer());
    await paper.write("images/mara-lind.png", await drawn.toBuffer());
    await mkdir(join(paper.folder, "public"));
    await writeFile(join(paper.folder, "public/tips-key.asc"), "A key of PGP.\n");
    return paper;
  }

  path(path: string): string {
    return join(this.folder, "content", path);
  }

  get compiledFolder(): string {
    return join(this.folder, "compiled");
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.path(path)), { recursive: true });
    await writeFile(this.path(path), content);
  }

  read(path: string): Promise<string> {
    return readFile(this.path(path), "utf8");
  }

  /**
   * Changes a text of the paper; throws if nothing changed, since the test would then prove nothing.
   */
  async change(path: string, from: string | RegExp, to: string): Promise<void> {
    const before = await this.read(path);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${path} does not hold ${from}.`);
    await this.write(path, after);
  }

  /** Compiles, and returns what is printed; throws if it found no fault. */
  async compileWithFaults(): Promise<string> {
    this.said.length = 0;
    if (await this.compile()) throw new Error("The paper has no fault.");
    return this.said.join("\n");
  }

  remove(path: string): Promise<void> {
    return rm(this.path(path));
  }

  compile({
    withDrafts = false,
    pictureMaker = { ...pictures, end: () => {} },
    compileTask = compileDocuments,
    now = () => new Date(),
    onFaults = () => {},
    mayTakeDown = () => false,
    undrawnLetters = () => [],
    allNotes = false,
  }: {
    withDrafts?: boolean;
    /** By default this process: starting others takes longer than a test. */
    pictureMaker?: PictureMaker;
    compileTask?: CompileDocuments;
    now?: () => Date;
    mayTakeDown?: MayTakeDown;
    onFaults?: NonNullable<CompileOptions["onFaults"]>;
    undrawnLetters?: NonNullable<CompileOptions["undrawnLetters"]>;
    allNotes?: boolean;
  } = {}): Promise<boolean> {
    const log: ProgressLog = { print: (line) => void this.said.push(line), progress: () => {} };
    return compile({
      contentFolder: join(this.folder, "content"),
      compiledFolder: this.compiledFolder,
      appFolder: join(this.folder, "app"),
      withDrafts,
      now,
      startPictureMaker: () => pictureMaker,
      mayTakeDown,
      startWorkerPool: async () => ({ size: 1, compile: compileTask, end: async () => {} }),
      onFaults,
      undrawnLetters,
      allNotes,
      log,
    });
  }
}
