import { fieldsOf } from "@/lib/content/schema";
import { quoted } from "./faults";
import type { Pitfall } from "./yaml-pitfalls";

/** An error of the YAML parser. */
type YamlError = { pos: readonly [number, number]; message: string; code: string };

/** Errors that only follow from an earlier one. */
const consequence = /token in YAML stream|^Missing directives-end/;
/** After these the parser has lost its place. */
const isLast = /^Missing closing|must be sufficiently indented|^Tabs are not allowed/;

/**
 * What is wrong with YAML that cannot be parsed. The parser reports one mistake several times, and where it
 * gave up: each cause is one fault here, at the words to change.
 */
export function yamlCauses(yaml: string, errors: readonly YamlError[]): Pitfall[] {
  const [error] = errors;
  if (error === undefined) return [];
  const lines = linesOf(yaml);
  const wrongStart = causeInFirstLine(lines);
  if (wrongStart !== undefined) return [invalid(wrongStart)];
  const found: Pitfall[] = [];
  let last = -2;
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const at = lines.findLastIndex(({ start }) => start <= error.pos[0]);
    // Several errors in a line have one cause, and so have lines that share a wrong indent.
    const isRepeated = at === last || (at === last + 1 && isIndent.test(error.message));
    last = at;
    if (isRepeated || (found.length > 0 && consequence.test(error.message))) continue;
    found.push(invalid(causeOf(error, at, lines)));
    if (isLast.test(error.message)) break;
  }
  return found;
}

type Line = { start: number; text: string };

function linesOf(yaml: string): Line[] {
  let start = 0;
  return yaml.split("\n").map((text) => {
    const line = { start, text };
    start += text.length + 1;
    return line;
  });
}

function invalid({ offset, text }: Pitfall): Pitfall {
  return { offset, text: `Invalid YAML: ${text}` };
}

const field = /^([ \t]*(?:-[ \t]+)*)([\w-]+)[ \t]*:(?:[ \t]+(.*))?$/;

