import { join } from "node:path";
import type { NamedPicture } from "@/lib/content/compile/checks/references";
import { filesIn } from "@/lib/content/compile/sources/files-in";
import { cropFile, cropsOf } from "@/lib/content/crops";
import type { Picture } from "@/lib/content/model";
import { picturesFolder } from "@/lib/content/stored";
import type { ProgressLog } from "@/lib/progress-log";
import { KnownPictures } from "./known-pictures";
import { faceWidths, filesOf, makeCrops, makePicture, pictureWidths } from "./pictures";

/** Where pictures come from and go to, and by what version of the compiler. */
export type PicturesTask = { contentFolder: string; compiledFolder: string; version: string };

/** The pictures that were made, by the names that the content gives them. */
export type MadePictures = { pictures: Map<string, Picture>; faces: Map<string, Picture> };

/** A picture that cannot be read, and why. */
export type BrokenPicture = { src: string; cause: unknown };

/**
 * Makes every picture that is named, once for each purpose, or finds that it was made before; two at a time, for each
 * already keeps several cores busy.
 */
export async function makePictures(
  { contentFolder, compiledFolder, version }: PicturesTask,
  named: readonly NamedPicture[],
  log: ProgressLog,
): Promise<MadePictures & { broken: BrokenPicture[] }> {
  const made: MadePictures = { pictures: new Map<string, Picture>(), faces: new Map<string, Picture>() };
  const broken: BrokenPicture[] = [];
  const folder = picturesFolder(compiledFolder);
  const known = new KnownPictures(compiledFolder, version);
  const there = new Set(filesIn(folder));
  const pathOf = (src: string) => join(contentFolder, "images", src);
  const keep = ({ src, isFace }: Wanted, picture: Picture) =>
    (isFace ? made.faces : made.pictures).set(src, picture);

  const wanted = [...new Map(named.map(({ src, isFace }) => [`${isFace} ${src}`, { src, isFace }])).values()];
  const waiting = wanted.filter((one) => {
    const picture = known.get(pathOf(one.src), purposeOf(one));
    if (picture === undefined || !filesOf(picture).every((file) => there.has(file))) return true;
    keep(one, picture);
    return false;
  });
  const total = waiting.length;
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const one = next;
      const path = pathOf(one.src);
      try {
        const make = () => makePicture(path, folder, one.isFace ? faceWidths : pictureWidths);
        keep(one, await known.make(path, purposeOf(one), make));
      } catch (cause) {
        if (couldNotBeWritten(cause, path)) throw cause;
        broken.push({ src: one.src, cause });
      }
      log.progress("Pictures", ++done, total);
    }
  };
  await Promise.all([work(), work()]);
  await known.save();
  return { ...made, broken };
}

type Wanted = Pick<NamedPicture, "src" | "isFace">;

const purposeOf = ({ isFace }: Wanted) => (isFace ? "face" : "picture");

/** Cuts the pictures that are to be cut, once for each point around which they are. */
export async function cutPictures(
  { contentFolder, compiledFolder }: PicturesTask,
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
        ? [[`${src} ${focus.x} ${focus.y}`, { src, picture: { ...picture, focus } }] as const]
        : [];
    }),
  );
  const waiting = [...wanted.values()].filter(
    ({ picture }) => !cropsOf(picture).every((crop) => there.has(cropFile(picture, crop))),
  );
  let done = 0;
  for (const { src, picture } of waiting) {
    await makeCrops(join(contentFolder, "images", src), folder, picture);
    log.progress("Crops", ++done, waiting.length);
  }
}

/** Whether a picture was sound, and what was made of it found no place: nobody should export it again for that. */
function couldNotBeWritten(cause: unknown, picture: string): boolean {
  if (!(cause instanceof Error && "syscall" in cause)) return false;
  const isReading = cause.syscall === "read" || ("path" in cause && cause.path === picture);
  return !isReading;
}
