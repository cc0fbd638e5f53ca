import fc from "fast-check";
import { expect, test } from "vitest";
import { FixturePaper, second, soundPaper } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";

const numbers = [0, 1, 2, 3, 4, 5];
const links = [
  ...numbers.map((number) => `/story-${number}`),
  ...["floods", "rain", "snow", "trams"].map((topic) => `/topic/${topic}`),
  ...["/topic/snow/feed.xml", "/story-1.md", "/nowhere", "/topic/nothing", "/last-tram", "/category/news"],
];

/** Whether a story is sound, has a fault in its text or in its front matter, or is not there. */
const state = fc.constantFrom("sound", "sound", "sound", "text", "yaml", "gone");
const story = fc.record({
  state,
  version: fc.nat({ max: 99 }),
  topics: fc.subarray(["Floods", "Rain", "Snow"]),
  link: fc.option(fc.constantFrom(...links)),
});
type Story = NonNullable<ReturnType<(typeof story)["generate"]>["value"]>;

const textOf = ({ state, version, topics, link }: Story, number: number) =>
  soundPaper[second]
    .replace("A second story", `${state === "yaml" ? '"' : ""}Story ${number}, ${version}`)
    .replace("[Trams]", `[${["Everything", ...topics].join(", ")}]`)
    .replace("2026-11-22", `2026-11-${10 + number}`)
    .replace(
      "Short.",
      `${link ? `[It](${link})` : "Text"} of ${number}, ${version}. ${state === "text" ? "{1}" : ""}`,
    );

/** What readers find in a paper: its stories with their links, and the addresses that some of them have. */
function servedBy(paper: FixturePaper) {
  const { index, body } = readStored(paper.compiledFolder);
  const stories = new Map(
    index.articles.map(({ slug, headline }) => {
      const hrefs = [...JSON.stringify(body(slug)).matchAll(/"href":"([^"]+)"/g)];
      return [slug, { headline, links: hrefs.map(([, href = ""]) => href) }] as const;
    }),
  );
  const addressesOf = (isCounted: (slug: string) => boolean) =>
    new Set([
      ...index.articles
        .filter(({ slug }) => isCounted(slug))
        .flatMap(({ slug, topics }) => [
          `/${slug}`,
          `/${slug}.md`,
          ...topics.flatMap((topic) => [`/topic/${topic.slug}`, `/topic/${topic.slug}/feed.xml`]),
        ]),
      "/about",
      "/category/news",
    ]);
  return { stories, addressesOf };
}

/** The addresses of the paper without faults. */
function wantedIn(stories: readonly Story[]): Set<string> {
  const found = stories.flatMap(({ state, topics }, number) =>
    state === "gone"
      ? []
      : [
          ...[`/story-${number}`, `/story-${number}.md`],
          ...topics.flatMap((topic) => [
            `/topic/${topic.toLowerCase()}`,
            `/topic/${topic.toLowerCase()}/feed.xml`,
          ]),
        ],
  );
  return new Set([...found, "/topic/trams", "/last-tram", "/category/news"]);
}

test("whichever stories have faults, no published link is dead, and no innocent story is held", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(story, { minLength: 6, maxLength: 6 }),
      fc.array(fc.array(story, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 2 }),
      async (first, publishes) => {
        const paper = await FixturePaper.lay();
        const write = async (stories: readonly Story[]) => {
          for (const number of numbers) await write1(paper, stories[number], number);
        };
        await write(first.map((story) => ({ ...story, state: "sound", link: null })));
        expect(await paper.compile(), paper.said.join("\n")).toBe(true);
        for (const stories of publishes) {
          const before = servedBy(paper).stories;
          await write(stories);
          paper.said.length = 0;
          await paper.compile({ mayTakeDown: () => true });
          const { stories: online, addressesOf } = servedBy(paper);
          const addresses = addressesOf(() => true);
          const said = paper.said.join("\n");
          for (const [slug, { headline, links }] of online)
            for (const link of links)
              if (!addresses.has(link)) {
                // Only on a version that was online before, as after a takedown.
                const former = before.get(slug);
                expect([former?.headline, former?.links], `${slug} links to ${link}\n${said}`).toEqual([
                  headline,
                  links,
                ]);
              }
          const wanted = wantedIn(stories);
          const isCurrent = (number: number) =>
            online.get(`story-${number}`)?.headline === `Story ${number}, ${stories[number]?.version}`;
          const waiting = numbers.filter(
            (number) => stories[number]?.state === "sound" && !isCurrent(number),
          );
          // Stories that wait may only still have the topic that they leave.
          const firm = addressesOf((slug) => !waiting.some((number) => slug === `story-${number}`));
          for (const number of waiting) {
            const link = stories[number]?.link ?? null;
            expect(link !== null && !(firm.has(link) && wanted.has(link)), `story-${number}\n${said}`).toBe(
              true,
            );
          }
        }
      },
    ),
    { numRuns: 20 },
  );
});

async function write1(paper: FixturePaper, story: Story | undefined, number: number): Promise<void> {
  const path = `articles/2026/story-${number}.mdx`;
  if (story !== undefined && story.state !== "gone") return paper.write(path, textOf(story, number));
  await paper.write(path, "");
  await paper.remove(path);
}
