import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { now as clock } from "@/lib/clock";
import { type Fault, Faults, faultLine } from "@/lib/content/compile/sources/faults";
import { scratchFolder } from "@/lib/content/stored";
import { type ProgressLog, progressLogTo } from "@/lib/progress-log";
import { checkPaper } from "./check-paper";
import { eachOnce, type NamedPicture } from "./checks/references";
import { compileChanged } from "./compile-changed";
import { withCompileLock } from "./compile-lock";
import { compilerVersion } from "./compiler";
import { completePictures, cutPictures, makePictures } from "./pictures/make-pictures";
import type { PictureMaker } from "./pictures/picture-maker";
import { startPictureProcesses } from "./pictures/picture-processes";
import { lastGoodContent } from "./print-failure";
import { type RestDocuments, restOf } from "./sources/document";
import type { ImageFolder } from "./sources/image-folder";
import { reservedSlugs } from "./sources/slugs";
import { findSources } from "./sources/sources";
import { DamagedShard } from "./store/document-cache";
import { pendingRemovals, storeGeneration } from "./store/generation";
import { monthsOf } from "./store/month";
import { type SoundRest, storedRest } from "./store/stored-paper";
import { type StartWorkerPool, startWorkerPool as startThreads } from "./worker-pool";

export type CompileOptions = {
  contentFolder: string;
  compiledFolder: string;
  /** Whether drafts are compiled too: only in preview, so that none lies where readers are served from. */
  withDrafts: boolean;
  /** The clock that decides what is published; by default the paper's. */
  now?: () => Date;
  /** The folder with the routes, which no slug may shadow; by default `app`. */
  appFolder?: string;
  /** Whether WebP and AVIF pictures are made too, after publishing. */
  makesSmallerFormats?: boolean;
  /** Another compiled folder, from which pictures are reused if they are the same. */
  readyFolder?: string;
  /** Starts the workers that compile. */
  startWorkerPool?: StartWorkerPool;
  /** Starts what makes pictures; by default processes of their own. */
  startPictureMaker?: () => PictureMaker;
  /** Given the faults of each compile, in order, before they are printed; an empty list if there are none. */
  onFaults?: (faults: readonly Fault[]) => void;
  log?: ProgressLog;
};

/**
 * Compiles what changed, and publishes all of it at once as a new generation. Returns false if the content
 * has faults: they are printed, and the last good content stays published. Throws if the fault is ours or the
 * machine's.
 */
export async function compile(options: CompileOptions): Promise<boolean> {
  const { log = progressLogTo(process.stdout), makesSmallerFormats = true } = options;
  const { startPictureMaker = startPictureProcesses } = options;
  const maker = startPictureMaker();
  // A killed compile leaves its files in the scratch folder.
  const clear = () => rm(scratchFolder(options.compiledFolder), { recursive: true, force: true });
  try {
    const completeFormats = await withCompileLock(options.compiledFolder, log.print, async () => {
      await clear();
      return retryAfterDamage(() => compileAlone({ ...options, log, maker })).finally(clear);
    });
    if (!completeFormats) return false;
    // Outside the lock: the next edit need not wait for it.
    if (makesSmallerFormats) await completeFormats();
    return true;
  } finally {
    maker.end();
  }
}

/** Compiles again after a damaged shard. Each attempt drops one from the cache, so this ends. */
async function retryAfterDamage<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof DamagedShard)) throw cause;
    }
  }
}

