import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { picturesFolder } from "@/lib/content/stored";
import { readStored } from "../testing/stored-paper";
import { assertComplete } from "./assert-complete";
import { article, FixturePaper, recipient, second, soundPaper } from "./testing/fixture-paper";

test("a paper without faults compiles, newest story first, with all of its front matter", async () => {
  const paper = await FixturePaper.lay();
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const { index, body } = stored(paper);
  expect(index.articles.map(({ slug }) => slug)).toEqual(["last-tram", "second-story"]);
  expect(index.articles[0]).toMatchObject({
    headline: "The last tram leaves at midnight",
    category: "transport",
    topics: [
      { slug: "trams", name: "Trams" },
      { slug: "night-work", name: "Night work" },
    ],
    authors: ["mara-lind"],
    publishedAt: "2026-11-23T05:40:00.000Z",
    updatedAt: "2026-11-23T07:15:00.000Z",
    label: "analysis",
    image: {
      alt: "A tram at night.",
      credit: "Illustration: Pia Norr",
      focus: { x: 0.5, y: 0.4 },
      width: 60,
      widths: [60],
    },
    minutes: 1,
    isCorrected: true,
    correctionTimes: ["2026-11-23T07:15:00.000Z"],
    redirects: ["tram-of-old"],
    isDraft: false,
  });
  expect(JSON.stringify(index)).not.toContain("Nobody counted");
  expect(index.authors[0]).toMatchObject({
    slug: "mara-lind",
    face: { widths: [60] },
    fediverse: "@mara@fixture.example",
  });
  expect(index.site.categories.map(({ slug }) => slug)).toEqual(["news", "transport"]);
  expect(index.site.tips).toEqual({ mail: "tips@fixture.example", retentionDays: 30 });
  const lastTram = body("last-tram");
  expect(lastTram.corrections).toEqual([{ at: "2026-11-23T07:15:00.000Z", text: "It was 1931." }]);
  expect(index.articles[0]?.pictures?.["tram.png"]?.colour).toBe("#336699");
  expect(JSON.stringify(lastTram.body)).not.toContain("position");
});

test("every contact in site.yaml is stored as written", async () => {
  const paper = await FixturePaper.lay();
  const fingerprint = "A1B2 C3D4 ".repeat(5).trim();
  await paper.change(
    "site.yaml",
    "  mail: tips@fixture.example",
    `  mail: tips@fixture.example
  recipient: ${recipient}
  retentionDays: 14
  signal: fixture.42
  secureDrop: http://fixture.securedrop.tor.onion
  pgp: { fingerprint: "${fingerprint}", url: /tips-key.asc }`,
  );
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(stored(paper).index.site.tips).toEqual({
    mail: "tips@fixture.example",
    recipient,
    retentionDays: 14,
    signal: "fixture.42",
    secureDrop: "http://fixture.securedrop.tor.onion",
    pgp: { fingerprint, url: "/tips-key.asc" },
  });
});

test("a byte order mark and Windows line endings change nothing", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const plain = stored(paper);
  for (const path of [article, second, "pages/about.mdx", "authors/mara-lind.yaml", "site.yaml"]) {
    const text = readFileSync(paper.path(path), "utf8");
    await paper.write(path, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
  }
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const windows = stored(paper);
  expect(windows.index).toEqual(plain.index);
  expect(JSON.stringify(windows.body("last-tram")).replaceAll("\\r\\n", "\\n")).toBe(
    JSON.stringify(plain.body("last-tram")),
  );
});

