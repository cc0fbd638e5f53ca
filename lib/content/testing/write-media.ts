import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mediaFiles } from "./samples";
import { tinyCaptions, tinyRecording, tinyVideo } from "./tiny-media";

/** Writes the files that samples name in `media` of a content folder. Each contains its name. */
export async function writeMedia(contentFolder: string, nameOf: (place: string) => string): Promise<void> {
  const folder = join(contentFolder, "media");
  await mkdir(folder, { recursive: true });
  const make = { video: tinyVideo, audio: tinyRecording, captions: tinyCaptions };
  for (const { name, kind } of mediaFiles(nameOf))
    await writeFile(join(folder, name), await make[kind](`In ${name.replace(/\.\w+$/, "")}.`));
}
