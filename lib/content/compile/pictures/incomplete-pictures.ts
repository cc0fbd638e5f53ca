import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readChecksummed, writeChecksummed } from "@/lib/checksummed-file";
import { compileCacheFolder } from "@/lib/content/stored";
import type { ProgressLog } from "@/lib/progress-log";
import { completePictures, type IncompletePicture, type PicturesTask } from "./make-pictures";

const pathIn = (compiledFolder: string) =>
  join(compileCacheFolder(compiledFolder), "incomplete-pictures.json");
/** Every version of the compiler reads the list. */
const anyVersion = "";

/** Records the published pictures that lack smaller formats, for a later program to make. */
export async function noteIncomplete(
  compiledFolder: string,
  incomplete: readonly IncompletePicture[],
): Promise<void> {
  if (incomplete.length > 0) await writeChecksummed(pathIn(compiledFolder), incomplete, anyVersion);
  else await rm(pathIn(compiledFolder), { force: true });
}

/** Makes the smaller formats that published pictures lack. Publishes nothing, and needs no lock. */
export async function completePublished(
  task: Pick<PicturesTask, "contentFolder" | "compiledFolder" | "maker">,
  log: ProgressLog,
): Promise<void> {
  const path = pathIn(task.compiledFolder);
  const incomplete = (readChecksummed(path, anyVersion) ?? []) as IncompletePicture[];
  await completePictures(task, incomplete, log);
  await noteIncomplete(task.compiledFolder, []);
}
