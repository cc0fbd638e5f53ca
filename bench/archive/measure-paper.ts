import { rm } from "node:fs/promises";
import { frontPath, listPath } from "@/lib/urls";
import { build, type PaperOnDisk, paperIn, type Site, serve } from "../../e2e/site/paper-on-disk";
import { categories } from "../corpus/identity";
import { corpusNow, type PlannedStory } from "../corpus/plan";
import { writeCorpus } from "../corpus/write-corpus";
import { median } from "../median";
import { compileMeasured } from "./compile-measured";
import { editToLive, type Live, longestWaits } from "./edit-to-live";
import { changeAWord } from "./edits";
import { memoryOf, watchTree } from "./process-tree";
import { timed } from "./timed";
import { medianVisit, spread, visit } from "./visits";

const seed = 6;
const repeats = 3;
/**
 * The build prerenders the newest stories (app/prerender.ts). Older ones are rendered for their first reader.
 */
const prerendered = 100;

export type ArchiveFigures = {
  articles: number;
  corpusSeconds: number;
  compile: {
    coldSeconds: number;
    coldPeakMb: number | undefined;
    unchangedSeconds: number;
    oneEditSeconds: number;
    oneEditPeakMb: number | undefined;
  };
  buildSeconds: number;
  startSeconds: number;
  /** Undefined if every story is prerendered. */
  coldPageMs: number | undefined;
  /** The same for the first pages that the process renders. */
  coldPageAfterStartMs: number | undefined;
  warmPageMs: number;
  front: { warmMs: number; afterEditMs: number };
  category: { warmMs: number; afterEditMs: number };
  /** The newest story, edited several times, and an old one. */
  live: { newest: Live; newestSeconds: number[]; old: Live };
  server: { afterVisitsMb: number | undefined; mostMb: number | undefined };
};

