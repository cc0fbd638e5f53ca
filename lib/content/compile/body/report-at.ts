import type { Nodes } from "mdast";
import type { PlaceInText } from "@/lib/content/compile/sources/document";

/** Reports a fault of a body at the place of a node. */
export type ReportAt = (node: Pick<Nodes, "position">, text: string) => void;

/** The place of an index in a text. */
export function placeIn(text: string, index: number): PlaceInText {
  const before = text.slice(0, Math.max(0, index));
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

/** The place where a node begins. */
export function placeOf(node: Pick<Nodes, "position">): PlaceInText {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}
