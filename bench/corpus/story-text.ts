import { labels } from "@/lib/content/labels";
import { seededRandom } from "@/lib/seeded-random";
import { hours } from "@/lib/time";
import { chance, type Dice, numberIn, pick, pickSome } from "./chance";
import { pictureFiles } from "./pictures";
import { corpusNow, isoSeconds, type PlannedStory } from "./plan";
import { paragraph, plainSentence, sentence, speaker, wordsIn } from "./sentences";
import { headings, matters, months, people, places, sayings } from "./words";

const wordsInAStory = 650;

/** The complete file of a story, with links to some of the others. The same seed gives the same text. */
export function storyText(story: PlannedStory, others: readonly PlannedStory[], seed: number): string {
  const chances = seededRandom(seed);
  return `---\n${frontMatter(story, chances)}---\n\n${body(chances, others)}`;
}

function frontMatter(story: PlannedStory, chances: Dice): string {
  const updatedAt = new Date(story.publishedAt.getTime() + hours(numberIn(chances, 1, 30)));
  const hasUpdate = chance(chances, 0.15) && updatedAt < new Date(corpusNow);
  return [
    `headline: ${story.headline}`,
    // Quoted, because a sentence may contain a colon.
    `standfirst: ${JSON.stringify(plainSentence(chances))}`,
    `category: ${story.category}`,
    `topics: [${story.topics.join(", ")}]`,
    `authors: [${story.authors.join(", ")}]`,
    `publishedAt: ${isoSeconds(story.publishedAt)}`,
    ...(hasUpdate ? [`updatedAt: ${isoSeconds(updatedAt)}`] : []),
    ...(chance(chances, 0.15) ? [`label: ${pick(chances, labels)}`] : []),
    ...(chance(chances, 0.3)
      ? ["keyPoints:", ...[1, 2, 3].map(() => `  - ${JSON.stringify(plainSentence(chances))}`)]
      : []),
    ...(chance(chances, 0.35)
      ? [
          "image:",
          `  src: ${pick(chances, pictureFiles)}`,
          `  alt: A lamp on a quay near ${pick(chances, places)}.`,
          `  credit: "Illustration: ${pick(chances, people)}"`,
        ]
      : []),
    "",
  ].join("\n");
}

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
    ...(chance(chances, 0.4) ? [pullQuote] : []),
    ...(chance(chances, 0.3) ? [factBox] : []),
    ...(chance(chances, 0.2) ? [table] : []),
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

const quote: Piece = (chances) => `> ${pick(chances, sayings)}.\n>\n> ${speaker(chances)}`;

const internalLink: Piece = (chances, others) => {
  const other = pick(chances, others);
  return `${sentence(chances)} We told [how ${other.headline.charAt(0).toLowerCase()}${other.headline.slice(1)}](/${other.slug}).`;
};

const externalLink: Piece = (chances) => {
  const paper = `${numberIn(chances, 1, 99)}/${numberIn(chances, 2017, 2026)}`;
  return `${sentence(chances)} It stands in [paper ${paper}](https://council.example/papers/${paper}).`;
};

const pullQuote: Piece = (chances) =>
  `<PullQuote by="${speaker(chances)}">${pick(chances, sayings)}.</PullQuote>`;

const factBox: Piece = (chances) =>
  `<FactBox title="In figures, ${pick(chances, months)}">\n\n${[1, 2, 3]
    .map(() => `- ${numberIn(chances, 2, 900)} for ${pick(chances, matters)}`)
    .join("\n")}\n\n</FactBox>`;

const table: Piece = (chances) =>
  [
    "| Place | Before | After |",
    "| --- | ---: | ---: |",
    ...[1, 2, 3].map(
      () => `| ${pick(chances, places)} | ${numberIn(chances, 10, 999)} | ${numberIn(chances, 10, 999)} |`,
    ),
  ].join("\n");
