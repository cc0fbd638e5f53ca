import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { isLeftoverFolder } from "./leftovers";

/** A file below the content folder, with its path relative to that, and what is wrong if it is a link. */
export type ContentFile = { path: string; linkFault: string | undefined };

/**
 * All files below the content folder, without those of version control and the like. A link to a file within
 * the folder counts as that file. Whatever else a link leads to would publish what is not content, or every
 * story twice: it has a fault instead.
 */
export function contentFilesIn(folder: string, root = realpathSync(folder), below = ""): ContentFile[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry): ContentFile[] => {
    const path = `${below}${entry.name}`;
    if (entry.isDirectory()) {
      if (isLeftoverFolder(entry.name)) return [];
      if (!/\.(?:mdx|yaml)$/.test(entry.name)) return contentFilesIn(folder, root, `${path}/`);
      return [{ path, linkFault: "This must be a file, not a folder. Put the text itself here." }];
    }
    return [{ path, linkFault: entry.isSymbolicLink() ? linkFault(join(folder, path), root) : undefined }];
  });
}

function linkFault(path: string, root: string): string | undefined {
  const target = targetOf(path);
  if (target === undefined)
    return "This must be a file, not a pipe or a broken link. Put the file itself here.";
  if (!target.startsWith(`${root}${sep}`))
    return `This is a link to ${target}, which is outside of the content. Nothing is read from there. Put a copy here.`;
  if (statSync(target).isDirectory())
    return `This is a link to the folder ${target}. Links to folders are not followed. Move the files themselves here.`;
  return undefined;
}

/** Where a link leads in the end; undefined if it is broken, or leads round in a circle. */
function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
