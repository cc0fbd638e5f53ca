import type { Nodes } from "mdast";
import { decodeEntity, entities } from "@/lib/content/compile/sources/entities";
import { hiddenCharacters } from "@/lib/content/compile/sources/hidden-characters";
import { isNamed, isTag, literal } from "./tags";

/** What is wrong at an offset of a body. */
type Found = { offset: number; text: string };

/**
 * The invisible characters of one node that the file holds as `&shy;` or `&#8203;`, or as an escape in an
 * attribute. Code is left out: there they are text. `body` is the text that was parsed.
 */
export function encodedCharacters(node: Nodes, body: string): Found[] {
  const found = decodedRanges(node).flatMap(([start, end]) =>
    hiddenEntitiesIn(body.slice(start, end), start),
  );
  if (!isTag(node)) return found;
  const escaped = node.attributes.filter(isNamed).flatMap((attribute) => {
    const { start, end } = attribute.position ?? {};
    const written = body.slice(start?.offset, end?.offset);
    const [hidden] = hiddenCharacters(String(literal(attribute) ?? ""));
    const isSeen = hiddenEntitiesIn(written, 0).length > 0 || hiddenCharacters(written).length > 0;
    return hidden && !isSeen ? [{ offset: start?.offset ?? 0, text: hidden.text }] : [];
  });
  return [...found, ...escaped];
}

/** How much of the text around a character decides whether a script needs it there. */
const reach = 18;

function hiddenEntitiesIn(written: string, start: number): Found[] {
  return [...written.matchAll(entities)].flatMap(({ 0: whole, index }) => {
    const character = decodeEntity(whole);
    if (character === undefined) return [];
    const before = written.slice(Math.max(0, index - reach), index);
    const after = written.slice(index + whole.length, index + whole.length + reach);
    const hidden = hiddenCharacters(before + character + after).find(
      (other) => other.index === before.length,
    );
    return hidden ? [{ offset: start + index, text: hidden.text }] : [];
  });
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
