import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inArticle, type Spoiled, testThatEachIsReported } from "@/lib/content/compile/testing/faulty-paper";
import { article, type FixturePaper, second, soundPaper } from "@/lib/content/compile/testing/fixture-paper";

/** Moves a file or folder of the content out of it, and puts a link in its place. */
async function linkFromOutside(paper: FixturePaper, path: string): Promise<void> {
  mkdirSync(join(paper.folder, "outside"));
  renameSync(paper.path(path), join(paper.folder, "outside", "moved"));
  symlinkSync(join(paper.folder, "outside", "moved"), paper.path(path));
}

const linksOutOfTheContent = [
  article,
  "pages/about.mdx",
  "authors/mara-lind.yaml",
  "site.yaml",
  "articles/2026",
  "authors",
].map(
  (path): Spoiled => ({
    name: `${path} is a link to outside of the content`,
    spoil: (paper) => linkFromOutside(paper, path),
    path,
    line: 1,
    // Below a folder that is not read, two stories name an author.
    faults: path === "authors" ? 3 : 1,
    says: ["outside of the content", "Put a copy here"],
  }),
);

const badSlugsAndFiles: Spoiled[] = [
  {
    name: "two articles of one slug",
    spoil: (paper) => paper.write("articles/2025/last-tram.mdx", soundPaper[second].replace("2026", "2025")),
    line: 1,
    says: ['"last-tram" is already used by articles/2025/last-tram.mdx'],
  },
  {
    name: "a page of an article's slug",
    spoil: (paper) => paper.write("pages/last-tram.mdx", soundPaper["pages/about.mdx"]),
    path: "pages/last-tram.mdx",
    line: 1,
    says: [article, "already used"],
  },
  {
    name: "a slug that shadows a route",
    spoil: (paper) => paper.write("articles/2026/most-read.mdx", soundPaper[second]),
    path: "articles/2026/most-read.mdx",
    line: 1,
    says: ['"most-read" is reserved for a part of the site'],
  },
  {
    name: "a slug that shadows a route in a group",
    spoil: (paper) => paper.write("pages/masthead.mdx", soundPaper["pages/about.mdx"]),
    path: "pages/masthead.mdx",
    line: 1,
    says: ["is reserved for a part of the site"],
  },
  {
    name: "a slug that shadows a well-known file",
    spoil: (paper) => paper.write("pages/robots.mdx", soundPaper["pages/about.mdx"]),
    path: "pages/robots.mdx",
    line: 1,
    says: ["is reserved for a part of the site"],
  },
  {
    name: "a slug of bad form",
    spoil: (paper) => paper.write("articles/2026/Été_1.mdx", soundPaper[second]),
    path: "articles/2026/Été_1.mdx",
    line: 1,
    says: ["must be a slug"],
  },
  {
    name: "a slug with a hidden character",
    spoil: (paper) => paper.write("articles/2026/tr\u200bam.mdx", soundPaper[second]),
    path: "articles/2026/tr\u200bam.mdx",
    line: 1,
    says: ['"trU+200Bam" must be a slug'],
  },
  {
    name: "a story as .md",
    spoil: (paper) => paper.write("articles/2026/other.md", soundPaper[second]),
    path: "articles/2026/other.md",
    line: 1,
    says: ["would be ignored"],
  },
  {
    name: "a story as .MDX",
    spoil: (paper) => paper.write("articles/2026/other.MDX", soundPaper[second]),
    path: "articles/2026/other.MDX",
    line: 1,
    says: ["would be ignored"],
  },
  {
    name: "a story outside of a year",
    spoil: (paper) => paper.write("articles/other.mdx", soundPaper[second]),
    path: "articles/other.mdx",
    line: 1,
    says: ["would be ignored"],
  },
  {
    name: "a hidden story",
    spoil: (paper) => paper.write("articles/2026/.other.mdx", soundPaper[second]),
    path: "articles/2026/.other.mdx",
    line: 1,
    says: ["would be ignored"],
  },
  {
    name: "a story that is a pipe",
    spoil: async (paper) => void execFileSync("mkfifo", [paper.path("articles/2026/piped.mdx")]),
    path: "articles/2026/piped.mdx",
    line: 1,
    says: ["must be a file, not a pipe"],
  },
  {
    name: "a story that is a link to nowhere",
    spoil: async (paper) => symlinkSync("nowhere.mdx", paper.path("articles/2026/linked.mdx")),
    path: "articles/2026/linked.mdx",
    line: 1,
    says: ["a broken link"],
  },
  {
    name: "a picture that is a pipe",
    spoil: async (paper) => {
      await paper.remove("images/tram.png");
      execFileSync("mkfifo", [paper.path("images/tram.png")]);
    },
    path: "images/tram.png",
    line: 1,
    says: ["must be a file, not a pipe"],
  },
  {
    name: "a folder of stories that is a link within the content",
    spoil: async (paper) => symlinkSync("2026", paper.path("articles/2027")),
    path: "articles/2027",
    line: 1,
    says: ["Links to folders are not followed"],
  },
  {
    name: "a picture that is a link to outside of the content",
    spoil: (paper) => linkFromOutside(paper, "images/tram.png"),
    line: 11,
    // Two pieces of the story show it.
    faults: 2,
    says: ['"tram.png" cannot be published', "outside of the content"],
  },
  {
    name: "a picture that is a link to the folder above the content",
    spoil: async (paper) => {
      writeFileSync(join(paper.folder, "content-secret.png"), "secret");
      await paper.remove("images/tram.png");
      symlinkSync("../../content-secret.png", paper.path("images/tram.png"));
    },
    line: 11,
    // Two pieces of the story show it.
    faults: 2,
    says: ["outside of the content"],
  },
  {
    name: "a picture that is a link to nowhere",
    spoil: async (paper) => {
      await paper.remove("images/tram.png");
      symlinkSync("nowhere.png", paper.path("images/tram.png"));
    },
    line: 11,
    // Two pieces of the story show it.
    faults: 2,
    says: ['"tram.png" cannot be published', "a broken link"],
  },
  {
    name: "a picture of a phone that browsers do not show",
    spoil: async (paper) => {
      await paper.write("images/IMG_0001.HEIC", "....ftypheic");
      await paper.change(article, "src: tram.png", "src: IMG_0001.HEIC");
    },
    line: 11,
    says: ["IMG_0001.HEIC", "a HEIC picture", "Export it as JPEG"],
  },
  {
    name: "a picture with its folder",
    spoil: inArticle("src: tram.png", "src: content/images/tram.png"),
    line: 11,
    says: ['Did you mean "tram.png"?'],
  },
  {
    name: "a story in Latin-1",
    spoil: (paper) => paper.write(article, Buffer.from("---\nheadline: \xe9\n---\n", "latin1")),
    line: 2,
    column: 11,
    says: ["not UTF-8", "Save it as UTF-8."],
  },
  {
    name: "a story in UTF-16",
    spoil: (paper) => paper.write(article, Buffer.from(`\ufeff${soundPaper[article]}`, "utf16le")),
    line: 1,
    column: 1,
    says: ["UTF-16", "Save it as UTF-8."],
  },
  {
    name: "a story in UTF-16 without its mark",
    spoil: (paper) => paper.write(article, Buffer.from(soundPaper[article], "utf16le")),
    line: 1,
    column: 1,
    says: ["UTF-16", "Save it as UTF-8."],
  },
  {
    name: "a picture with the name of a story",
    spoil: (paper) => paper.write(article, readFileSync(paper.path("images/tram.png"))),
    line: 1,
    column: 1,
    says: ["not a text at all"],
  },
  {
    name: "a story that a crash filled with zeros",
    spoil: (paper) => paper.write(article, Buffer.alloc(4096)),
    line: 1,
    column: 1,
    says: ["not a text at all"],
  },
  {
    name: "a NUL in a story",
    spoil: (paper) => paper.change(article, "Nobody counted", "Nobody \0counted"),
    line: 21,
    column: 8,
    says: ["a NUL (U+0000), and no text has it. Delete it, or restore the file."],
  },
  {
    name: "several NULs in a story",
    spoil: (paper) => paper.change(article, "Nobody counted", "No\0body \0counted"),
    line: 21,
    column: 3,
    says: ["Delete it, and all others like it, or restore the file."],
  },
  ...["", "\n", "\ufeff", " \r\n\t"].map((text) => ({
    name: `a story that is ${JSON.stringify(text)}`,
    spoil: (paper: FixturePaper) => paper.write(article, text),
    line: 1,
    column: 1,
    says: ["This file is empty. Write it, restore it or delete it."],
  })),
  {
    name: "an author's file that is empty",
    spoil: (paper) => paper.write("authors/mara-lind.yaml", ""),
    path: "authors/mara-lind.yaml",
    line: 1,
    column: 1,
    says: ["This file is empty."],
  },
  {
    name: "a merge that git could not finish",
    spoil: (paper) =>
      paper.change(
        article,
        "Nobody counted the passengers.",
        "<<<<<<< HEAD\nNobody counted.\n=======\nNobody {paid}.\n>>>>>>> desk",
      ),
    line: 21,
    column: 1,
    says: ["git left two versions here. Keep one"],
  },
  {
    name: "such a merge in front matter",
    spoil: (paper) =>
      paper.change(
        article,
        /headline: .*/,
        "<<<<<<< HEAD\nheadline: One\n||||||| base\nheadline: Two\n=======\nheadline: Three\n>>>>>>> desk",
      ),
    line: 2,
    column: 1,
    says: ["git left two versions here. Keep one"],
  },
  {
    name: "such a merge in site.yaml",
    spoil: (paper) => paper.change("site.yaml", /^/, "<<<<<<< HEAD\n=======\n>>>>>>> desk\n"),
    path: "site.yaml",
    line: 1,
    column: 1,
    says: ["git left two versions here. Keep one"],
  },
  {
    name: "a marker of such a merge that was left behind",
    spoil: (paper) => paper.change(article, "Nobody", ">>>>>>> desk\n\nNobody"),
    line: 21,
    column: 1,
    says: ["git left two versions here."],
  },
  {
    name: "a page among the stories",
    spoil: async (paper) => {
      await paper.remove("pages/about.mdx");
      await paper.write("articles/2026/about.mdx", soundPaper["pages/about.mdx"]);
    },
    path: "articles/2026/about.mdx",
    line: 1,
    column: 1,
    says: ["This is a page, not a story", "Move it to pages/about.mdx"],
  },
  {
    name: "a story among the pages",
    spoil: async (paper) => {
      await paper.remove(second);
      await paper.write("pages/second-story.mdx", soundPaper[second]);
    },
    path: "pages/second-story.mdx",
    line: 1,
    column: 1,
    says: ["This is a story, not a page", "Move it to articles/<year>/second-story.mdx"],
  },
  {
    name: "front matter in TOML",
    spoil: (paper) => paper.write(article, '+++\nheadline = "x"\n+++\n\nWords.\n'),
    line: 1,
    column: 1,
    says: ["with --- instead of +++"],
  },
  {
    name: "front matter twice",
    spoil: (paper) => paper.change(article, "Nobody", "---\nheadline: x\n---\n\nNobody"),
    line: 21,
    column: 1,
    says: ["A second front matter begins here."],
  },
  {
    name: "front matter that ends early",
    spoil: (paper) => paper.change(article, "label: analysis", "---\nlabel: analysis"),
    line: 9,
    column: 1,
    says: ["This line ends the front matter, and more fields follow. Remove it."],
  },
  {
    name: "a line above the front matter",
    spoil: (paper) => paper.change(article, /^/, "\n"),
    line: 1,
    column: 1,
    says: ["must begin in the first line"],
  },
  {
    name: "site.yaml without its profiles",
    spoil: (paper) => paper.change("site.yaml", "profiles: []\n", ""),
    path: "site.yaml",
    line: 1,
    column: 1,
    says: ['"profiles" is required. Add profiles: [{ name: "...", url: https://example.org }]'],
  },
  {
    name: "a picture that is none",
    spoil: (paper) => paper.write("images/tram.png", "no picture"),
    path: "images/tram.png",
    line: 1,
    says: ["cannot be read"],
  },
  {
    name: "site.yaml is missing",
    spoil: (paper) => paper.remove("site.yaml"),
    path: "site.yaml",
    line: 1,
    says: ["site.yaml is missing"],
  },
];

testThatEachIsReported("slugs and files", [...badSlugsAndFiles, ...linksOutOfTheContent]);