test("a draft is compiled for editors, but nothing of it is stored where readers are served from", async () => {
  const paper = await FixturePaper.lay();
  const drawn = readFileSync(paper.path("images/tram.png"));
  await paper.write("images/secret-tunnel.png", drawn);
  await paper.change(
    second,
    "---\n\nShort.",
    "draft: true\nredirects: [quillwater-old]\nimage: { src: secret-tunnel.png, alt: Quillwater, credit: Q }\n---\n\nQuillwater.",
  );
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(paper.said.at(-1)).toContain("1 article, 1 page, 1 author");
  expect(paper.said.at(-1)).toContain("1 draft left out");
  const files = readdirSync(paper.compiledFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const everything = files
    .map((file) => file.name + readFileSync(join(file.parentPath, file.name), "latin1"))
    .join("\n");
  expect(everything).toContain("last-tram");
  expect(everything).not.toMatch(/quillwater|second-story|secret-tunnel/i);

  expect(await paper.compile({ withDrafts: true })).toBe(true);
  expect(stored(paper).index.articles.map(({ slug, isDraft }) => [slug, isDraft])).toEqual([
    ["last-tram", false],
    ["second-story", true],
  ]);
});

test("a scheduled story is compiled, since it appears by itself", async () => {
  const paper = await FixturePaper.lay();
  await paper.write("articles/2099/far-off.mdx", soundPaper[second].replace("2026-11-22", "2099-01-01"));
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(stored(paper).index.articles[0]?.slug).toBe("far-off");
});

test("unused pictures are reported, not refused; drawings and leftovers are ignored", async () => {
  const paper = await FixturePaper.lay();
  await paper.write("images/spare.png", "not even a picture");
  for (const name of ["readme.txt", "party.gif", "2026/spare.jpg"])
    await paper.write(`images/${name}`, "spare");
  symlinkSync("/etc", paper.path("images/elsewhere"));
  for (const name of ["._tram.png", ".DS_Store", "Thumbs.db", "desktop.ini", "Icon\r"])
    await paper.write(`images/${name}`, "of the system");
  await paper.write("images/drawn/tram.svg", "<svg/>");
  await paper.write("articles/.DS_Store", "");
  for (const name of ["tram.mdx~", "#tram.mdx#", ".tram.mdx.swp", "4913"])
    await paper.write(`articles/2026/${name}`, "half a sto");
  // The lock of emacs.
  symlinkSync("mara@desk.1234:1700000000", paper.path("articles/2026/.#tram.mdx"));
  expect(await paper.compile()).toBe(true);
  expect(paper.said[0]).toBe(
    "Note: unused in content/images: 2026/spare.jpg, elsewhere, party.gif, readme.txt, spare.png.",
  );
});

test("a note writes out what nobody sees in a file name", async () => {
  const paper = await FixturePaper.lay();
  for (const name of ["a\u200bb.png", "new\nline.png", "\u202egnp.exe"])
    await paper.write(`images/${name}`, "spare");
  expect(await paper.compile()).toBe(true);
  expect(paper.said[0]).toBe(
    "Note: unused in content/images: aU+200Bb.png, newU+000Aline.png, U+202Egnp.exe.",
  );
});

test("a picture may be a link to another in the content", async () => {
  const paper = await FixturePaper.lay();
  symlinkSync("tram.png", paper.path("images/again.png"));
  await paper.change(article, "src: tram.png", "src: again.png");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(stored(paper).index.articles[0]?.image?.id).toMatch(/^again-/);
});

test("two pictures whose names look alike are named", async () => {
  const paper = await FixturePaper.lay();
  const drawn = readFileSync(paper.path("images/tram.png"));
  for (const name of ["caf\u00e9.png", "cafe\u0301.png"]) await paper.write(`images/${name}`, drawn);
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(paper.said.join("\n")).toContain("Rename one");
});

test("the lead picture of a story is cropped around its focus; a picture in a body is not cropped", async () => {
  const paper = await FixturePaper.lay();
  await paper.write("images/lamp.png", readFileSync(paper.path("images/tram.png")));
  await paper.change(article, 'src="tram.png"', 'src="lamp.png"');
  await paper.compile();
  const cut = readdirSync(picturesFolder(paper.compiledFolder)).filter((file) => /x\d+\.jpg$/.test(file));
  expect(cut.map((file) => file.replace(/[0-9a-f]{10}/, "hash")).sort()).toEqual([
    "tram-hash-50-40-40x40.jpg",
    "tram-hash-50-40-53x40.jpg",
    "tram-hash-50-40-60x34.jpg",
  ]);
});

test("a picture that was made before is not made again", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const folder = picturesFolder(paper.compiledFolder);
  const [avif = ""] = readdirSync(folder).filter((file) => file.startsWith("tram-") && file.endsWith("avif"));
  writeFileSync(join(folder, avif), "as it was made");
  await paper.compile();
  expect(readFileSync(join(folder, avif), "utf8")).toBe("as it was made");
});

test("a document that contentlayer loses stops the compile", () => {
  const site = { path: "site.yaml" };
  const given = [site, { path: article }];
  expect(() => assertComplete(given, [site])).toThrow(`2 documents, but 1 were compiled. Lost: ${article}`);
  expect(() => assertComplete(given, [...given, { path: "authors/x.yaml" }])).toThrow("but 3");
  expect(() => assertComplete(given, given)).not.toThrow();
});

test("the same content gives the same generation", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const first = stored(paper).generation;
  await paper.compile();
  expect(stored(paper).generation).toBe(first);
  await paper.change(article, "Nobody", "No one");
  await paper.compile();
  expect(stored(paper).generation).not.toBe(first);
});

test("two compiles at once leave one complete paper", async () => {
  const paper = await FixturePaper.lay();
  expect(await Promise.all([paper.compile(), paper.compile(), paper.compile()])).toEqual([true, true, true]);
  const { index, body } = stored(paper);
  for (const { slug } of index.articles) expect(body(slug).body.type).toBe("root");
  expect(
    readdirSync(paper.compiledFolder, { recursive: true }).filter((path) =>
      String(path).includes("unfinished"),
    ),
  ).toEqual([]);
});

const stored = (paper: FixturePaper) => readStored(paper.compiledFolder);

test("a caller is given the faults of each compile, and an empty list once they are corrected", async () => {
  const paper = await FixturePaper.lay();
  const given: string[][] = [];
  const onFaults = (faults: readonly { line: number; text: string }[]) =>
    given.push(faults.map(({ line, text }) => `${line}: ${text}`));
  await paper.change(article, "category: transport", "category: trasnport");
  await paper.compile({ onFaults });
  await paper.change(article, "category: trasnport", "category: transport");
  await paper.compile({ onFaults });
  expect(given).toEqual([[expect.stringMatching(/^\d+: category must be one of/)], []]);
});
