import {
  isAlias,
  isCollection,
  isPair,
  isScalar,
  Lexer,
  type Node,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { quoted } from "./faults";

/** What YAML would do to a value, and where in its text. */
export type Pitfall = { offset: number; text: string };

/** Tokens of the lexer that stand for no text: a document, an error in a flow, and "a scalar follows". */
const controlTokens = new Set(["\u0002", "\u0018", "\u001f"]);

/** The text that YAML would drop as a comment, by the offset of its `#`. */
export function commentsIn(yaml: string): Map<number, string> {
  const comments = new Map<number, string>();
  let offset = 0;
  let isScalarNext = false;
  for (const token of new Lexer().lex(yaml)) {
    if (controlTokens.has(token) && yaml[offset] !== token) {
      isScalarNext = token === "\u001f";
      continue;
    }
    if (token.startsWith("#") && !isScalarNext) comments.set(offset, token);
    isScalarNext = false;
    offset += token.length;
  }
  return comments;
}

/** Whether something other than a comment begins the line of an offset. */
export function isAfterWords(yaml: string, offset: number): boolean {
  return yaml.slice(yaml.lastIndexOf("\n", offset - 1) + 1, offset).trim() !== "";
}

/** A `#` that nothing separates from a word, as in `#1`: nobody begins a comment like this behind a value. */
export function isWordLike(comment: string): boolean {
  return /^#+[^\s#]/.test(comment);
}

export function commentFault(comment: string): string {
  return `YAML would drop ${quoted(comment)} as a comment. Put the whole value in double quotes, or the comment on a line of its own above the field.`;
}

/** The same within the brackets of a list, whose items are quoted one by one. */
export function listCommentFault(comment: string): string {
  const word = /^#+[^\s,[\]{}"']+/.exec(comment)?.[0] ?? "#...";
  return `YAML would drop ${quoted(comment)} as a comment. Put the words that contain ${word} in double quotes, within the brackets.`;
}

/** Anchors, tags, references and escapes, which YAML would take out of a value or turn into other text. */
export function pitfallsIn(yaml: string, contents: Node | null): Pitfall[] {
  const references = new Map<string, Pitfall>();
  const others: Pitfall[] = [];
  visit(contents, {
    Node(_key, node, path) {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        const text = "Do not repeat a value by reference (*). Write it out.";
        if (!references.has(node.source)) references.set(node.source, { offset: start, text });
        return;
      }
      const { anchor, tag } = node;
      if (anchor !== undefined) {
        const offset = yaml.lastIndexOf(`&${anchor}`, start);
        others.push({ offset, text: dropped(`&${anchor}`) });
      }
      const tagAt = tag === undefined ? -1 : tagBefore(yaml, start);
      if (tagAt >= 0)
        others.push({ offset: tagAt, text: dropped(/^\S*/.exec(yaml.slice(tagAt))?.[0] ?? "!") });
      if (isCollection(node) && node.flow) others.push(...flowPitfalls(node, path.at(-1)));
      if (isScalar(node)) others.push(...scalarPitfalls(yaml, node.range ?? [0, 0], node.type));
    },
  });
  // An anchor is not a second fault if something refers to it.
  return references.size > 0 ? [...references.values()] : others;
}

/** A colon without its space in braces, and another sign in place of the comma between names. */
function flowPitfalls(node: YAMLMap | YAMLSeq, owner: unknown): Pitfall[] {
  const isOfNames =
    isPair(owner) && isScalar(owner.key) && /^(?:topics|authors)$/.test(String(owner.key.value));
  for (const item of node.items) {
    const word = isPair(item) ? item.key : item;
    if (!isScalar(word) || word.type !== "PLAIN" || typeof word.value !== "string") continue;
    const [start = 0] = word.range ?? [];
    const [, name, value] = /^(\w+):(\S.*)$/.exec(word.value) ?? [];
    if (isPair(item) && item.value === null && name !== undefined)
      return [
        {
          offset: start,
          text: `YAML reads ${quoted(word.value)} as one word. Write a space behind the colon, and behind others: ${name}: ${value}`,
        },
      ];
    const sign = isOfNames ? /[;；，、،]/.exec(word.value) : null;
    if (sign)
      return [
        {
          offset: start + sign.index,
          text: `${quoted(sign[0])} does not separate the items of a list. Write a comma and a space, or put the words in double quotes.`,
        },
      ];
  }
  return [];
}

function dropped(mark: string): string {
  return `YAML would drop ${quoted(mark)} from the value. Put the whole value in double quotes.`;
}

/** The offset of a tag such as `!news` on the line before a value, or -1. */
function tagBefore(yaml: string, start: number): number {
  const line = yaml.lastIndexOf("\n", start - 1) + 1;
  const found = /(?:^|[\s,[{])(!\S*)\s+(?:&\S+\s+)?$/.exec(yaml.slice(line, start));
  return found?.[1] === undefined ? -1 : line + found.index + found[0].indexOf("!");
}

function scalarPitfalls(
  yaml: string,
  [start = 0, end = 0]: readonly number[],
  type: string | undefined,
): Pitfall[] {
  const source = yaml.slice(start, end);
  if (type === "QUOTE_DOUBLE") {
    const [plain = ""] = /^(?:[^\\]|\\["\\/]|\\u[\da-fA-F]{4})*/.exec(source) ?? [];
    if (plain === source) return [];
    const sequence = source.slice(plain.length, plain.length + 2);
    const text = `YAML reads ${quoted(sequence)} as an escape, not as these characters. Write a backslash as \\\\.`;
    return [{ offset: start + plain.length, text }];
  }
  if (type?.startsWith("BLOCK")) {
    const found = /^[^\n#]*?\s(#[^\n]*)/.exec(source);
    if (found?.[1] === undefined) return [];
    const offset = start + found[0].length - found[1].length;
    const text = `YAML would drop ${quoted(found[1])} as a comment. Write it on the line below, or remove it.`;
    return [{ offset, text }];
  }
  if (type === "PLAIN") {
    const found = /\n[ \t]*(?=-[ \t]+\S)/.exec(source);
    if (found)
      return [
        {
          offset: start + found.index + found[0].length,
          text: "YAML would add this line to the value above. Indent the items of a list alike, or put the whole value in double quotes.",
        },
      ];
  }
  return [];
}
