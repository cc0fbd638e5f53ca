import type { FurnitureName } from "@/lib/content/furniture";
import { labels } from "@/lib/content/labels";
import { articleFields } from "@/lib/content/schema";
import { everyField, furnitureInStories, furnitureSample } from "@/lib/content/testing/samples";
import { seededRandom } from "@/lib/seeded-random";
import { hours } from "@/lib/time";
import { chance, type Dice, numberIn, pick, pickSome } from "./chance";
import { pictureFiles } from "./pictures";
import { corpusNow, isoSeconds, type PlannedStory } from "./plan";
import { paragraph, plainSentence, sentence, speaker, wordsIn } from "./sentences";
import { headings, matters, months, people, places, quotes } from "./words";

const wordsInAStory = 650;

/** The name of the video, its captions and the recording that stories show. */
export const mediaName = "quay-bells";

/** Rare, since they are rare in a paper, but in every paper of a few hundred stories. */
const shareOfOthers = 0.05;
/** Of stories with a piece of furniture that is not common: there are many of them. */
const shareOfPieces = 0.02;

/** The complete file of a story, with links to some of the others. The same seed gives the same text. */
export function storyText(story: PlannedStory, others: readonly PlannedStory[], seed: number): string {
  const chances = seededRandom(seed);
  const fields = frontMatter(story, chances);
  // JSON, because it is YAML and quickly written.
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join("")}---\n\n${body(chances, others)}`;
}

function frontMatter(story: PlannedStory, chances: Dice): Record<string, unknown> {
  const { headline, category, topics, authors } = story;
  const updatedAt = new Date(story.publishedAt.getTime() + hours(numberIn(chances, 1, 30)));
  const hasUpdate = chance(chances, 0.15) && updatedAt < new Date(corpusNow);
  const given: Record<string, unknown> = {
    headline,
    standfirst: plainSentence(chances),
    category,
    topics,
    authors,
    publishedAt: isoSeconds(story.publishedAt),
    updatedAt: hasUpdate ? isoSeconds(updatedAt) : undefined,
    label: chance(chances, 0.15) ? pick(chances, labels) : undefined,
    keyPoints: chance(chances, 0.3) ? [1, 2, 3].map(() => plainSentence(chances)) : undefined,
    image: chance(chances, 0.35)
      ? {
          src: pick(chances, pictureFiles),
          alt: `A lamp on a quay near ${pick(chances, places)}.`,
          caption: undefined,
          credit: `Illustration: ${pick(chances, people)}`,
          licence: undefined,
          focus: undefined,
        }
      : undefined,
    redirects: chance(chances, shareOfOthers) ? [`${story.slug}-before`] : undefined,
    draft: undefined,
    // Two stories with one name of a series would be the same part of it.
    series: undefined,
  };
  const others = Object.keys(articleFields).filter((name) => !(name in given));
  const leftOut = others.filter(() => !chance(chances, shareOfOthers)).map((name) => [name, undefined]);
  const at = isoSeconds(story.publishedAt);
  return everyField(
    articleFields,
    { ...given, ...Object.fromEntries(leftOut) },
    { ...samplesFrom(chances), at },
  );
}

const samplesFrom = (chances: Dice, others: readonly PlannedStory[] = []) => ({
  text: () => plainSentence(chances),
  content: () => sentence(chances),
  src: () => pick(chances, pictureFiles),
  media: () => mediaName,
  url: () => "https://council.example/papers",
  story: others[0]?.slug ?? "",
});

function body(chances: Dice, others: readonly PlannedStory[]): string {
  const blocks: string[] = [];
  let words = 0;
  const add = (block: string) => {
    blocks.push(block);
    words += wordsIn(block);
  };
  const furniture = [
    list,
    quote,
    internalLink,
    internalLink,
    externalLink,
    ...(chance(chances, 0.2) ? [table] : []),
    ...furnitureInStories.map(pieceOf).flatMap(({ share, piece }) => (chance(chances, share) ? [piece] : [])),
  ];
  const titles = pickSome(chances, headings, 3);
  add(paragraph(chances, 60));
  for (let round = 1; furniture.length > 0 || words < wordsInAStory; round++) {
    const title = round % 3 === 2 ? titles.shift() : undefined;
    if (title) add(`## ${title}`);
    const piece = furniture.splice(Math.floor(chances() * furniture.length), 1)[0];
    if (piece) add(piece(chances, others));
    if (words < wordsInAStory) add(paragraph(chances, Math.min(60, wordsInAStory - words)));
  }
  return `${blocks.join("\n\n")}\n`;
}

type Piece = (chances: Dice, others: readonly PlannedStory[]) => string;

const list: Piece = (chances) =>
  [1, 2, 3, 4].map(() => `- ${pick(chances, places)}: ${pick(chances, matters)}`).join("\n");

const quote: Piece = (chances) => `> ${pick(chances, quotes)}.\n>\n> ${speaker(chances)}`;

const internalLink: Piece = (chances, others) => {
  const other = pick(chances, others);
  return `${sentence(chances)} We reported [how ${other.headline.charAt(0).toLowerCase()}${other.headline.slice(1)}](/${other.slug}).`;
};

const externalLink: Piece = (chances) => {
  const paper = `${numberIn(chances, 1, 99)}/${numberIn(chances, 2017, 2026)}`;
  return `${sentence(chances)} It stands in [paper ${paper}](https://council.example/papers/${paper}).`;
};

const pullQuote: Piece = (chances) =>
  `<PullQuote by="${speaker(chances)}">${pick(chances, quotes)}.</PullQuote>`;

const factBox: Piece = (chances) =>
  `<FactBox title="In figures, ${pick(chances, months)}">\n\n${[1, 2, 3]
    .map(() => `- ${numberIn(chances, 2, 900)} for ${pick(chances, matters)}`)
    .join("\n")}\n\n</FactBox>`;

/** The furniture that is common in papers. All other furniture has a sample, in a few stories. */
const common: Partial<Record<FurnitureName, { share: number; piece: Piece }>> = {
  PullQuote: { share: 0.4, piece: pullQuote },
  FactBox: { share: 0.3, piece: factBox },
};

function pieceOf(name: FurnitureName): { share: number; piece: Piece } {
  const sample: Piece = (chances, others) => furnitureSample(name, samplesFrom(chances, others));
  return common[name] ?? { share: shareOfPieces, piece: sample };
}

const table: Piece = (chances) =>
  [
    "| Place | Before | After |",
    "| --- | ---: | ---: |",
    ...[1, 2, 3].map(
      () => `| ${pick(chances, places)} | ${numberIn(chances, 10, 999)} | ${numberIn(chances, 10, 999)} |`,
    ),
  ].join("\n");
