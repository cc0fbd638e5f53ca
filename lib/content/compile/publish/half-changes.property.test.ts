import fc from "fast-check";
import { expect, test } from "vitest";
import { FixturePaper } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";

/** A story as the newsroom has it. Its name never changes, its version with every edit. */
type Story = {
  name: string;
  slug: string;
  version: number;
  hasFault: boolean;
  isDraft: boolean;
  redirects: string[];
  link: string | undefined;
};

type Step =
  | { does: "edit" | "break" | "mend" | "rename" | "delete" | "draft" | "publish" | "write"; story: number }
  | { does: "swap" | "link"; story: number; other: number };

const number = fc.nat({ max: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constantFrom(
      ...([
        "edit",
        "break",
        "break",
        "mend",
        "rename",
        "rename",
        "delete",
        "draft",
        "publish",
        "write",
      ] as const),
    ),
    story: number,
  }),
  fc.record({ does: fc.constantFrom(...(["swap", "swap", "link"] as const)), story: number, other: number }),
);

const textOf = ({ name, version, hasFault, isDraft, redirects, link }: Story) => `---
headline: ${name}
standfirst: Version ${version}
category: news
topics: [Trams]
authors: [mara-lind]
publishedAt: 2026-11-${10 + Number(name.replace(/\D/g, ""))}T12:00:00Z
draft: ${isDraft}
redirects: [${redirects.join(", ")}]
---

${link === undefined ? "Text" : `[Text](/${link})`} of ${name}. ${hasFault ? "{1}" : ""}
`;

/** A newsroom that makes steps, on top of the two stories of the fixture paper. */
class Newsroom {
  readonly stories: Story[] = [];
  #written = 0;
  #slugs = 0;

  constructor() {
    for (let index = 0; index < 4; index++) this.write();
  }

  write(): void {
    const name = `Story ${this.#written++}`;
    const slug = this.#newSlug();
    this.stories.push({
      name,
      slug,
      version: 1,
      hasFault: false,
      isDraft: false,
      redirects: [],
      link: undefined,
    });
  }

  #newSlug = () => `slug-${this.#slugs++}`;

  take(step: Step): void {
    const story = this.stories[step.story % Math.max(1, this.stories.length)];
    if (step.does === "write" && this.#written < 9) this.write();
    if (step.does === "write" || story === undefined) return;
    story.version++;
    if (step.does === "break") story.hasFault = true;
    if (step.does === "mend") story.hasFault = false;
    if (step.does === "draft") story.isDraft = true;
    if (step.does === "publish") story.isDraft = false;
    if (step.does === "delete") this.stories.splice(this.stories.indexOf(story), 1);
    if (step.does === "rename") {
      story.redirects.push(story.slug);
      story.slug = this.#newSlug();
    }
    if (step.does !== "swap" && step.does !== "link") return;
    const other = this.stories[step.other % this.stories.length];
    if (other === undefined || other === story) return;
    if (step.does === "link") story.link = other.slug;
    else [story.slug, other.slug] = [other.slug, story.slug];
  }
}

type Online = { slug: string; headline: string; standfirst: string; redirects: string[]; links: string[] };

function onlineIn(paper: FixturePaper): { stories: Map<string, Online>; withdrawn: string[] } {
  const { index, body } = readStored(paper.compiledFolder);
  const stories = index.articles
    .filter(({ headline }) => headline.startsWith("Story "))
    .map(({ slug, headline, standfirst, redirects }) => {
      const links = [...JSON.stringify(body(slug)).matchAll(/"href":"\/([^"]+)"/g)].map(
        ([, link = ""]) => link,
      );
      return [slug, { slug, headline, standfirst, redirects, links }] as const;
    });
  return { stories: new Map(stories), withdrawn: index.withdrawn };
}

const nameOf = ({ headline }: Online) => headline;

test("whatever a newsroom does, readers see whole changes, each story once, and nothing that was taken down", {
  timeout: 300_000,
}, async () => {
  const changes = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(changes, async (publishes) => {
      const paper = await FixturePaper.lay();
      const newsroom = new Newsroom();
      let before = new Map<string, Online>();
      let files: string[] = [];
      for (const steps of [[], ...publishes]) {
        for (const step of steps) newsroom.take(step);
        for (const path of files) await paper.remove(path);
        files = newsroom.stories.map(({ slug }) => `articles/2026/${slug}.mdx`);
        for (const story of newsroom.stories)
          await paper.write(`articles/2026/${story.slug}.mdx`, textOf(story));
        const isComplete = await paper.compile({ mayTakeDown: () => true });
        const { stories } = onlineIn(paper);
        check(newsroom.stories, before, stories, isComplete, paper);
        before = new Map([...stories.values()].map((story) => [nameOf(story), story]));
      }
    }),
    { numRuns: 8 },
  );
});

function check(
  wanted: readonly Story[],
  before: ReadonlyMap<string, Online>,
  online: ReadonlyMap<string, Online>,
  isComplete: boolean,
  paper: FixturePaper,
): void {
  const shown = [...online.values()];
  const said = paper.said.join("\n");
  const addresses = shown.flatMap(({ slug, redirects }) => [slug, ...redirects]);
  expect(addresses, said).toEqual([...new Set(addresses)]);
  expect(shown.map(nameOf), said).toEqual([...new Set(shown.map(nameOf))]);
  for (const story of shown) {
    const file = wanted.find(({ name }) => name === nameOf(story));
    // What was taken down is gone, whatever is wrong with it or with others. A story whose address is to
    // redirect to another is not taken down: they become one, and stay apart until all can be published.
    const becomesAnother =
      !file && !isComplete && wanted.some(({ redirects }) => redirects.includes(story.slug));
    expect(becomesAnother || (file && !file.isDraft), `${story.headline}\n${said}`).toBe(true);
    // Each is as the newsroom has it now, or as readers had it.
    if (story.standfirst !== `Version ${file?.version}`)
      expect(story, said).toEqual(before.get(nameOf(story)));
    for (const link of story.links) {
      const isDead = !addresses.includes(link);
      const wasThere = before.get(nameOf(story))?.links.includes(link) ?? false;
      if (isDead) expect(wasThere, `${story.headline} links to ${link}\n${said}`).toBe(true);
    }
  }
  // What was online still is, unless it was taken down, or a draft has its address.
  const drafts = wanted.filter(({ isDraft }) => isDraft).map(({ slug }) => slug);
  for (const { name, isDraft } of wanted) {
    const former = before.get(name);
    if (former && !isDraft && !drafts.includes(former.slug)) expect(shown.map(nameOf), said).toContain(name);
  }
  if (isComplete)
    expect(
      shown.map(({ headline, standfirst, slug }) => `${headline}, ${standfirst}, at ${slug}`).sort(),
    ).toEqual(
      wanted
        .filter(({ isDraft }) => !isDraft)
        .map(({ name, version, slug }) => `${name}, Version ${version}, at ${slug}`)
        .sort(),
    );
}
