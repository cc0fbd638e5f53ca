import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkPaper, type RestDocuments, restOf } from "./checks/check-paper";
import { eachOnce, type NamedPicture } from "./checks/references";
import { compilerVersion } from "./compiler";
import { Faults, faultLine } from "./faults";
import { gatherDocuments } from "./gather";
import { oneAtATime } from "./lock";
import { cutPictures, makePictures } from "./pictures/make-pictures";
import { type Report, reportTo } from "./report";
import { reservedSlugs } from "./sources/slugs";
import { findSources } from "./sources/sources";
import { storeGeneration } from "./store/generation";
import { scratchFolder, TornDocuments } from "./store/known-documents";
import { monthsOf } from "./store/month";
import { stillUp } from "./store/still-up";
import { type SoundRest, storedRest } from "./store/stored-paper";
import { whatStays } from "./store/what-stays";
import { type BringUpCrew, bringUpCrew as bringUpThreads } from "./worker-pool";

export type CompileOptions = {
  contentFolder: string;
  compiledFolder: string;
  /** Whether drafts are compiled too: in preview only, so that nothing of them lies where readers are served from. */
  withDrafts: boolean;
  /** By what clock stories are out; the machine's. */
  now?: () => Date;
  /** Whose routes no slug may shadow. */
  appFolder?: string;
  /** Who compiles. */
  bringUpCrew?: BringUpCrew;
  report?: Report;
};

/**
 * Compiles what changed of the content, and lets all of it serve at once as a new generation. False when the content is
 * at fault: its faults are told, and what was compiled last goes on serving. Throws where the fault is ours or the
 * machine's.
 */
export function compile(options: CompileOptions): Promise<boolean> {
  const { report = reportTo(process.stdout) } = options;
  // A compile that is killed leaves what it laid there.
  const clear = () => rm(scratchFolder(options.compiledFolder), { recursive: true, force: true });
  return oneAtATime(options.compiledFolder, report.say, async () => {
    await clear();
    return beginAgainWhereTorn(() => compileAlone({ ...options, report })).finally(clear);
  });
}

/** Each time something that is torn has been forgotten, so this comes to an end. */
async function beginAgainWhereTorn<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof TornDocuments)) throw cause;
    }
  }
}

async function compileAlone({
  contentFolder,
  compiledFolder,
  withDrafts,
  now = () => new Date(),
  appFolder = join(process.cwd(), "app"),
  bringUpCrew = bringUpThreads,
  report,
}: CompileOptions & { report: Report }): Promise<boolean> {
  const startedAt = performance.now();
  const folder = resolve(contentFolder);
  const faults = new Faults();
  const sources = findSources(folder, faults);
  const version = await compilerVersion();
  const task = { contentFolder: folder, compiledFolder, withDrafts, version };
  const { known, compiled } = await gatherDocuments(sources, task, bringUpCrew, report);
  checkPaper(folder, known, sources, reservedSlugs(appFolder), faults);
  const refuse = (): false => {
    refused(faults, compiledFolder, report);
    const slugs = stillUp(
      compiledFolder,
      known.parts.flatMap((part) => part.open()),
      now(),
    );
    if (slugs.length > 0)
      report.say(`Still up until the faults are mended: ${slugs.map((slug) => `/${slug}`).join(", ")}.`);
    return false;
  };
  if (faults.count > 0) return refuse();

  const parts = known.summedUp();
  const named = eachOnce(parts.flatMap(({ summary }) => summary.sayings.pictures));
  const shown = named.filter((picture) => withDrafts || !picture.isDraft);
  const made = await makePictures(task, shown, report);
  if (made.broken.length > 0) {
    for (const { src, cause } of made.broken) {
      const text = `This picture cannot be read (${String(cause)}). Export it again as PNG or JPEG.`;
      faults.of(join(folder, "images", src))(1, text);
    }
    return refuse();
  }
  await cutPictures(task, shown, made, report);
  // contentlayer and our checks have held every document against its schema, and told no fault.
  const rest = restOf(known.rest.open()) as RestDocuments as SoundRest;
  const months = monthsOf(parts, made, withDrafts);
  const stored = storedRest(rest, made);
  const { id, isNew, months: ids } = await storeGeneration(compiledFolder, stored, months, now(), report.say);
  for (const [place, month] of months.entries()) month.keep(ids[place] ?? "");
  await known.save();

  noteUnused(sources.images, named, report);
  const articles = sum(parts.map(({ summary }) => summary.articles));
  const drafts = withDrafts ? 0 : sum(parts.map(({ summary }) => summary.drafts));
  const counts = [
    counted(articles - drafts, "article", "articles"),
    counted(rest.pages.length, "page", "pages"),
    counted(rest.authors.length, "author", "authors"),
    counted(made.pictures.size + made.faces.size, "picture", "pictures"),
  ].join(", ");
  const left = drafts === 0 ? "" : `; ${counted(drafts, "draft", "drafts")} left out`;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const work = `${compiled === 0 ? "nothing" : counted(compiled, "document", "documents")} compiled in ${seconds} s`;
  report.say(
    `Content compiled: ${counts}${left}. ${isNew ? `It serves now as ${id}` : `It serves already (${id})`}; ${work}.`,
  );
  return true;
}

/** So many faults are told at once. More come of one cause mostly, and would push the first out of sight. */
const toldAtOnce = 100;

function refused(faults: Faults, compiledFolder: string, report: Report): void {
  for (const fault of faults.sorted().slice(0, toldAtOnce)) report.say(faultLine(fault));
  if (faults.count > toldAtOnce)
    report.say(`These are the first ${toldAtOnce}; the others are told when these are mended.`);
  const count = counted(faults.count, "fault", "faults");
  report.say(`${count} in the content. Nothing was compiled; ${whatStays(compiledFolder)}`);
}

function noteUnused(images: ReadonlySet<string>, named: readonly NamedPicture[], report: Report): void {
  const used = new Set(named.map(({ src }) => src));
  const unused = [...images].filter((image) => !used.has(image));
  if (unused.length > 0) report.say(`Note: nothing shows ${unused.join(", ")} of content/images.`);
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
