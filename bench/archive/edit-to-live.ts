import { setTimeout } from "node:timers/promises";
import type { PaperOnDisk, Site } from "../../e2e/site/paper-on-disk";
import type { PlannedStory } from "../corpus/plan";
import { compileMeasured } from "./compile-measured";
import { changeHeadline, type Edit } from "./edits";
import { type Output, outputsOf } from "./outputs";
import { secondsSince } from "./timed";
import { visit } from "./visits";

const pause = 100;
const longest = 30 * 60_000;

export type Live = {
  /** From the save until the last output shows the edit. */
  seconds: number;
  compileSeconds: number;
  /** The same for each output. */
  outputs: Record<string, number>;
};

/** Edits a story as an editor does who saves it and runs `npm run content`, and waits until all outputs show it. */
export async function editToLive(
  paper: PaperOnDisk & Site,
  story: PlannedStory,
  stories: PlannedStory[],
): Promise<Live> {
  const outputs = outputsOf(story, stories);
  // What nobody has read yet is made fresh at its first visit, and would show nothing of renewal.
  for (const { path } of outputs) await visit(paper.address, path);
  const savedAt = performance.now();
  const edit = await changeHeadline(paper.contentFolder, story);
  const [compiled, shownAfter] = await Promise.all([
    compileMeasured(paper),
    untilShown(paper.address, outputs, edit, savedAt),
  ]);
  return {
    seconds: Math.max(...Object.values(shownAfter)),
    compileSeconds: compiled.seconds,
    outputs: shownAfter,
  };
}

/** Asks for one output after the other, over and over, as readers do meanwhile; seconds since `savedAt` for each. */
async function untilShown(
  address: string,
  outputs: Output[],
  edit: Edit,
  savedAt: number,
): Promise<Record<string, number>> {
  const shownAfter: Record<string, number> = {};
  let waiting = outputs;
  while (waiting.length > 0) {
    await setTimeout(pause);
    for (const { name, path, shows } of waiting) {
      if (shows((await visit(address, path)).text, edit)) shownAfter[name] = secondsSince(savedAt);
    }
    waiting = waiting.filter(({ name }) => shownAfter[name] === undefined);
    if (waiting.length > 0 && performance.now() > savedAt + longest) {
      const names = waiting.map(({ name, path }) => `${name} (${path})`).join(", ");
      throw new Error(`Not live after ${longest / 60_000} minutes: ${names}.`);
    }
  }
  return shownAfter;
}

/**
 * Edits the newest story and, once it is compiled, reads the front page and then its category until each shows the
 * edit: the longest that a reader of each waits meanwhile, in milliseconds.
 */
export async function longestWaits(
  paper: PaperOnDisk & Site,
  story: PlannedStory,
  stories: PlannedStory[],
): Promise<{ frontMs: number; categoryMs: number }> {
  const outputs = outputsOf(story, stories);
  const edit = await changeHeadline(paper.contentFolder, story);
  await compileMeasured(paper);
  const longestOf = async (wanted: string): Promise<number> => {
    const output = outputs.find(({ name }) => name === wanted);
    if (!output) throw new Error(`The newest story stands in no ${wanted}.`);
    const late = performance.now() + longest;
    let most = 0;
    for (;;) {
      const { milliseconds, text } = await visit(paper.address, output.path);
      most = Math.max(most, milliseconds);
      if (output.shows(text, edit)) return most;
      if (performance.now() > late) throw new Error(`${output.path} never showed the edit.`);
      await setTimeout(pause);
    }
  };
  return { frontMs: await longestOf("front"), categoryMs: await longestOf("category") };
}
