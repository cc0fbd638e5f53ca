import { addressName } from "@/lib/content/compile/pictures/address-name";

/** A file in `media` of the content, and the name under which it is published. */
export type MediaCopy = { name: string; file: string };

/** The name under which a file in `media` is published: with a hash of its content. */
export function publishedName(name: string, hash: string): string {
  return `${addressName(name)}-${hash.slice(0, 10)}.${/\w+$/.exec(name.toLowerCase())?.[0]}`;
}
