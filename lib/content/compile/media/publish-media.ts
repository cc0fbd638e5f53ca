import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "@/lib/content/compile/sources/files-in";
import { mediaFolder } from "@/lib/content/stored";
import { unfinishedSuffix } from "@/lib/write-file";
import { readMedia } from "./media-files";
import { type MediaCopy, publishedName } from "./published-name";

/**
 * Copies files to where readers are served from, unless they are there. Copies, not links: an editor may
 * write into the file, and the one that is published under its hash must never change. Throws if a file is
 * no longer the one that was compiled.
 */
export async function publishMedia(
  contentFolder: string,
  compiledFolder: string,
  copies: readonly MediaCopy[],
): Promise<void> {
  const folder = mediaFolder(compiledFolder);
  const there = new Set(filesIn(folder));
  for (const { name, file } of copies) {
    if (there.has(file)) continue;
    there.add(file);
    const target = join(folder, file);
    const unfinished = `${target}.${randomUUID()}${unfinishedSuffix}`;
    await mkdir(folder, { recursive: true });
    try {
      await copyFile(join(contentFolder, "media", name), unfinished, constants.COPYFILE_FICLONE);
      const { hash } = await readMedia(unfinished);
      if (publishedName(name, hash) !== file)
        throw new Error(`media/${name} changed while it was being published. Run npm run content again.`);
      await rename(unfinished, target);
    } catch (cause) {
      await rm(unfinished, { force: true });
      throw cause;
    }
  }
}
