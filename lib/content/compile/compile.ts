import { join, resolve } from "node:path";
import type { Picture } from "../model";
import { picturesFolder } from "../stored";
import { byKind, checkPaper, isDraft, type NamedPicture, type PaperDocuments } from "./check-paper";
import { type BringUpCrew, bringUpCrew as bringUpThreads } from "./crew";
import { Faults, faultLine } from "./faults";
import { gatherDocuments } from "./gather";
import { storeGeneration } from "./generation";
import { oneAtATime } from "./one-at-a-time";
import { faceWidths, makeCrops, makePicture, pictureWidths } from "./pictures";
import { type Report, reportTo } from "./report";
import { reservedSlugs } from "./slugs";
import { findSources } from "./sources";
import { creditedPicture, type MadePictures, type SoundPaper, storedPaper } from "./stored-paper";

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
 * at fault: every fault is told, and what was compiled last goes on serving. Throws where the fault is ours or the
 * machine's.
 */
export function compile(options: CompileOptions): Promise<boolean> {
  const { report = reportTo(process.stdout) } = options;
  return oneAtATime(options.compiledFolder, report.say, () => compileAlone({ ...options, report }));
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
  const task = { contentFolder: folder, compiledFolder, withDrafts };
  const { documents, compiled } = await gatherDocuments(sources.documents, task, bringUpCrew, report);
  const paper = byKind(documents);
  const reserved = reservedSlugs(appFolder);
  const named = checkPaper(folder, paper, { reserved, images: sources.images }, faults);
  if (faults.count > 0) return refused(faults, report);

  const served = soundPaper(paper, withDrafts);
  const shown = named.filter((picture) => withDrafts || !picture.isDraft);
  const made = await makePictures(folder, picturesFolder(compiledFolder), shown, report);
  if (made.broken.length > 0) {
    for (const { src, cause } of made.broken) {
      const text = `This picture cannot be read (${String(cause)}). Export it again as PNG or JPEG.`;
      faults.of(join(folder, "images", src))(1, text);
    }
    return refused(faults, report);
  }
  await cutPictures(folder, picturesFolder(compiledFolder), served, made, report);
  const { id, isNew } = await storeGeneration(compiledFolder, storedPaper(served, made), now(), report.say);

  noteUnused(sources.images, named, report);
  const counts = [
    counted(served.articles.length, "article", "articles"),
    counted(served.pages.length, "page", "pages"),
    counted(served.authors.length, "author", "authors"),
    counted(made.pictures.size + made.faces.size, "picture", "pictures"),
  ].join(", ");
  const drafts = paper.articles.length - served.articles.length;
  const left = drafts === 0 ? "" : `; ${counted(drafts, "draft", "drafts")} left out`;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const work = `${compiled === 0 ? "nothing" : counted(compiled, "document", "documents")} compiled in ${seconds} s`;
  report.say(
    `Content compiled: ${counts}${left}. ${isNew ? `It serves now as ${id}` : `It serves already (${id})`}; ${work}.`,
  );
  return true;
}

/** A paper without faults, as readers get it; for editors with drafts. */
function soundPaper({ articles, ...paper }: PaperDocuments, withDrafts: boolean): SoundPaper {
  const shown = articles.filter((article) => withDrafts || !isDraft(article));
  // contentlayer and our checks have held every document against its schema, and told no fault.
  return { ...paper, articles: shown } as PaperDocuments as SoundPaper;
}

/** Cuts the picture of every story that readers get, once for each point around which it is to be cut. */
async function cutPictures(
  contentFolder: string,
  compiledPictures: string,
  { articles }: SoundPaper,
  { pictures }: MadePictures,
  report: Report,
): Promise<void> {
  const wanted = new Map(
    articles.flatMap(({ fields: { image } }) => {
      if (!image) return [];
      const picture = creditedPicture(image, pictures);
      const { x, y } = picture.focus;
      return [[`${image.src} ${x} ${y}`, { src: image.src, picture }] as const];
    }),
  );
  let done = 0;
  for (const { src, picture } of wanted.values()) {
    await makeCrops(join(contentFolder, "images", src), compiledPictures, picture);
    report.progress("Crops", ++done, wanted.size);
  }
}

/** Makes every picture once, two at a time: each already keeps several cores busy. */
async function makePictures(
  contentFolder: string,
  compiledPictures: string,
  named: readonly NamedPicture[],
  report: Report,
): Promise<MadePictures & { broken: { src: string; cause: unknown }[] }> {
  const made: MadePictures = { pictures: new Map<string, Picture>(), faces: new Map<string, Picture>() };
  const broken: { src: string; cause: unknown }[] = [];
  const wanted = [...new Map(named.map(({ src, isFace }) => [`${isFace} ${src}`, { src, isFace }])).values()];
  let done = 0;
  const waiting = [...wanted];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { src, isFace } = next;
      const path = join(contentFolder, "images", src);
      try {
        const picture = await makePicture(path, compiledPictures, isFace ? faceWidths : pictureWidths);
        (isFace ? made.faces : made.pictures).set(src, picture);
      } catch (cause) {
        if (couldNotBeWritten(cause, path)) throw cause;
        broken.push({ src, cause });
      }
      report.progress("Pictures", ++done, wanted.length);
    }
  };
  await Promise.all([work(), work()]);
  return { ...made, broken };
}

/** Whether a picture was sound, and what was made of it found no place: nobody should export it again for that. */
function couldNotBeWritten(cause: unknown, picture: string): boolean {
  if (!(cause instanceof Error && "syscall" in cause)) return false;
  const isReading = cause.syscall === "read" || ("path" in cause && cause.path === picture);
  return !isReading;
}

function refused(faults: Faults, report: Report): false {
  for (const fault of faults.sorted()) report.say(faultLine(fault));
  const count = counted(faults.count, "fault", "faults");
  report.say(`${count} in the content. Nothing was compiled; the last good content stays.`);
  return false;
}

function noteUnused(images: ReadonlySet<string>, named: readonly NamedPicture[], report: Report): void {
  const used = new Set(named.map(({ src }) => src));
  const unused = [...images].filter((image) => !used.has(image));
  if (unused.length > 0) report.say(`Note: nothing shows ${unused.join(", ")} of content/images.`);
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
