import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { corpusNow, isoSeconds, type PlannedStory } from "../corpus/plan";

/** What readers must see of an edit. */
export type Edit = { headline: string; changedAt: Date };

/** Changes one word in the middle of a story. */
export function changeAWord(contentFolder: string, story: PlannedStory): Promise<void> {
  return rewrite(contentFolder, story, (text) => {
    const middle = text.indexOf(" the ", text.length / 2);
    return `${text.slice(0, middle)} this very ${text.slice(middle + " the ".length)}`;
  });
}

let edits = 0;

/** Gives a story a new headline and an update time, a second later with each call. */
export async function changeHeadline(contentFolder: string, story: PlannedStory): Promise<Edit> {
  edits += 1;
  const headline = `${story.headline} for the ${edits}th time`;
  // After the newest story and before the site's clock.
  const changedAt = new Date(Date.parse(corpusNow) - 20 * 60_000 + edits * 1000);
  await rewrite(contentFolder, story, (text) =>
    text
      .replace(/^updatedAt: .*\n/m, "")
      .replace(/^headline: .*\n/m, `headline: ${headline}\nupdatedAt: ${isoSeconds(changedAt)}\n`),
  );
  return { headline, changedAt };
}

async function rewrite(contentFolder: string, { path }: PlannedStory, edit: (text: string) => string) {
  const file = join(contentFolder, path);
  const before = await readFile(file, "utf8");
  const after = edit(before);
  if (after === before) throw new Error(`${path} was not changed, so there is nothing to measure.`);
  await writeFile(file, after);
}
