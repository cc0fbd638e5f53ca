import { rm } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { articleFields, authorFields, pageFields, siteFields } from "@/lib/content/schema";
import { everyField, everyFurniture } from "@/lib/content/testing/samples";
import { writeMedia } from "@/lib/content/testing/write-media";
import { writePhotograph } from "./pictures";
import { payloads } from "./words";
import { mdx, write } from "./write-fixture-paper";

/**
 * The text of every field of the n-th story, section and author. The last two target `replace` and script
 * parsers.
 */
export const payloadTexts = [...payloads, "$& $' $` $$ %s {0} <%= stolen=1 %>", "\\u2028stolen=1\\u2029"].map(
  (payload, index) => `Number ${index + 1} ${payload}`,
);
const all = payloadTexts.join(" ");

const sections = payloadTexts.map((words, index) => ({
  slug: `line-${index + 1}`,
  name: words,
  description: words,
}));

// Two backticks, because the text contains one.
const inCode = (text: string) => `\`\` ${text} \`\``;
const inAttribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const samplesOf = (text: string) => ({
  at: "2026-06-14T12:00:00+05:30",
  text: () => text,
  src: () => "pier.jpg",
  media: () => "two-times",
  url: () => "https://example.org/a?b=<script>&c='%22",
  story: "story-1",
});

/** All furniture that takes text, in one body. */
function payloadBody(words: string): string {
  const text = inAttribute(words);
  const code = inCode(words);
  return `In code it is ${code}.

${everyFurniture({ ...samplesOf(text), content: () => code })}

\`\`\`
${words}
\`\`\`
`;
}

/** Replaces a paper by one with a payload in every field that takes text. */
export async function writePayloadPaper(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const site = everyField(
    siteFields,
    {
      name: `Hostile ${all}`,
      address: "https://hostile.example",
      onion: undefined,
      language: "en-GB",
      timeZone: "Asia/Kolkata",
      tips: {
        mail: "desk@hostile.example",
        recipient: undefined,
        recipients: undefined,
        retentionDays: undefined,
        signal: undefined,
        secureDrop: undefined,
        pgp: undefined,
      },
      categories: sections.map((section) => ({ ...section, line: { light: "#85399c", dark: "#d79be8" } })),
      editions: [{ language: "de", categories: sections }],
    },
    samplesOf(all),
  );
  await write(join(folder, "site.yaml"), stringify(site));
  const page = everyField(pageFields, {}, samplesOf(all));
  await write(join(folder, "pages", "about.mdx"), mdx(page, payloadBody(all)));
  for (const [index, words] of payloadTexts.entries()) {
    const number = index + 1;
    const samples = samplesOf(words);
    const author = everyField(authorFields, { face: "pier.jpg", fediverse: undefined }, samples);
    await write(join(folder, "authors", `hand-${number}.yaml`), stringify(author, { lineWidth: 0 }));
    const story = everyField(
      articleFields,
      {
        category: `line-${number}`,
        authors: [`hand-${number}`],
        publishedAt: `2026-06-${String(number > 13 ? 13 : number).padStart(2, "0")}T${String(number).padStart(2, "0")}:00:00+05:30`,
        keyPoints: [words, `${words} again`],
        updatedAt: undefined,
        label: undefined,
        redirects: undefined,
        draft: undefined,
      },
      samples,
    );
    await write(join(folder, "articles", "2026", `story-${number}.mdx`), mdx(story, payloadBody(words)));
  }
  await writeMedia(folder, () => "two-times");
  await writePhotograph(join(folder, "images"), "pier.jpg", "#804020");
}
