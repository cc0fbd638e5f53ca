import { articleFields } from "@/lib/content/schema";
import { everyField, everyFurniture } from "@/lib/content/testing/samples";
import { canary, type HiddenStory, longHeadline, otherScripts, payloadMark, payloads } from "./words";

/** A story as its file holds it: front matter and body. */
export type Story = { slug: string; body?: string } & Record<string, unknown>;

const plain = {
  standfirst: "What the tide brought, in one sentence.",
  category: "tides",
  topics: ["Water"],
  authors: ["ada-quill"],
};

const photograph = {
  src: "pier.jpg",
  alt: "A pier in the evening",
  caption: "The pier, an hour before the tide.",
  credit: "Photograph: Bo Reed",
  licence: "CC BY 4.0",
  focus: { x: 0.25, y: 0.75 },
  crops: { page: { x: 0.3, y: 0.7 } },
};

/** Enough for three pages, all without a picture. */
const tides: Story[] = Array.from({ length: 30 }, (_, index) => ({
  ...plain,
  slug: `tide-${index + 1}`,
  headline: `Tide table number ${index + 1}`,
  publishedAt: `2026-05-${String(30 - index).padStart(2, "0")}T08:00:00+05:30`,
}));

const wholeBody = `The keeper winds both clocks at dusk.[^1]

## What the town says

It says [one thing](/tide-1), as towns do, and <Foreign lang="hy">հաց</Foreign> for bread.

<PullQuote by="Wen Sato, keeper">The sea has no summer time.</PullQuote>

<Figure src="lamp.jpg" alt="A lamp behind thick glass" caption="The lamp, lit." credit="Photograph: Bo Reed" licence="CC BY 4.0" />

<FactBox title="The lamp in figures">

- 9 minutes late

</FactBox>

<Timeline title="A century of lateness">
<Moment when="1926">

The lamp is lit.

</Moment>
</Timeline>

<QandA>
<Question>Will it be mended?</Question>
<Answer>

Not before the next keeper.

</Answer>
</QandA>

| Clock | Minutes late |
| --- | ---: |
| Town | 0 |
| Lamp | 9 |

<Embed url="https://example.org/lamps" title="A register of lamps" provider="Lamp office" />

<Sources>

- The keeper’s log, read in full.

</Sources>

[^1]: She has two keys.
`;

/** More than 2,000 words in parts, with code and a table that are wider than any screen. */
const longRead = ["First", "Second", "Third", "Fourth"]
  .map((part) =>
    [
      `## ${part} watch`,
      "The keeper writes down each wave that reaches the third step of the pier. ".repeat(20),
      `<PullQuote by="Wen Sato, keeper">${part}, the sea. Then the clock. Then, if there is time, the paper.</PullQuote>`,
      "Nobody reads the book, and nobody would allow it to be thrown away. ".repeat(20),
    ].join("\n\n"),
  )
  .concat(
    `\`\`\`\nlog ${"wave ".repeat(60)}\n\`\`\``,
    ["Waves", "---", "1"].map((cell) => `| ${`${cell} | `.repeat(24)}`).join("\n"),
  )
  .join("\n\n");

const furnitureOfTheSea = `<Profile name="Wen Sato" role="Keeper of two clocks" src="pier.jpg">

Winds both at dusk.

</Profile>

<Letter from="Ada Tern" place="Pier 3" date="9 June">

You forgot the moon.

</Letter>

<Rating of="The soup at the pier" value="3.5" best="5" note="Wet." />

<Recipe title="Salt soup" serves="4" time="90">
<Ingredients>

- 1 l sea

</Ingredients>
<Steps>

1. Boil it.
2. Wait.

</Steps>
</Recipe>

<SideNote title="The moon">

It is not to blame.

</SideNote>

<RelatedStories stories="tide-2 tide-1" />`;

/** The name of the video, its captions and the recording of the whole story. */
export const seaMedia = "two-times";

const seaSamples = {
  at: "2026-06-14T09:15:00+05:30",
  text: () => "Seen at sea",
  content: () => "Words.",
  src: () => "pier.jpg",
  media: () => seaMedia,
  url: () => "https://example.org/sea",
  story: "tide-1",
};