/** The first field decides where all of them must begin. */
function causeInFirstLine(lines: Line[]): Pitfall | undefined {
  const first = lines.find(({ text }) => /^[ \t]*[^\s#]/.test(text));
  if (first === undefined) return undefined;
  const [, before = "", name = ""] = field.exec(first.text) ?? [];
  const others = lines.filter((line) => line !== first && /^[\w-]+[ \t]*:/.test(line.text));
  if (before === "" || others.length === 0) return undefined;
  const offset = first.start + before.length;
  if (before.includes("-"))
    return { offset: first.start, text: `fields are not a list. Remove the hyphen before ${quoted(name)}.` };
  return { offset, text: `fields begin at the start of a line. Remove the space before ${quoted(name)}.` };
}

/** A list item that begins left or right of the one above. */
const unevenItem = "this list item is indented unlike the one above. Indent the items of a list alike.";

const isItem = /^[ \t]*-[ \t]/;
const isIndent = /same column|Sequence item without|Bad indentation|not enough indented/i;

function causeOf({ pos, message, code }: YamlError, at: number, lines: Line[]): Pitfall {
  const offset = pos[0];
  const { text: line = "", start = 0 } = lines[at] ?? {};
  const cause = (text: string, place = offset) => ({ offset: place, text });
  if (code === "TAB_AS_INDENT") return cause("tabs are not allowed as indentation. Indent with spaces.");
  if (code === "DUPLICATE_KEY")
    return cause(
      `${quoted(/^[\w-]+/.exec(line.slice(offset - start))?.[0] ?? "this field")} is there twice. Keep one of them.`,
    );
  if (/^Missing closing/.test(message))
    return openQuote(lines) ?? cause("a quotation mark has no end. Add it at the end of the value.");
  if (/sufficiently indented and end with/.test(message))
    return openBracket(lines, at) ?? cause("a bracket has no end. Add it.");
  if (/^Invalid escape/.test(message))
    return cause(`${message.slice(8)} is unknown. Write a backslash as \\\\.`);
  if (/multiple documents|^Missing directives-end/.test(message))
    return cause("a line of three dots, three hyphens or % ends the front matter above. Remove it.");
  const [, tag] = /^Unresolved tag: (\S+)/.exec(message) ?? [];
  if (tag !== undefined && /[[{]/.test(line.slice(0, offset - start)))
    return cause(`YAML takes ${quoted(tag)} for a tag. Put it and the words behind it in double quotes.`);
  if (/^A block sequence may not be used as an implicit map key/.test(message))
    return cause(unevenItem, start + Math.max(line.search(/\S/), 0));
  if (isIndent.test(message) && isItem.test(lines[at - 1]?.text ?? "") && !/:(?:\s|$)/.test(line))
    return cause(
      "this line is not an item of the list above. Begin it with a hyphen, or indent it further to continue the item above.",
      start + Math.max(line.search(/\S/), 0),
    );
  if (isIndent.test(message))
    return cause("this line is indented unlike the fields beside it. Give all fields of a group one indent.");
  return (
    causeInValue(offset, at, lines) ?? notAField(line, start) ?? cause(`${sentence(message)} ${putInQuotes}`)
  );
}

const putInQuotes =
  'Put a value in double quotes if it contains ": " or " #", or begins with a quote mark or a sign.';

/** The names of all fields that are not within others. */
const names = new Set(Object.values(fieldsOf).flatMap((fields) => Object.keys(fields)));

/** The fields that contain fields. */
const nestedNames = new Set(
  Object.values(fieldsOf).flatMap((fields) =>
    Object.entries(fields).flatMap(([name, { type }]) => (type === "nested" ? [name] : [])),
  ),
);

/** A value that is more than text for YAML, though it was meant as text. */
function causeInValue(offset: number, at: number, lines: Line[]): Pitfall | undefined {
  const { text = "" } = lines[at] ?? {};
  const [, before = "", name, ofField] = field.exec(text) ?? [];
  const [, hyphen, ofItem] = /^([ \t]*-[ \t]+)(.*)$/.exec(text) ?? [];
  const value = (ofField ?? ofItem)?.trim();
  if (value === undefined || value === "") return undefined;
  const whole = (quotes: string) =>
    `${name === undefined ? (hyphen ?? "- ").trim() : `${before}${name}:`.trim()} ${quotes}`;
  const remedy = () => {
    const inner = /^(["'])[\s\S]*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
    if (!/["\\]/.test(inner)) return `Put the whole value in double quotes: ${whole(`"${inner}"`)}`;
    if (!inner.includes("'"))
      return `Since it contains double quotes, put single ones around the whole value: ${whole(`'${inner}'`)}`;
    return `Put the whole value in double quotes, and write a double quote within it as \\": ${whole(JSON.stringify(inner))}`;
  };
  const start = (lines[at]?.start ?? 0) + text.lastIndexOf(value);
  const cause = (why: string, place = offset) => ({ offset: place, text: `${why}. ${shortened(remedy())}` });
  if (name !== undefined && nestedNames.has(name) && /^[a-z]\w*:\s/.test(value))
    return {
      offset,
      text: `the fields of ${quoted(name)} stand below it, each on a line of its own, indented by two spaces.`,
    };
  const sign = text[offset - (lines[at]?.start ?? 0)] ?? "";
  if (/^\[.*\]$/.test(value) && /[@`%&!|>]/.test(sign))
    return {
      offset,
      text: `text must not begin with ${sign}. Put it in double quotes, within the brackets.`,
    };
  if (/^\[.*\]$/.test(value))
    return {
      offset,
      text: "a list has a comma behind nothing. Remove the comma, or put words that contain one of ,:[]{}# in double quotes.",
    };
  if (/^\{.*\}$/.test(value))
    return { offset, text: 'a value in braces contains one of ": ,[]{}#". Put that value in double quotes.' };
  if (/^["']/.test(value)) return cause(`the value ends at the second ${value[0]}, and words follow`);
  if (/^[@`%&*!|>?,\]}{[]|^-\s/.test(value)) return cause(`text must not begin with ${value[0]}`, start);
  const { text: below = "", start: belowStart = 0 } = lines[at + 1] ?? {};
  if (/:(?:\s|$)/.test(value)) {
    const why = 'the value contains ": ", which begins a field';
    const goesOn = below.search(/\S/) > before.length && !field.test(below);
    return goesOn ? { offset, text: `${why}. Put all of its lines in double quotes.` } : cause(why);
  }
  const [, indented] = /^\s+([\w-]+):\s/.exec(below) ?? [];
  if (before === "" && indented !== undefined && names.has(indented))
    return {
      offset: belowStart + below.search(/\S/),
      text: `fields begin at the start of a line. Remove the spaces before ${quoted(indented)}.`,
    };
  if (before !== "" && name !== undefined && /^\s+[\w-]+:\s/.test(below))
    return {
      offset: belowStart + below.search(/\S/),
      text: "this line is indented unlike the fields beside it. Give all fields of a group one indent.",
    };
  if (/^\s+\S.*:\s/.test(below))
    return {
      offset,
      text: 'the line below contains ": ", which begins a field. Put the whole value in double quotes.',
    };
  return undefined;
}

/** A remedy with a very long value does without it. */
function shortened(remedy: string): string {
  return remedy.length > 200 ? `${remedy.slice(0, remedy.indexOf(": "))}.` : remedy;
}

function notAField(line: string, start: number): Pitfall | undefined {
  const [, indent = "", item] = /^(\s*)-([^\s-].*)$/.exec(line) ?? [];
  if (item !== undefined)
    return {
      offset: start + indent.length,
      text: `a list item needs a space behind its hyphen. Write - ${item}`,
    };
  const [, space = "", mark, words] = /^(\s*)([*+•·–—])\s+(.*)$/.exec(line) ?? [];
  if (mark !== undefined)
    return { offset: start + space.length, text: `a list item begins with a hyphen. Write - ${words}` };
  const [, before = "", name, value = ""] =
    /^(\s*)([a-z][\w-]*)\s*(?:[:：=;；]\s*|\s)(.*)$/i.exec(line) ?? [];
  if (/^\s*(?:\/\/|\/\*|<!--|--\s|;)/.test(line))
    return {
      offset: start,
      text: "this line is not a field. Remove it, or begin it with # if it is a comment.",
    };
  if (name === undefined)
    return /^\s*[\w-]+$/.test(line)
      ? {
          offset: start,
          text: "this line is not a field. Write name: value, or indent it to continue the value above.",
        }
      : undefined;
  return {
    offset: start + before.length,
    text: `this line is not a field. Write a colon and an ordinary space behind its name: ${name}: ${value}`,
  };
}

function openQuote(lines: Line[]): Pitfall | undefined {
  for (const { text, start } of lines) {
    const [, before = "", quote, rest = ""] =
      /^([ \t]*(?:-[ \t]+)*(?:[\w-]+[ \t]*:[ \t]+)?)(["'])(.*)$/.exec(text) ?? [];
    if (quote === undefined) continue;
    const inner = quote === '"' ? rest.replace(/\\./g, "") : rest.replaceAll("''", "");
    if (!inner.includes(quote))
      return {
        offset: start + before.length,
        text: `the ${quote} that begins this value has no end. ${quote === "'" ? "Put the whole value in double quotes if it is an apostrophe, otherwise add ' at the end." : 'Add " at its end.'}`,
      };
  }
  return undefined;
}

/** The last bracket that is still open above a line. */
function openBracket(lines: Line[], before: number): Pitfall | undefined {
  const open: number[] = [];
  for (const { text, start } of lines.slice(0, before)) {
    const plain = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (words) => " ".repeat(words.length));
    for (const { 0: bracket, index } of plain.matchAll(/[[\]{}]/g)) {
      if (/[[{]/.test(bracket)) open.push(start + index);
      else open.pop();
    }
  }
  const offset = open.at(-1);
  return offset === undefined
    ? undefined
    : { offset, text: "the bracket that begins here has no end. Add one after its last item." };
}

function sentence(words: string): string {
  const [first = ""] = words.split("\n");
  return first.endsWith(".") ? first : `${first}.`;
}
