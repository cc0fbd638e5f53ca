import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { contentFilesIn } from "./content-files";
import { type Faults, quoted } from "./faults";
import { type FileState, stateOf } from "./file-state";
import { ImageFolder } from "./image-folder";
import { copiedFrom, isLeftoverFile } from "./leftovers";
import { pictureFileFault } from "./picture-formats";
import { isSlug, slugForm } from "./slugs";

/** The location of a document. */
export type SourceFile = {
  kind: "article" | "page" | "author" | "topic" | "front" | "site" | "words";
  /** Relative to the content folder, with slashes, like contentlayer's id. */
  path: string;
  /** Its file name without the extension. */
  slug: string;
};

/** One document as an editor saved it. */
export type Source = SourceFile & {
  /** Without a byte order mark, with Unix line endings. */
  text: string;
};

export type Sources = {
  documents: SourceFile[];
  /** The state of each file, by path. */
  states: Map<string, FileState>;
  images: ImageFolder;
  /** The files in `data`, which charts are made of. */
  data: string[];
  /** Files that cannot be read as a document, and the slug of the document that each may stand for. */
  misplaced: { path: string; slug: string }[];
};

const documentPaths = [
  { kind: "article", form: /^articles\/\d{4}\/([^/.][^/]*)\.mdx$/ },
  { kind: "page", form: /^pages\/([^/.][^/]*)\.mdx$/ },
  { kind: "author", form: /^authors\/([^/.][^/]*)\.yaml$/ },
  { kind: "front", form: /^(front)\.yaml$/ },
  { kind: "front", form: /^front\/([^/.][^/]*)\.yaml$/ },
  { kind: "topic", form: /^topics\/([^/.][^/]*)\.yaml$/ },
  { kind: "site", form: /^(site)\.yaml$/ },
  { kind: "words", form: /^(words)\.yaml$/ },
] as const;

/** Videos, recordings and captions, in media/ itself. They are read with the stories that show them. */
const media = /^media\/[^/]+\.(?:mp4|webm|mp3|m4a|ogg|opus|vtt)$/i;
/** Figures of charts, in data/ itself. */
const data = /^data\/([^/]+\.csv)$/i;
const image = /^images\/(.+)$/s;
/** The drawings that pictures were made from. They are ignored. */
const drawing = /^images\/drawn\//;
/** A name that looks like a leftover, such as .tram.png, may be used. The twins of macOS are not pictures. */
const picture = /^images\/(?:.*\/)?(?!\._)[^/]*\.(?:png|jpe?g|jpe|jfif|webp|avif)$/is;
/** In bytes: documents are read whole. */
const largest = 16 * 1024 * 1024;

