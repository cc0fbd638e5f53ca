import { join } from "node:path";
import type { NamedPicture } from "@/lib/content/compile/checks/references";
import { filesIn } from "@/lib/content/compile/sources/files-in";
import type { ImageFolder } from "@/lib/content/compile/sources/image-folder";
import { cropFile, cropsOf } from "@/lib/content/crops";
import type { Picture } from "@/lib/content/model";
import { picturesFolder } from "@/lib/content/stored";
import type { ProgressLog } from "@/lib/progress-log";
import { KnownPictures } from "./known-pictures";
import {
  faceWidths,
  firstFilesOf,
  makeCrops,
  makePicture,
  makeSmallerFormats,
  pictureWidths,
  smallerFilesOf,
} from "./pictures";

export type PicturesTask = {
  contentFolder: string;
  images: ImageFolder;
  compiledFolder: string;
  /** The version of the compiler. */
  version: string;
  /** Another compiled folder, from which pictures are reused if they are the same. */
  readyFolder?: string | undefined;
};

/** The pictures that were made, by the names that the content gives them. */
export type MadePictures = { pictures: Map<string, Picture>; faces: Map<string, Picture> };

/** A picture that lacks files in smaller formats. */
export type IncompletePicture = Wanted & { picture: Picture };

/** A picture that cannot be read, and why. */
export type BrokenPicture = Pick<Wanted, "file"> & { cause: unknown };

/** One file in the folder of pictures for one purpose, and the names that the content has for it. */
type Wanted = { file: string; isFace: boolean; names: string[] };

/** Makes a JPEG of every named picture, once for each purpose, unless it exists. */
export async function makePictures(
  { contentFolder, images, compiledFolder, version, readyFolder }: PicturesTask,
  named: readonly NamedPicture[],
  log: ProgressLog,
): Promise<MadePictures & { broken: BrokenPicture[]; incomplete: IncompletePicture[] }> {
  const made: MadePictures = { pictures: new Map<string, Picture>(), faces: new Map<string, Picture>() };
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
    if (!areThere(smallerFilesOf(picture))) incomplete.push({ ...one, picture });
  };

  const waiting = wantedFiles(images, named).filter((one) => {
    const picture = known.get(pathOf(one), purposeOf(one));
    if (picture === undefined || !areThere(firstFilesOf(picture))) return true;
    keep(one, picture);
    return false;
  });
  await twoAtATime(waiting, "Pictures", log, async (one) => {
    const path = pathOf(one);
    try {
      const make = () => makePicture(path, folder, widthsOf(one), ready);
      keep(one, await known.make(path, purposeOf(one), make));
    } catch (cause) {
      if (couldNotBeWritten(cause, path)) throw cause;
      broken.push({ file: one.file, cause });
    }
  });
  await known.save();
  return { ...made, broken, incomplete };
}

/** Makes the smaller formats that pictures lack. Until then JPEGs are served in their place. */
export async function completePictures(
  { contentFolder, compiledFolder }: PicturesTask,
  incomplete: readonly IncompletePicture[],
  log: ProgressLog,
): Promise<void> {
  const folder = picturesFolder(compiledFolder);
  await twoAtATime([...incomplete], "Pictures in smaller formats", log, (one) =>
    makeSmallerFormats(join(contentFolder, "images", one.file), folder, widthsOf(one), one.picture),
  );
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
  const wanted = new Map<string, Wanted>();
  for (const { src, isFace } of named) {
    const file = images.find(src)?.file ?? src;
    const key = `${isFace} ${file}`;
    const names = wanted.get(key)?.names ?? [];
    wanted.set(key, { file, isFace, names: [...names, src] });
  }
  return [...wanted.values()];
}

const purposeOf = ({ isFace }: Wanted) => (isFace ? "face" : "picture");

const widthsOf = ({ isFace }: Wanted) => (isFace ? faceWidths : pictureWidths);

/** Crops the pictures that have a focus, once for each focus. */
export async function cutPictures(
  { contentFolder, images, compiledFolder }: PicturesTask,
  named: readonly NamedPicture[],
  { pictures }: MadePictures,
  log: ProgressLog,
): Promise<void> {
  const folder = picturesFolder(compiledFolder);
  const there = new Set(filesIn(folder));
  const wanted = new Map(
    named.flatMap(({ src, focus }) => {
      const picture = pictures.get(src);
      return focus && picture
        ? [[`${picture.id} ${focus.x} ${focus.y}`, { src, picture: { ...picture, focus } }] as const]
        : [];
    }),
  );
  const waiting = [...wanted.values()].filter(
    ({ picture }) => !cropsOf(picture).every((crop) => there.has(cropFile(picture, crop))),
  );
  await twoAtATime(waiting, "Crops", log, ({ src, picture }) =>
    makeCrops(join(contentFolder, "images", images.find(src)?.file ?? src), folder, picture),
  );
}

/** Whether a picture could be read but not written. Then exporting it again would not help. */
function couldNotBeWritten(cause: unknown, picture: string): boolean {
  if (!(cause instanceof Error && "syscall" in cause)) return false;
  const isReading = cause.syscall === "read" || ("path" in cause && cause.path === picture);
  return !isReading;
}
