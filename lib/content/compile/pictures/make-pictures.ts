import { join } from "node:path";
import type { NamedPicture } from "@/lib/content/compile/checks/references";
import type { PictureWords } from "@/lib/content/compile/sources/document";
import { filesIn } from "@/lib/content/compile/sources/files-in";
import type { ImageFolder } from "@/lib/content/compile/sources/image-folder";
import { cropFile, cropsOf } from "@/lib/content/crops";
import type { Picture } from "@/lib/content/model";
import { picturesFolder } from "@/lib/content/stored";
import type { ProgressLog } from "@/lib/progress-log";
import { KnownPictures } from "./known-pictures";
import { PictureFault } from "./picture-fault";
import type { PictureMaker } from "./picture-maker";
import { commonWords } from "./picture-words";
import { faceWidths, firstFilesOf, pictureWidths, smallerFilesOf } from "./pictures";

export type PicturesTask = {
  contentFolder: string;
  images: ImageFolder;
  compiledFolder: string;
  /** The version of the compiler. */
  version: string;
  /** Another compiled folder, from which pictures are reused if they are the same. */
  readyFolder?: string | undefined;
  maker: PictureMaker;
};

/** The pictures that were made, by the names that the content gives them. */
export type MadePictures = {
  pictures: Map<string, Picture>;
  faces: Map<string, Picture>;
  /** The words in the JPEGs of each picture, by its id. */
  words: Map<string, PictureWords>;
};

/** A picture that lacks files in smaller formats. */
export type IncompletePicture = Wanted & { picture: Picture };

/** A picture that cannot be published, and what its editor must do. */
export type BrokenPicture = Pick<Wanted, "file"> & { fault: string };

/** One file in the folder of pictures for one purpose, and the names that the content has for it. */
type Wanted = { file: string; isFace: boolean; names: string[]; words: PictureWords };

/** Makes a JPEG of every named picture, once for each purpose, unless it exists. */
export async function makePictures(
  { contentFolder, images, compiledFolder, version, readyFolder, maker }: PicturesTask,
  named: readonly NamedPicture[],
  log: ProgressLog,
): Promise<MadePictures & { broken: BrokenPicture[]; incomplete: IncompletePicture[] }> {
  const made: MadePictures = { pictures: new Map(), faces: new Map(), words: new Map() };
  const broken: BrokenPicture[] = [];
  const incomplete: IncompletePicture[] = [];
  const folder = picturesFolder(compiledFolder);
  const known = new KnownPictures(compiledFolder, version);
  const there = new Set(filesIn(folder));
  const pathOf = ({ file }: Wanted) => join(contentFolder, "images", file);
  const ready = readyFolder && picturesFolder(readyFolder);
  const areThere = (files: string[]) => files.every((file) => there.has(file));
  const keep = (one: Wanted, picture: Picture) => {
    for (const name of one.names) (one.isFace ? made.faces : made.pictures).set(name, picture);
    made.words.set(picture.id, one.words);
    if (!areThere(smallerFilesOf(picture))) incomplete.push({ ...one, picture });
  };

  const waiting = wantedFiles(images, named).filter((one) => {
    const picture = known.get(pathOf(one), purposeOf(one), one.words);
    if (picture === undefined || !areThere(firstFilesOf(picture))) return true;
    keep(one, picture);
    return false;
  });
  await twoAtATime(waiting, "Pictures", log, async (one) => {
    const path = pathOf(one);
    const make = () => maker.makePicture(path, folder, widthsOf(one), one.words, ready);
    const fault = await faultIn(async () =>
      keep(one, await known.make(path, purposeOf(one), one.words, make)),
    );
    if (fault !== undefined) broken.push({ file: one.file, fault });
  });
  await known.save();
  return { ...made, broken, incomplete };
}

/** Makes the smaller formats that pictures lack. Until then JPEGs are served in their place. */
export async function completePictures(
  { contentFolder, compiledFolder, maker }: Pick<PicturesTask, "contentFolder" | "compiledFolder" | "maker">,
  incomplete: readonly IncompletePicture[],
  log: ProgressLog,
): Promise<void> {
  const folder = picturesFolder(compiledFolder);
  await twoAtATime([...incomplete], "Pictures in smaller formats", log, async (one) => {
    const path = join(contentFolder, "images", one.file);
    const fault = await faultIn(() =>
      maker.makeSmallerFormats(path, folder, widthsOf(one), one.words, one.picture),
    );
    if (fault !== undefined) log.print(`Note: images/${one.file} is published as JPEG only. ${fault}`);
  });
}

/** Each picture already keeps several cores busy. */
async function twoAtATime<Item>(
  waiting: Item[],
  what: string,
  log: ProgressLog,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const total = waiting.length;
  let done = 0;
  const workAll = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await work(next);
      log.progress(what, ++done, total);
    }
  };
  await Promise.all([workAll(), workAll()]);
}

/** Each file once for each purpose: a document may name it in another Unicode form than the disk. */
function wantedFiles(images: ImageFolder, named: readonly NamedPicture[]): Wanted[] {
  const wanted = new Map<string, { file: string; isFace: boolean; uses: NamedPicture[] }>();
  for (const use of named) {
    const file = images.find(use.src)?.file ?? use.src;
    const key = `${use.isFace} ${file}`;
    const one = wanted.get(key) ?? { file, isFace: use.isFace, uses: [] };
    wanted.set(key, one);
    one.uses.push(use);
  }
  return [...wanted.values()].map(({ uses, ...one }) => ({
    ...one,
    names: [...new Set(uses.map(({ src }) => src))],
    words: commonWords(uses.map(({ words = {} }) => words)),
  }));
}

const purposeOf = ({ isFace }: Wanted) => (isFace ? "face" : "picture");

const widthsOf = ({ isFace }: Wanted) => (isFace ? faceWidths : pictureWidths);

/** Crops the pictures that have a focus, once for each focus and its exceptions. */
export async function cutPictures(
  { contentFolder, images, compiledFolder, readyFolder, maker }: PicturesTask,
  named: readonly NamedPicture[],
  { pictures, words }: MadePictures,
  log: ProgressLog,
): Promise<{ broken: BrokenPicture[] }> {
  const broken: BrokenPicture[] = [];
  const folder = picturesFolder(compiledFolder);
  const ready = readyFolder && picturesFolder(readyFolder);
  const there = new Set(filesIn(folder));
  const wanted = new Map(
    named.flatMap(({ src, focus, crops }) => {
      const picture = pictures.get(src);
      if (!focus || !picture) return [];
      const cut = { ...picture, focus, ...(crops && { crops }) };
      return [
        [
          cropsOf(cut)
            .map((crop) => cropFile(cut, crop))
            .join(),
          { src, picture: cut },
        ] as const,
      ];
    }),
  );
  const waiting = [...wanted.values()].filter(
    ({ picture }) => !cropsOf(picture).every((crop) => there.has(cropFile(picture, crop))),
  );
  await twoAtATime(waiting, "Crops", log, async ({ src, picture }) => {
    const file = images.find(src)?.file ?? src;
    const path = join(contentFolder, "images", file);
    const fault = await faultIn(() => maker.makeCrops(path, folder, picture, words.get(picture.id), ready));
    if (fault !== undefined) broken.push({ file, fault });
  });
  return { broken };
}

/** What is wrong with the picture that some work is about. Any other failure is thrown. */
async function faultIn(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (cause) {
    if (cause instanceof PictureFault) return cause.message;
    throw cause;
  }
}
