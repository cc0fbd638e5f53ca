import type { Nodes, Root } from "mdast";
import { decodeEntity, entities } from "@/lib/content/compile/sources/entities";
import { hiddenCharacters, mostHidden } from "@/lib/content/compile/sources/hidden-characters";
import { eachNode } from "./each-node";
import { isNamed, isTag, literal, type Tag } from "./tags";

/** What is wrong at an offset of a body. */
type Found = { offset: number; text: string };

/**
 * The invisible characters that a body holds as `&shy;` or `&#8203;`, or as an escape in an attribute. Code
 * is left out: there they are text. `body` is the text that was parsed.
 */
export function encodedCharacters(tree: Root, body: string): Found[] {
  const ranges: [start: number, end: number][] = [];
  const escaped: Found[] = [];
  eachNode<Nodes>(tree, (node) => {
    ranges.push(...decodedRanges(node));
    if (isTag(node)) escaped.push(...escapedIn(node, body));
  });
  return [...entitiesIn(ranges, body), ...escaped].slice(0, mostHidden);
}

function escapedIn(node: Tag, body: string): Found[] {
  return node.attributes.filter(isNamed).flatMap((attribute) => {
    const { start, end } = attribute.position ?? {};
    const written = body.slice(start?.offset, end?.offset);
    const [hidden] = hiddenCharacters(String(literal(attribute) ?? ""));
    const isSeen =
      entitiesIn([[0, written.length]], written).length > 0 || hiddenCharacters(written).length > 0;
    return hidden && !isSeen ? [{ offset: start?.offset ?? 0, text: hidden.text }] : [];
  });
}

/** Decodes the entities in parts of a text: what is around a character decides whether it is needed. */
function entitiesIn(ranges: readonly [start: number, end: number][], text: string): Found[] {
  let decoded = "";
  let end = 0;
  /** The offsets of entities, by those of their characters. */
  const offsets = new Map<number, number>();
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    if (from < end) continue;
    for (const { 0: whole, index } of text.slice(from, to).matchAll(entities)) {
      const character = decodeEntity(whole);
      if (character === undefined) continue;
      decoded += text.slice(end, from + index);
      offsets.set(decoded.length, from + index);
      decoded += character;
      end = from + index + whole.length;
    }
  }
  if (offsets.size === 0) return [];
  decoded += text.slice(end);
  return hiddenCharacters(decoded, (index) => offsets.has(index)).map(({ index, text }) => ({
    offset: offsets.get(index) ?? 0,
    text,
  }));
}

/** The parts of a node in which entities are decoded. */
function decodedRanges(node: Nodes): [start: number, end: number][] {
  const range = ({ position }: Pick<Nodes, "position">, from = position?.start.offset): [number, number][] =>
    from === undefined || position?.end.offset === undefined ? [] : [[from, position.end.offset]];
  if (node.type === "text" || node.type === "definition") return range(node);
  if (node.type === "link") return range(node, node.children.at(-1)?.position?.end.offset);
  if (isTag(node)) return node.attributes.flatMap((attribute) => range(attribute));
  return [];
}
