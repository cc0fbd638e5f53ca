import { visible } from "@/lib/content/compile/sources/faults";
import { type ImageFolder, lookOf } from "@/lib/content/compile/sources/image-folder";

/** What to do about the name of a picture that is not there. */
export function pictureRemedy(src: string, images: ImageFolder): string {
  if (/^(?:data|blob):/i.test(src))
    return "Save the picture in content/images, and write the name of its file.";
  if (/^(?:(?!file:)[a-z][a-z\d+.-]+:)?[/\\]{2}/i.test(src))
    return "It is an address of another site. Save the picture in content/images, and write the name of its file.";
  // As a path on Windows, or copied from a browser.
  const path = percentDecoded(src).replaceAll("\\", "/").replace(/\/+$/, "");
  const linked = foldersAbove(path)
    .map((folder) => images.find(folder))
    .find((file) => file !== undefined);
  if (linked?.fault !== undefined) return `About content/images/${visible(linked.file)}: ${linked.fault}`;
  if (images.hasFolder(path))
    return `It is a folder. Write the picture too, as in "${visible(path)}/name.jpg".`;
  if (/^(?:(?:.*\/)?images\/)?drawn(?:\/|$)/.test(path))
    return "Nothing in content/images/drawn is published. Export the picture into another folder.";
  const [one, ...others] = images.similar(path);
  if (one === undefined) return "Add it to content/images.";
  if (others.length === 0 && one.fault !== undefined)
    return `There is ${written(one.file)}, which cannot be published. ${one.fault}`;
  return `Did you mean ${[one, ...others].map(({ file }) => written(file)).join(" or ")}?`;
}

/** Each folder on the way to a file. A link to a folder is listed as a file. */
function foldersAbove(path: string): string[] {
  const parts = path.split("/").slice(0, 20);
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** A name as it can be written in a document: nobody could type its invisible characters. */
function written(file: string): string {
  return `"${visible(file) === file ? file : lookOf(file)}"`;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
