import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeMedia } from "@/lib/content/testing/write-media";
import { identityFiles } from "./identity";
import { writePictures } from "./pictures";
import { type CorpusSize, type PlannedStory, planStories } from "./plan";
import { mediaName, storyText } from "./story-text";

const filesAtOnce = 256;

/**
 * Writes a paper with this many stories into a content folder, for measurements. The same seed and number
 * give the same bytes. Returns its stories, newest first.
 */
export async function writeCorpus(folder: string, size: CorpusSize): Promise<PlannedStory[]> {
  for (const [path, text] of Object.entries(identityFiles())) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writePictures(join(folder, "images"));
  await writeMedia(folder, () => mediaName);

  const stories = planStories(size);
  for (const path of new Set(stories.map(({ path }) => dirname(path))))
    await mkdir(join(folder, path), { recursive: true });
  for (let first = 0; first < stories.length; first += filesAtOnce) {
    await Promise.all(
      stories
        .slice(first, first + filesAtOnce)
        .map((story, index) =>
          writeFile(
            join(folder, story.path),
            storyText(story, stories, size.seed * 1_000_003 + first + index),
          ),
        ),
    );
  }
  return stories;
}
