import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { picturePlaces } from "@/lib/content/testing/samples";
import { writeMedia } from "@/lib/content/testing/write-media";
import { writePhotograph } from "./pictures";
import { type Story, seaMedia, stories } from "./stories";
import { canary, deskKey, hiddenStories, payloads } from "./words";

/** Differs from the sample paper in everything that a newsroom may choose. */
const site = {
  name: "Tide & Lantern",
  tagline: "Twice a day, like the sea",
  description: "The paper of a harbour that is on no map.",
  address: "https://tide.example",
  language: "en-GB",
  timeZone: "Asia/Kolkata",
  tips: {
    mail: "desk@tide.example",
    recipient: deskKey.recipient,
    retentionDays: 14,
    signal: "tidedesk.42",
    secureDrop: "http://tide.securedrop.tor.onion",
    pgp: {
      fingerprint: "A1B2 C3D4 E5F6 0718 293A 4B5C 6D7E 8F90 A1B2 C3D4",
      url: "https://keys.tide.example/desk.asc",
    },
  },
  handle: "@tidelantern",
  profiles: [{ name: "Lantern on Buoy", url: "https://buoy.example/@tidelantern" }],
  categories: [
    { slug: "workshop", name: "Workshop", line: { light: "#85399c", dark: "#d79be8" } },
    { slug: "harbour", name: "Harbour", line: { light: "#1a5aa0", dark: "#7db4f0" } },
    { slug: "attic", name: "Attic", line: { light: "#855700", dark: "#e5b04f" } },
    { slug: "letters", name: "Letters", line: { light: "#1b7350", dark: "#63c79b" } },
    { slug: "tides", name: "Tides", line: { light: "#0c7080", dark: "#5cc4d4" } },
  ].map((category) => ({ ...category, description: `All that is of the ${category.name}.` })),
};

const authors: Record<string, { name: string } & Record<string, unknown>> = {
  "ada-quill": {
    name: "Ada Quill",
    role: "Harbour reporter",
    face: "ada-quill.jpg",
    bio: "Ada writes down what the sea says.",
    fediverse: "@ada@buoy.example",
    links: [{ label: "ada@tide.example", url: "mailto:ada@tide.example" }],
  },
  "bo-reed": {
    name: "Bo Reed",
    role: "Photographer",
    bio: "Bo has one lens and a boat.",
    beat: "boats and what they bring",
    best: ["only-letter", "the-whole-story"],
  },
  mallory: { name: "Mallory Payload", role: payloads[0], beat: payloads[0], bio: payloads.join(" ") },
  "new-hand": { name: "New Hand", role: "Apprentice", bio: "Has written nothing yet." },
};

const topics = {
  water: { description: "What the sea brings, twice a day.", explainer: "the-whole-story" },
};

const pages = ["About", "Corrections", "Contact"];

/** Writes the sources of the fixture paper into a folder. */
export async function writeFixturePaper(folder: string): Promise<void> {
  await write(join(folder, "site.yaml"), stringify(site));
  for (const [slug, author] of Object.entries(authors)) {
    await write(join(folder, "authors", `${slug}.yaml`), stringify(author));
  }
  for (const [slug, topic] of Object.entries(topics)) {
    await write(join(folder, "topics", `${slug}.yaml`), stringify(topic));
  }
  for (const title of pages) {
    const description = `${title}, in one sentence.`;
    await write(
      join(folder, "pages", `${title.toLowerCase()}.mdx`),
      mdx({ title, description }, `All about ${title.toLowerCase()}.\n\n## A heading\n\nAnd [a link](/).\n`),
    );
  }
  for (const story of stories) await writeStory(folder, story);

  await writeMedia(folder, () => seaMedia);
  const images = join(folder, "images");
  await writePhotograph(images, "pier.jpg", "#804020");
  await writePhotograph(images, "lamp.jpg", "#e0c060");
  await writePhotograph(images, "ada-quill.jpg", "#406080");
  for (const [index, story] of hiddenStories.entries()) {
    await writeMedia(folder, (place) => canary(story, place));
    for (const [number, place] of ["image.src", ...picturePlaces].entries())
      await writePhotograph(images, `${canary(story, place)}.jpg`, `#10${20 + number}${index}0`);
  }
}

/** The path of a story's file. The dates of all fixture stories fall into one year in every time zone. */
export function storyPath(folder: string, { slug, publishedAt }: Story): string {
  return join(folder, "articles", String(publishedAt).slice(0, 4), `${slug}.mdx`);
}

/** Writes a story, replacing an earlier version. */
export function writeStory(folder: string, story: Story): Promise<void> {
  const { slug: _, body = "The sea came in. It went out again.", ...frontMatter } = story;
  return write(storyPath(folder, story), mdx(frontMatter, body));
}

export function mdx(frontMatter: Record<string, unknown>, body: string): string {
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body}`;
}

/** Writes a file and creates its folders. */
export async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
