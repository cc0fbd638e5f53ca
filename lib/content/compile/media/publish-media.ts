import { randomUUID } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { mediaFolder } from "@/lib/content/stored";
import { unfinishedSuffix } from "@/lib/write-file";
import type { MediaCopy } from "./compile-media";

/**
 * Copies files to where readers are served from, unless they are there. Copies, not links: an editor may
 * write into the file, and the one that is published under its hash must never change.
 */
export async function publishMedia(compiledFolder: string, copies: readonly MediaCopy[]): Promise<void> {
  const folder = mediaFolder(compiledFolder);
  for (const { path, file } of copies) {
    const target = join(folder, file);
    if (existsSync(target)) continue;
    await mkdir(folder, { recursive: true });
    const unfinished = `${target}.${randomUUID()}${unfinishedSuffix}`;
    try {
      await copyFile(path, unfinished, constants.COPYFILE_FICLONE);
      await rename(unfinished, target);
    } catch (cause) {
      await rm(unfinished, { force: true });
      throw cause;
    }
  }
}
