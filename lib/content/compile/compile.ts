import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { now as clock } from "@/lib/clock";
import { type Fault, Faults, faultLine } from "@/lib/content/compile/sources/faults";
import { scratchFolder } from "@/lib/content/stored";
import { type ProgressLog, progressLogTo } from "@/lib/progress-log";
import { checkPaper } from "./check-paper";
import { checkPictureLinks } from "./check-picture-links";
import { checkContextOf } from "./checks/check-documents";
import type { UndrawnLetters } from "./checks/headline-notes";
import { eachOnce } from "./checks/references";
import { compileChanged } from "./compile-changed";
import { withCompileLock } from "./compile-lock";
import { compilerVersion } from "./compiler";
import { mediaNamed, namesInBodies } from "./media/media-named";
import { publishMedia } from "./media/publish-media";
import { sweepMedia } from "./media/sweep-media";
import { completePublished, noteIncomplete } from "./pictures/incomplete-pictures";
import { cutPictures, makePictures } from "./pictures/make-pictures";
import type { PictureMaker } from "./pictures/picture-maker";
import { startPictureProcesses } from "./pictures/picture-processes";
import { lastGoodContent } from "./print-failure";
import { printNotes, printNotesOnData, printNotesOnFronts, printNotesOnNames } from "./print-notes";
import { faultyDocuments } from "./publish/faulty-documents";
import { type HeldBack, holdBack, nothingHeldBack } from "./publish/hold-back";
import { reportMissingStories } from "./publish/missing-stories";
import { allShown, newlyShown } from "./publish/newly-shown";
import { paperToStore } from "./publish/paper-to-store";
import { picturesNamed } from "./publish/pictures-named";
import { type MayTakeDown, massRemoval } from "./publish/removals";
import { changesInWords, compiledInWords, counted, heldBackInWords, removalInWords } from "./publish/report";
import { type Document, isDraft, restOf } from "./sources/document";
import { publicFiles } from "./sources/public-files";
import { reservedSlugs } from "./sources/slugs";
import { findSources } from "./sources/sources";
import type { Changes } from "./store/changes";
import { DamagedShard } from "./store/document-cache";
import { formerGeneration } from "./store/former-generation";
import { storeGeneration } from "./store/generation";
import type { Shard } from "./store/shard";
import type { StoredRest } from "./store/stored-paper";
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
  /** Asked before more than a tenth of the stories and pages goes at once; by default they may not. */
  mayTakeDown?: MayTakeDown;
  /** Prints all notes about all documents, not only the first of what is new. */
  allNotes?: boolean;
  /** Finds letters that share cards cannot draw, for notes about headlines. */
  undrawnLetters?: UndrawnLetters;
  log?: ProgressLog;
};

/**
 * Compiles what changed, and publishes it at once as a new generation. Documents with faults stay as they
 * were last published, and so does what would be half of a change without them (docs/decisions/0018). Returns
 * whether all of the content is published: otherwise faults were printed, or so many stories would go that
 * `mayTakeDown` refused. Throws if the fault is ours or the machine's.
 */