/** Writes a paper with this many stories, compiles, builds, reads and edits it, and removes it. */
export async function measurePaper(folder: string, articles: number): Promise<ArchiveFigures> {
  const paper = paperIn(folder);
  const report = (text: string) => console.log(`  ${articles.toLocaleString("en")}: ${text}`);
  try {
    const written = await timed(() => writeCorpus(paper.contentFolder, { articles, seed }));
    report(`written in ${written.seconds.toFixed(1)} s`);
    const stories = written.result;
    const compile = await measureCompiles(paper, stories, report);
    const { seconds: buildSeconds } = await timed(() => build(paper, corpusNow));
    report(`built in ${buildSeconds.toFixed(1)} s`);
    return {
      articles,
      corpusSeconds: written.seconds,
      compile,
      buildSeconds,
      ...(await measureSite(paper, stories, report)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Report = (text: string) => void;

async function measureCompiles(
  paper: PaperOnDisk,
  stories: PlannedStory[],
  report: Report,
): Promise<ArchiveFigures["compile"]> {
  const cold = await compileMeasured(paper);
  report(`compiled cold in ${cold.seconds.toFixed(1)} s, ${cold.peakMb?.toFixed(0) ?? "unknown"} MB at most`);
  const unchanged: number[] = [];
  for (let run = 0; run < repeats; run++) unchanged.push((await compileMeasured(paper)).seconds);
  report(`compiled without a change in ${median(unchanged).toFixed(1)} s`);
  const edited = [];
  for (const story of spread(stories, repeats)) {
    await changeAWord(paper.contentFolder, story);
    edited.push(await compileMeasured(paper));
  }
  const oneEditSeconds = median(edited.map(({ seconds }) => seconds));
  report(`compiled after one edit in ${oneEditSeconds.toFixed(1)} s`);
  const peaks = edited.flatMap(({ peakMb }) => peakMb ?? []);
  return {
    coldSeconds: cold.seconds,
    coldPeakMb: cold.peakMb,
    unchangedSeconds: median(unchanged),
    oneEditSeconds,
    oneEditPeakMb: peaks.length > 0 ? Math.max(...peaks) : undefined,
  };
}

async function measureSite(compiled: PaperOnDisk, stories: PlannedStory[], report: Report) {
  const up = await timed(async () => {
    const site = await serve(compiled, corpusNow);
    await visit(site.address, frontPath);
    return site;
  });
  report(`served after ${up.seconds.toFixed(1)} s`);
  const paper = { ...compiled, ...up.result };
  const memory = watchTree(paper.program.pid);
  try {
    const pages = await measurePages(paper, stories);
    report(`page ${pages.coldPageMs?.toFixed(1) ?? "—"} ms cold, ${pages.warmPageMs.toFixed(1)} ms warm`);
    const live = await measureEdits(paper, stories, report);
    const after = await longestWaits(paper, newest(stories), stories);
    report(`front ${after.frontMs.toFixed(0)} ms, category ${after.categoryMs.toFixed(0)} ms after an edit`);
    return {
      startSeconds: up.seconds,
      coldPageMs: pages.coldPageMs,
      coldPageAfterStartMs: pages.coldPageAfterStartMs,
      warmPageMs: pages.warmPageMs,
      front: { warmMs: pages.frontMs, afterEditMs: after.frontMs },
      category: { warmMs: pages.categoryMs, afterEditMs: after.categoryMs },
      live,
      server: { afterVisitsMb: pages.afterVisitsMb, mostMb: memory.stop() },
    };
  } finally {
    memory.stop();
    await paper.program.stop();
  }
}

async function measurePages({ address, program }: Site, stories: PlannedStory[]) {
  const pathOf = ({ slug }: PlannedStory) => `/${slug}`;
  const category = listPath("category", categories[0]);
  // The first visit to each kind of page also loads its code.
  for (const path of [frontPath, category, pathOf(newest(stories))]) await visit(address, path);
  // Three times as many unread stories as one figure needs: a process renders its first pages more slowly
  // than later ones.
  const unread = spread(stories.slice(prerendered), 63).map(pathOf);
  const third = (which: number) => unread.filter((_, index) => index % 3 === which);
  const [early = [], between = [], later = []] = [0, 1, 2].map(third);
  const isLarge = unread.length > 0;
  const coldPageAfterStartMs = isLarge ? await medianVisit(address, early) : undefined;
  for (const path of between) await visit(address, path);
  const coldPageMs = isLarge ? await medianVisit(address, later) : undefined;

  const read = isLarge ? later : spread(stories, 21).map(pathOf);
  for (const path of read) await visit(address, path);
  const warmPageMs = await medianVisit(address, repeated(read, 51));
  const frontMs = await medianVisit(address, repeated([frontPath], 51));
  const categoryMs = await medianVisit(address, repeated([category], 51));

  for (const path of repeated(spread(stories, 300).map(pathOf), 300)) await visit(address, path);
  return {
    coldPageMs,
    coldPageAfterStartMs,
    warmPageMs,
    frontMs,
    categoryMs,
    afterVisitsMb: memoryOf(program.pid),
  };
}

async function measureEdits(
  paper: PaperOnDisk & Site,
  stories: PlannedStory[],
  report: Report,
): Promise<ArchiveFigures["live"]> {
  const edits: Live[] = [];
  for (let run = 0; run < repeats; run++) {
    const live = await editToLive(paper, newest(stories), stories);
    report(`newest story edited: live after ${live.seconds.toFixed(1)} s, last in ${lastOf(live)}`);
    edits.push(live);
  }
  const middle = median(edits.map(({ seconds }) => seconds));
  const middleEdit = edits.find(({ seconds }) => seconds === middle);
  const old = await editToLive(paper, spread(stories, 4).at(-1) ?? newest(stories), stories);
  report(`old story edited: live after ${old.seconds.toFixed(1)} s, last in ${lastOf(old)}`);
  return { newest: middleEdit ?? old, newestSeconds: edits.map(({ seconds }) => seconds), old };
}

function lastOf({ outputs, seconds }: Live): string {
  return Object.keys(outputs).find((name) => outputs[name] === seconds) ?? "none";
}

function newest(stories: PlannedStory[]): PlannedStory {
  const [story] = stories;
  if (!story) throw new Error("A paper without stories cannot be measured.");
  return story;
}

/** Repeats the paths up to this number. */
function repeated(paths: string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => paths[index % paths.length] ?? frontPath);
}
