import type { Root } from "hast";

/** A compiled body. Its furniture is elements named as in MDX, with attributes as properties. */
export type CompiledBody = {
  tree: Root;
  words: number;
  /** The pictures of its figures. */
  figures: { src: string; line: number }[];
  /** The stories and pages of the paper that it links to. */
  links: { slug: string; line: number }[];
  /** With lines of the whole file. If there are any, the tree must not be used. */
  faults: { line: number; text: string }[];
};
