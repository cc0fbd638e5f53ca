/** `npm run screenshots:cards`: share cards of the sample paper, and one in each script. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawCard } from "../../components/share-card/draw-card";
import { cardAt } from "../../lib/cards/cards";
import { aCard, headlineOf200, headlinesByScript } from "../../lib/cards/testing/cards";
import { sampleEvening } from "../sample-paper/clock";

const folder = "docs/screenshots/cards";

const sample: Record<string, [kind: string, slug: string]> = {
  article: ["article", "last-tram-of-line-7"],
  "old-corrected": ["article", "salt-road-railway"],
  opinion: ["article", "queue-is-a-service"],
  category: ["category", "sports"],
  topic: ["topic", "trams"],
  author: ["author", "mara-lind"],
  front: ["front", "front"],
  "most-read": ["most-read", "most-read"],
};

await mkdir(folder, { recursive: true });
const paper = cardAt("front", "front", new Date(sampleEvening));
for (const [name, [kind, slug]] of Object.entries(sample)) {
  const card = cardAt(kind, slug, new Date(sampleEvening));
  if (!card) throw new Error(`The sample paper has no card of ${kind} ${slug}.`);
  await keep(name, await drawCard(card));
}
const asInThePaper = { kicker: "World", lines: ["#1a5aa0"], ...(paper && { mark: paper.mark }) };
for (const [script, title] of Object.entries(headlinesByScript))
  await keep(`script-${script}`, await drawCard(aCard({ ...asInThePaper, title })));
await keep(
  "live",
  await drawCard(
    aCard({ ...asInThePaper, title: "Trams stand on all lines", label: "Live", stamps: ["Updated"] }),
  ),
);
await keep(
  "headline-of-200",
  await drawCard(aCard({ ...asInThePaper, title: headlineOf200, stamps: ["2023", "Corrected"] })),
);

async function keep(name: string, { png }: { png: Buffer }): Promise<void> {
  const file = join(folder, `${name}.png`);
  await writeFile(file, png);
  console.log(`${file}: ${Math.ceil(png.length / 1000)} KB`);
}