export async function compile(options: CompileOptions): Promise<boolean> {
  const { log = progressLogTo(process.stdout), makesSmallerFormats = true } = options;
  const { startPictureMaker = startPictureProcesses } = options;
  const maker = startPictureMaker();
  // A killed compile leaves its files in the scratch folder.
  const clear = () => rm(scratchFolder(options.compiledFolder), { recursive: true, force: true });
  try {
    const { isComplete, completeFormats } = await withCompileLock(
      options.compiledFolder,
      log.print,
      async () => {
        await clear();
        return retryAfterDamage(() => compileAlone({ ...options, log, maker })).finally(clear);
      },
    );
    // Outside the lock: the next edit need not wait for it.
    if (makesSmallerFormats) await completeFormats();
    return isComplete;
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

type Outcome = {
  isComplete: boolean;
  /** Makes the smaller formats of pictures. */
  completeFormats: () => Promise<void>;
};

const nothingPublished: Outcome = { isComplete: false, completeFormats: async () => {} };

async function compileAlone({
  contentFolder,
  compiledFolder,
  withDrafts,
  now = clock,
  appFolder = join(process.cwd(), "app"),
  startWorkerPool = startThreads,
  readyFolder,
  onFaults = () => {},
  undrawnLetters = () => [],
  allNotes = false,
  mayTakeDown = () => false,
  log,
  maker,
}: CompileOptions & { log: ProgressLog; maker: PictureMaker }): Promise<Outcome> {
  const startedAt = performance.now();
  const folder = resolve(contentFolder);
  const faults = new Faults();
  const sources = findSources(folder, faults);
  const version = await compilerVersion();
  const { images } = sources;
  const task = { contentFolder: folder, compiledFolder, withDrafts, version, readyFolder };
  const { known, compiled, changed } = await compileChanged(sources, task, startWorkerPool, log);
  // Storing reports what cannot be read of it.
  const former = formerGeneration(compiledFolder, () => {});
  const reserved = reservedSlugs(appFolder);
  const against = { now: now(), reserved, hasFile: publicFiles(appFolder), former };
  const areStoriesMissing = reportMissingStories(folder, sources, former, faults);
  // Without stories, every link to one would be another fault.
  if (!areStoriesMissing) checkPaper(folder, known, sources, against, faults);
  const hold = (): HeldBack => {
    if (faults.count === 0) return nothingHeldBack;
    const faulty = faultyDocuments(folder, faults, known, images);
    return holdBack({ ...task, ...against, sources, known, faulty });
  };
  let held = hold();
  const picturesTask = { ...task, images, maker };
  const shownNow = () => {
    const named = held.reasons.length > 0 ? [] : picturesNamed(known.shards, held.paths);
    return eachOnce(named).filter(({ isDraft }) => withDrafts || !isDraft);
  };
  const shown = shownNow();
  const made = await makePictures(picturesTask, shown, log);
  const cut = await cutPictures(picturesTask, shown, made, log);
  const broken = [...made.broken, ...cut.broken];
  for (const { file, fault } of broken)
    faults.of(join(folder, "images", file))(1, `This picture cannot be published. ${fault}`);
  const isLinkFaulty = checkPictureLinks(folder, known, shown, made, now(), faults);
  if (broken.length > 0 || isLinkFaulty) held = hold();

  onFaults(faults.sorted());
  printFaults(faults, log);
  const paper = areStoriesMissing ? undefined : paperToStore(known, made, held, former, withDrafts);
  if (paper === undefined) {
    await known.save();
    const count = counted(faults.count, "fault", "faults");
    log.print(`${count} in the content. Nothing was published; ${lastGoodContent(compiledFolder)}`);
    return nothingPublished;
  }
  const media = mediaNamed(known.shards, held.paths).filter(({ isDraft }) => withDrafts || !isDraft);
  await publishMedia(folder, compiledFolder, media);
  let changes: Changes | undefined;
  const mayPublish = (found: Changes | undefined) => {
    changes = found;
    const removal = found && massRemoval(found);
    return removal === undefined || mayTakeDown(removal.gone, removal.online);
  };
  const stored = await storeGeneration(
    compiledFolder,
    paper.rest,
    paper.months,
    now(),
    log.print,
    mayPublish,
  );
  if (stored === undefined) {
    await known.save();
    if (changes) for (const line of removalInWords(changes)) log.print(line);
    return nothingPublished;
  }
  for (const [index, month] of paper.months.entries()) month.keep(stored.months[index] ?? "");
  await known.save();
  if (held.reasons.length === 0) {
    await noteIncomplete(compiledFolder, made.incomplete);
    const kept = namesInBodies(
      compiledFolder,
      [...held.stories, ...held.pages].map(({ body }) => body),
    );
    await sweepMedia(compiledFolder, new Set([...media.map(({ file }) => file), ...kept]), now());
  }

  // A file with a fault may name more pictures than can be read of it.
  if (faults.count === 0) {
    printNotesOnNames(images, picturesNamed(known.shards, new Set()), log);
    printNotesOnData(sources.data, new Set(known.shards.flatMap(({ used }) => used)), log);
  }
  const noted = allNotes
    ? allShown(known.shards, held, withDrafts)
    : newlyShown(known.shards, held, changes, changed);
  const { language, editions } = checkContextOf(restOf(known.rest.open()));
  const before = allNotes || !former.rest ? [] : languagesIn(former.rest.site);
  const most = allNotes ? Number.POSITIVE_INFINITY : undefined;
  // Another language of the paper brings another typeface to every page.
  const isReset = before.length > 0 && before[0] !== language && held.reasons.length === 0;
  const lettered = isReset ? allShown(known.shards, held, withDrafts) : noted;
  const languages = [language, ...editions];
  printNotes(folder, noted, made, { undrawnLetters, languages, before, lettered }, log, most);
  if (!withDrafts) printNotesOnFronts(folder, known, sources, held.paths, now(), log);
  if (changes && !withDrafts)
    for (const line of changesInWords(changes, new Set(sources.documents.map(({ slug }) => slug))))
      log.print(line);
  log.print(
    compiledInWords({
      articles: paper.months.reduce((sum, { bodies }) => sum + bodies.length, 0),
      pages: paper.rest.pages.length,
      authors: paper.rest.authors.length,
      // Those of a paper that stays as it was are not made again.
      pictures: held.reasons.length > 0 ? undefined : made.pictures.size + made.faces.size,
      drafts: withDrafts ? 0 : draftsIn(known.shards),
      stored,
      compiled,
      seconds: (performance.now() - startedAt) / 1000,
    }),
  );
  if (faults.count > 0) for (const line of heldBackInWords(held, faults.count, stored.isNew)) log.print(line);
  return {
    isComplete: faults.count === 0,
    completeFormats: () => completePublished(picturesTask, log),
  };
}

/** More faults than this usually have one cause, and would scroll the first ones out of sight. */
const mostPrinted = 100;

function printFaults(faults: Faults, log: ProgressLog): void {
  for (const fault of faults.sorted().slice(0, mostPrinted)) log.print(faultLine(fault));
  if (faults.count > mostPrinted) log.print(`These are the first ${mostPrinted}. Fix them to see the rest.`);
}

const languagesIn = ({ language, editions = [] }: StoredRest["site"]) => [
  language,
  ...editions.map((edition) => edition.language),
];

function draftsIn(shards: readonly Shard[]): number {
  const isLeftOut = (document: Document) => document.kind === "article" && isDraft(document);
  return shards.reduce(
    (sum, shard) => sum + (shard.summary?.drafts ?? shard.open().filter(isLeftOut).length),
    0,
  );
}