/** Finds all documents, by path. An unknown file is a fault: nothing is ignored silently. */
export function findSources(contentFolder: string, faults: Faults): Sources {
  const documents: SourceFile[] = [];
  const states = new Map<string, FileState>();
  const images = new ImageFolder();
  const dataFiles: string[] = [];
  const misplaced: Sources["misplaced"] = [];
  const files = (existsSync(contentFolder) ? contentFilesIn(contentFolder) : [])
    .filter(({ path }) => !isLeftoverFile(basename(path)) || picture.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  if (files.length === 0) {
    const fault = existsSync(contentFolder) ? "is empty. Fill" : "does not exist. Create";
    const text = `This folder ${fault} it, or set CONTENT_FOLDER to the folder of the content.`;
    faults.of(contentFolder)(1, text);
    return { documents, states, images, data: dataFiles, misplaced };
  }
  const slugsIn = slugsByFolder(files);
  const misnamed = new Set(files.flatMap(({ path }) => misnamedFolder(path) ?? []));
  for (const folder of misnamed)
    faults.of(join(contentFolder, folder))(
      1,
      `This folder would be ignored. Rename it to ${quoted(folder.toLowerCase())}.`,
    );
  for (const { path, linkFault } of files) {
    const whole = join(contentFolder, path);
    const report = faults.of(whole);
    if (misnamedFolder(path) !== undefined) {
      misplaced.push({ path, slug: slugMeant(path) });
      continue;
    }
    const file = image.exec(path)?.[1];
    if (file !== undefined) {
      if (!drawing.test(path)) images.add({ file, fault: linkFault ?? pictureFileFault(whole) });
      continue;
    }
    if (media.test(path)) {
      if (linkFault !== undefined) report(1, linkFault);
      continue;
    }
    const dataFile = data.exec(path)?.[1];
    if (dataFile !== undefined) {
      if (linkFault === undefined) dataFiles.push(dataFile);
      else report(1, linkFault);
      continue;
    }
    const known = documentPaths.find(({ form }) => form.test(path));
    const original = copiedFrom(basename(path), slugsIn.get(dirname(path)) ?? new Set());
    if (known === undefined || original !== undefined) {
      report(1, linkFault ?? (original === undefined ? strayFault(path) : copyFault(original, path)));
      misplaced.push({ path, slug: slugMeant(path) });
      continue;
    }
    const slug = known.form.exec(path)?.[1] ?? "";
    if (!isSlug(slug)) {
      report(1, `The file name ${quoted(slug)} must be a slug. ${slugForm}.`);
      // Stories name an author by a slug.
      if (known.kind === "author") {
        misplaced.push({ path, slug: slugMeant(path) });
        continue;
      }
    }
    const state = linkFault === undefined ? stateOf(whole) : undefined;
    if (state === undefined) {
      report(1, linkFault ?? "This must be a file, not a pipe or a broken link. Put the text itself here.");
      misplaced.push({ path, slug });
      continue;
    }
    if (state.size > largest) {
      report(1, "This file is larger than 16 MB. Split it, and put pictures into images/.");
      misplaced.push({ path, slug });
      continue;
    }
    states.set(path, state);
    documents.push({ kind: known.kind, path, slug });
  }
  // One with another extension is reported as that.
  if (!files.some(({ path }) => !path.includes("/") && slugMeant(path) === "site")) {
    const text = "site.yaml is missing. Create it with the name, address and categories of the paper.";
    faults.of(join(contentFolder, "site.yaml"))(1, text);
  }
  return { documents, states, images, data: dataFiles, misplaced };
}

/** The hash of a document. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url");
}

/** The text of a document with Unix line endings; undefined if it is not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    return undefined;
  }
}

/** The slugs that files have in each folder. */
function slugsByFolder(files: readonly { path: string }[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const { path } of files) {
    const slug = documentPaths.map(({ form }) => form.exec(path)?.[1]).find((found) => found !== undefined);
    if (slug === undefined || !isSlug(slug)) continue;
    const slugs = folders.get(dirname(path)) ?? new Set<string>();
    folders.set(dirname(path), slugs.add(slug));
  }
  return folders;
}

/** The folder of a file at the top, if its name has capitals, which is the same on some disks only. */
function misnamedFolder(path: string): string | undefined {
  const folder = path.slice(0, Math.max(0, path.indexOf("/")));
  return /^(?:articles|authors|data|front|images|media|pages|topics)$/i.test(folder) && /[A-Z]/.test(folder)
    ? folder
    : undefined;
}

/** The slug that a file was probably meant to have: Tram.MDX and tram.mdx.txt are meant for tram. */
function slugMeant(path: string): string {
  return (basename(path).split(".")[0] ?? "").toLowerCase();
}

function copyFault(slug: string, path: string): string {
  const original = `${slug}${/^(?:authors|topics)\//.test(path) ? ".yaml" : ".mdx"}`;
  return `This is a copy of ${original}, by its name. Move what you need into ${original}, and delete the copy.`;
}

function strayFault(path: string): string {
  const right = documentMeant(path);
  if (right !== undefined)
    return `This file would be ignored: its extension is wrong. Rename it to ${quoted(basename(right))}.`;
  const places = /\.(?:avif|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$/i.test(path)
    ? "pictures into images/"
    : "articles into articles/<year>/<slug>.mdx, pages into pages/<slug>.mdx, authors into authors/<slug>.yaml, topics into topics/<slug>.yaml, figures of charts into data/<name>.csv, videos (MP4, WebM), recordings (MP3, M4A, OGG) and captions (VTT) into media/";
  return `This file would be ignored: its folder or its extension is wrong. Put ${places}, and delete anything else.`;
}

/** The path that a text with another extension was meant to have; undefined for others, as readme.txt. */
function documentMeant(path: string): string | undefined {
  const [, stem = "", extension = ""] = /^([^.]*)\.([\w.]+)$/.exec(path) ?? [];
  const isText = /^(?:mdx?|markdown|ya?ml)(?:\.txt)?$|^mdx?\.mdx?$/i.test(extension);
  const meant = [`${stem}.mdx`, `${stem}.yaml`].find((meant) =>
    documentPaths.some(({ form }) => isSlug(form.exec(meant)?.[1] ?? "")),
  );
  return isText ? meant : undefined;
}