/** Resolves with a function that makes the smaller formats of pictures; undefined if there are faults. */
async function compileAlone({
  contentFolder,
  compiledFolder,
  withDrafts,
  now = clock,
  appFolder = join(process.cwd(), "app"),
  startWorkerPool = startThreads,
  readyFolder,
  onFaults = () => {},
  log,
  maker,
}: CompileOptions & { log: ProgressLog; maker: PictureMaker }): Promise<(() => Promise<void>) | undefined> {
  const startedAt = performance.now();
  const folder = resolve(contentFolder);
  const faults = new Faults();
  const sources = findSources(folder, faults);
  const version = await compilerVersion();
  const { images } = sources;
  const task = { contentFolder: folder, compiledFolder, withDrafts, version, readyFolder };
  const { known, compiled } = await compileChanged(sources, task, startWorkerPool, log);
  checkPaper(folder, known, sources, reservedSlugs(appFolder), faults);
  const refuse = (): undefined => {
    onFaults(faults.sorted());
    refused(faults, compiledFolder, log);
    const documents = known.shards.flatMap((shard) => shard.open());
    const slugs = pendingRemovals(compiledFolder, documents, now());
    if (slugs.length > 0)
      log.print(`Still online until the faults are fixed: ${slugs.map((slug) => `/${slug}`).join(", ")}.`);
    return undefined;
  };
  if (faults.count > 0) return refuse();

  const shards = known.soundShards();
  const named = eachOnce(shards.flatMap(({ summary }) => summary.references.pictures));
  const shown = named.filter((picture) => withDrafts || !picture.isDraft);
  const picturesTask = { ...task, images, maker };
  const made = await makePictures(picturesTask, shown, log);
  const cut = await cutPictures(picturesTask, shown, made, log);
  for (const { file, fault } of [...made.broken, ...cut.broken])
    faults.of(join(folder, "images", file))(1, `This picture cannot be published. ${fault}`);
  if (faults.count > 0) return refuse();
  // contentlayer and our checks have validated every document.
  const rest = restOf(known.rest.open()) as RestDocuments as SoundRest;
  const months = monthsOf(shards, made, withDrafts);
  const stored = storedRest(rest, made);
  const { id, isNew, months: ids } = await storeGeneration(compiledFolder, stored, months, now(), log.print);
  for (const [index, month] of months.entries()) month.keep(ids[index] ?? "");
  await known.save();
  onFaults([]);

  noteNames(images, named, log);
  const articles = sum(shards.map(({ summary }) => summary.articles));
  const drafts = withDrafts ? 0 : sum(shards.map(({ summary }) => summary.drafts));
  const counts = [
    counted(articles - drafts, "article", "articles"),
    counted(rest.pages.length, "page", "pages"),
    counted(rest.authors.length, "author", "authors"),
    counted(made.pictures.size + made.faces.size, "picture", "pictures"),
  ].join(", ");
  const left = drafts === 0 ? "" : `; ${counted(drafts, "draft", "drafts")} left out`;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const work = `${compiled === 0 ? "nothing" : counted(compiled, "document", "documents")} compiled in ${seconds} s`;
  log.print(
    `Content compiled: ${counts}${left}. ${isNew ? `Now serving ${id}` : `Already serving ${id}`}; ${work}.`,
  );
  return () => completePictures(picturesTask, made.incomplete, log);
}

/** More faults than this usually have one cause, and would scroll the first ones out of sight. */
const mostPrinted = 100;

function refused(faults: Faults, compiledFolder: string, log: ProgressLog): void {
  for (const fault of faults.sorted().slice(0, mostPrinted)) log.print(faultLine(fault));
  if (faults.count > mostPrinted) log.print(`These are the first ${mostPrinted}. Fix them to see the rest.`);
  const count = counted(faults.count, "fault", "faults");
  log.print(`${count} in the content. Nothing was compiled; ${lastGoodContent(compiledFolder)}`);
}

function noteNames(images: ImageFolder, named: readonly NamedPicture[], log: ProgressLog): void {
  const unused = images.unused(named.map(({ src }) => src));
  if (unused.length > 0) log.print(`Note: unused in content/images: ${unused.join(", ")}.`);
  for (const [one, ...others] of images.lookalikes)
    log.print(
      `Note: ${one} and ${others.join(", ")} in content/images differ only in what nobody sees. Rename one.`,
    );
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