/** Has every field and all furniture. What is not written here has a sample. */
const wholeStory: Story = {
  slug: "the-whole-story",
  ...everyField(
    articleFields,
    {
      headline: "A lighthouse that keeps two times",
      shortHeadline: "A lighthouse with two times",
      standfirst: "Its clock is set by the town, its lamp by the sea.",
      category: "harbour",
      topics: ["Lamps", "Water"],
      authors: ["ada-quill", "bo-reed"],
      // Late in the evening in Greenwich, the next morning in the paper's zone.
      publishedAt: "2026-06-13T22:40:00Z",
      label: "analysis",
      keyPoints: ["The lamp runs nine minutes late.", "Nobody wants to mend it."],
      image: photograph,
      corrections: [
        { at: "2026-06-15T07:05:00+05:30", text: "An earlier version gave the lamp eight minutes." },
      ],
      redirects: [
        "the-story-under-its-old-name",
        "/2019/05/12/The-Whole-Story.html",
        "/?p=4711",
        "/histoire/caf%C3%A9/",
      ],
      draft: undefined,
    },
    seaSamples,
  ),
  body: `${wholeBody}\n${everyFurniture(seaSamples, wholeBody)}`,
};

const others: Story[] = [
  {
    ...plain,
    slug: "only-letter",
    headline: "The only letter of the year",
    category: "letters",
    topics: ["Post"],
    authors: ["bo-reed"],
    label: "opinion",
    publishedAt: "2026-06-10T10:00:00+05:30",
  },
  {
    ...plain,
    slug: "a-long-headline",
    headline: longHeadline,
    category: "harbour",
    image: { ...photograph, src: "lamp.jpg" },
    publishedAt: "2026-06-14T10:00:00+05:30",
  },
  {
    ...plain,
    slug: "three-words-for-bread",
    headline: `Bread is ${otherScripts.armenian}, ${otherScripts.arabic} and ${otherScripts.azerbaijani}`,
    category: "harbour",
    publishedAt: "2026-06-12T10:00:00+05:30",
    body: `The baker writes ${otherScripts.arabic} from the right, ${otherScripts.armenian} from the left.`,
  },
  {
    ...plain,
    slug: "three-years-ago",
    headline: "A buoy came loose",
    category: "harbour",
    topics: ["Buoys"],
    publishedAt: "2023-03-04T10:00:00+05:30",
    body: furnitureOfTheSea,
  },
  {
    ...plain,
    slug: "a-year-ago",
    headline: "The buoy was tied again",
    category: "harbour",
    topics: ["Buoys"],
    publishedAt: "2025-03-04T10:00:00+05:30",
    body: longRead,
  },
];

const payloadStories: Story[] = payloads.map((payload, index) => {
  const text = `${payloadMark(index)} ${payload}`;
  return {
    slug: `payload-${index + 1}`,
    ...everyField(
      articleFields,
      {
        category: "workshop",
        authors: ["mallory"],
        keyPoints: [text, `${text} again`],
        publishedAt: `2026-04-${String(index + 1).padStart(2, "0")}T08:00:00+05:30`,
        label: undefined,
        updatedAt: undefined,
        redirects: undefined,
        draft: undefined,
      },
      { ...seaSamples, at: "2026-06-01T12:00:00+05:30", text: () => text, src: () => "pier.jpg" },
    ),
    body: `In code it is \`${payload}\`.`,
  };
});

/** A story with a canary in every text of its front matter and of its furniture, and in its address. */
function hidden(story: HiddenStory, publishedAt: string): Story {
  const word = (place: string) => canary(story, place);
  const samples = {
    at: publishedAt,
    text: (place: string) => `Of ${word(place)}`,
    content: word,
    src: (place: string) => `${word(place)}.jpg`,
    media: word,
    url: (place: string) => `https://example.org/${word(place)}`,
    story: "tide-1",
  };
  return {
    slug: word("slug"),
    ...everyField(
      articleFields,
      {
        category: "tides",
        topics: [word("topics"), "Water"],
        authors: ["ada-quill"],
        publishedAt,
        redirects: [word("redirects")],
        draft: story === "draft" || undefined,
      },
      samples,
    ),
    body: `The word is ${word("body")}.\n\n${everyFurniture(samples)}\n`,
  };
}

export const stories: Story[] = [
  ...tides,
  wholeStory,
  ...others,
  ...payloadStories,
  hidden("draft", "2026-06-15T08:00:00+05:30"),
  hidden("scheduled", "2099-01-01T08:00:00+05:30"),
  hidden("soon", "2026-06-15T12:10:00+05:30"),
];
