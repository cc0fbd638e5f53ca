import { join, resolve } from "node:path";
import type { Picture } from "../model";
import { picturesFolder } from "../stored";
import { compileBody } from "./body";
import { type CheckedPaper, checkPaper, checkPictures, type NamedPicture } from "./check-paper";
import { type CompiledPaper, compileByContentlayer } from "./contentlayer";
import { Faults, faultLine, insteadOf, quoted } from "./faults";
import { storeGeneration } from "./generation";
import { faceWidths, makeCrops, makePicture, pictureWidths } from "./pictures";
import { type Report, reportTo } from "./report";
import { reservedSlugs } from "./slugs";
import { readSources, type Sources } from "./sources";
import { creditedPicture, type MadePictures, storedPaper } from "./stored-paper";

export type CompileOptions = {
  contentFolder: string;
  compiledFolder: string;
  /** Whether drafts are compiled too: in preview only, so that nothing of them lies where readers are served from. */
  withDrafts: boolean;
  /** Whose routes no slug may shadow. */
  appFolder?: string;
  report?: Report;
};

/**
 * Compiles the content into a new generation that serves at once. False when the content is at fault:
 * every fault is told, and what was compiled last goes on serving. Throws where the fault is ours or the machine's.
 */
export async function compile({
  contentFolder,
  compiledFolder,
  withDrafts,
  appFolder = join(process.cwd(), "app"),
  report = reportTo(process.stdout),
}: CompileOptions): Promise<boolean> {
  const folder = resolve(contentFolder);
  const faults = new Faults();
  const sources = await readSources(folder, faults);
  report.progress("Checking documents", 0, sources.documents.length);
  const { addresses, drafts, pictures } = checkPaper(folder, sources, reservedSlugs(appFolder), faults);

  // contentlayer stops at the first kind of fault, so it only sees content whose front matter is sound.
  const paper = faults.count === 0 ? await compileByContentlayer(sources.documents) : undefined;
  const named = [...pictures, ...checkBodies(folder, sources, paper, { addresses, drafts }, faults)];
  if (paper === undefined || faults.count > 0) return refused(faults, report);
  assertWhole(sources, paper);

  const served = withDrafts ? paper : withoutDrafts(paper);
  const shown = named.filter(({ isDraft }) => withDrafts || !isDraft);
  const made = await makePictures(folder, picturesFolder(compiledFolder), shown, faults, report);
  if (faults.count > 0) return refused(faults, report);
  await cutPictures(folder, picturesFolder(compiledFolder), served, made, report);
  const generation = await storeGeneration(compiledFolder, storedPaper(served, made));

  noteUnused(sources, named, report);
  const counts = [
    counted(served.articles.length, "article", "articles"),
    counted(paper.pages.length, "page", "pages"),
    counted(paper.authors.length, "author", "authors"),
    counted(made.pictures.size + made.faces.size, "picture", "pictures"),
  ].join(", ");
  const left = withDrafts || drafts.size === 0 ? "" : `; ${counted(drafts.size, "draft", "drafts")} left out`;
  report.say(`Content compiled: ${counts}${left} (${generation}).`);
  return true;
}

/** Tells the faults of all bodies, and returns the pictures that their figures name. */
function checkBodies(
  contentFolder: string,
  { documents, images }: Sources,
  paper: CompiledPaper | undefined,
  { addresses, drafts }: Pick<CheckedPaper, "addresses" | "drafts">,
  faults: Faults,
): NamedPicture[] {
  const bodies =
    paper === undefined
      ? documents
          .filter(({ path }) => path.endsWith(".mdx"))
          .map(({ path, text }) => ({ path, body: compileBody(text) }))
      : [...paper.articles, ...paper.pages];
  const figures: NamedPicture[] = [];
  for (const { path, body } of bodies) {
    const tell = faults.of(join(contentFolder, path));
    for (const { line, text } of body.faults) tell(line, text);
    for (const { slug, line } of body.links) {
      if (addresses.has(slug)) continue;
      tell(line, `There is no story or page ${quoted(`/${slug}`)}. ${insteadOf(slug, [...addresses])}`);
    }
    for (const figure of body.figures)
      figures.push({ ...figure, isFace: false, path, isDraft: drafts.has(path) });
  }
  checkPictures(contentFolder, figures, images, faults);
  return figures;
}

/** Throws unless every source was compiled: a story must never vanish without a word. */
export function assertWhole(
  { documents }: Pick<Sources, "documents">,
  { paths }: Pick<CompiledPaper, "paths">,
): void {
  const compiled = new Set(paths);
  const lost = documents.filter(({ path }) => !compiled.has(path)).map(({ path }) => path);
  if (lost.length === 0 && compiled.size === documents.length) return;
  throw new Error(
    `There are ${documents.length} documents, but ${compiled.size} were compiled. Lost: ${lost.join(", ") || "none"}. The last good content stays.`,
  );
}

function withoutDrafts(paper: CompiledPaper): CompiledPaper {
  return { ...paper, articles: paper.articles.filter(({ fields }) => fields.draft !== true) };
}

/** Cuts the picture of every story that readers get, once for each point around which it is to be cut. */
async function cutPictures(
  contentFolder: string,
  compiledPictures: string,
  { articles }: CompiledPaper,
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
  faults: Faults,
  report: Report,
): Promise<MadePictures> {
  const made: MadePictures = { pictures: new Map<string, Picture>(), faces: new Map<string, Picture>() };
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
        faults.of(path)(1, `This picture cannot be read (${String(cause)}). Export it again as PNG or JPEG.`);
      }
      report.progress("Pictures", ++done, wanted.length);
    }
  };
  await Promise.all([work(), work()]);
  return made;
}

function refused(faults: Faults, report: Report): false {
  for (const fault of faults.sorted()) report.say(faultLine(fault));
  const count = counted(faults.count, "fault", "faults");
  report.say(`${count} in the content. Nothing was compiled; the last good content stays.`);
  return false;
}

function noteUnused({ images }: Sources, named: readonly NamedPicture[], report: Report): void {
  const used = new Set(named.map(({ src }) => src));
  const unused = [...images].filter((image) => !used.has(image));
  if (unused.length > 0) report.say(`Note: nothing shows ${unused.join(", ")} of content/images.`);
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
