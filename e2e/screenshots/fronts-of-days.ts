/** The sample paper on four days, whose stories make its front choose each of the four layouts. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type FrontOfDay = {
  name: string;
  /** The text of front.yaml; none if the weights alone decide. */
  front?: string;
  /** The weights of stories, by slug. */
  weights?: Record<string, string>;
};

export const frontsOfDays: FrontOfDay[] = [
  { name: "normal" },
  {
    name: "splash",
    weights: { "last-tram-of-line-7": "splash" },
    front: `leads:
  - story: last-tram-of-line-7
    followUps: [council-votes-on-night-trams-live, letters-counting-night-riders, night-shift-sleep]
breaking:
  text: The council has voted. No night trams on Line 7 from January
  story: last-tram-of-line-7
  until: 2026-11-23T20:00:00+01:00
`,
  },
  {
    name: "twin",
    front: `leads:
  - story: last-tram-of-line-7
    followUps: [council-votes-on-night-trams-live, letters-counting-night-riders]
  - story: harbour-clinic-opens-before-first-train
    followUps: [night-shift-sleep, quiet-hour-on-ward-six]
`,
  },
  { name: "quiet", weights: { "last-tram-of-line-7": "normal" }, front: "off: []\n" },
];

/** Copies the sample paper with the front and the weights of that day. */
export async function writePaperOfDay(folder: string, { front, weights = {} }: FrontOfDay): Promise<void> {
  await cp("content", folder, { recursive: true });
  if (front !== undefined) await writeFile(join(folder, "front.yaml"), front);
  for (const [slug, weight] of Object.entries(weights)) {
    const file = join(folder, "articles", "2026", `${slug}.mdx`);
    const text = (await readFile(file, "utf8")).replace(/^weight: .*\n/m, "");
    await writeFile(file, text.replace(/^---\n/, `---\nweight: ${weight}\n`));
  }
}
