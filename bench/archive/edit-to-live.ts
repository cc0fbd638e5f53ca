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

/** Edits a story, compiles it as `npm run content` does, and waits until all outputs show the edit. */
export async function editToLive(
  paper: PaperOnDisk & Site,
  story: PlannedStory,
  stories: PlannedStory[],
): Promise<Live> {
  const outputs = outputsOf(story, stories);
  // An unread page is rendered at its first visit, which would measure no renewal.
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

/** Fetches one output after the other until each shows the edit. Returns seconds since `savedAt` for each. */
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
 * Edits the newest story, compiles it, and reads the front page and then its category until each shows the
 * edit. Returns the longest wait of a reader of each, in milliseconds.
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
    if (!output) throw new Error(`The newest story is in no ${wanted}.`);
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
