import { isMap, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { fieldsOf } from "@/lib/content/schema";
import type { ReportFault } from "./faults";
import type { Source } from "./sources";
import { yamlCauses } from "./yaml-causes";
import {
  commentsIn,
  isAfterWords,
  isWordLike,
  listCommentFault,
  type Pitfall,
  pitfallsIn,
} from "./yaml-pitfalls";

/** A place in a file. */
export type Place = { line: number; column?: number };

/** Parsed YAML with its places. */
export type FrontMatter = {
  map: YAMLMap.Parsed | undefined;
  /** Its text, to which the ranges of nodes refer. */
  yaml: string;
  /** The place of an offset in `yaml`, in the file. */
  placeOf: (offset: number) => Place;
};

/** Reads YAML between two lines of `---`, or all of a `.yaml` file. Reports invalid YAML, without a `map`. */
export function readFrontMatter(source: Source, report: ReportFault): FrontMatter {
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const yaml = source.path.endsWith(".yaml") ? source.text : splitFrontMatter(source.text)?.yaml;
  const what = source.path.endsWith(".yaml") ? "This file" : "The front matter";
  const withoutFields = { map: undefined, yaml: yaml ?? "", placeOf };
  const refuseAt = (offset: number, text: string) => {
    const { line, column } = placeOf(offset);
    report(line, text, column);
  };
  const refuse = (text: string) => {
    report(1, text, 1);
    return withoutFields;
  };

  if (yaml === undefined)
    return refuse("The front matter must begin and end with a line of three hyphens, ---.");
  if (endsEarly(source.text)) {
    report(lineCount(yaml), "This line ends the front matter, but fields follow. Remove it.", 1);
    return withoutFields;
  }
  if (isTooLong(yaml))
    return refuse(`${what} has more than ${mostLines.toLocaleString("en")} lines. Remove some.`);
  try {
    const { errors, warnings, contents } = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
    const faults = [...errors, ...warnings];
    const pitfalls = faults.length > 0 ? wordsAsComments(yaml, faults) : pitfallsIn(yaml, contents);
    for (const { offset, text } of pitfalls) refuseAt(offset, text);
    if (pitfalls.length > 0) return withoutFields;
    if (faults.some(({ message }) => /call stack/.test(message)))
      return refuse(`${what} is nested too deep. Flatten it.`);
    for (const { offset, text } of yamlCauses(yaml, faults)) refuseAt(offset, text);
    if (faults.length > 0) return withoutFields;
    // A front without wishes chooses itself.
    if (contents === null && source.kind === "front") return withoutFields;
    if (isMap(contents)) return { map: contents, yaml, placeOf };
    return refuse(`${what} must contain fields. Write one per line, as name: value.`);
  } catch (cause) {
    return refuse(`${what} cannot be read (${String(cause)}). Write plain fields, one per line.`);
  }
}

/** Far beyond any story: the parser compares each field with all others. */
const mostLines = 5000;

/** Whether front matter is reported for its length alone. */
export function isTooLong(yaml: string): boolean {
  return lineCount(yaml) > mostLines;
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Words that a comment took away, if the YAML is invalid for it: `[Trams, Line #1]` loses its bracket. */
function wordsAsComments(yaml: string, faults: { pos: readonly [number, number] }[]): Pitfall[] {
  const first = Math.min(...faults.map(({ pos }) => pos[0]));
  const line = (offset: number) => yaml.slice(0, offset).split("\n").length;
  for (const [offset, comment] of commentsIn(yaml))
    if (isWordLike(comment) && isAfterWords(yaml, offset) && Math.abs(line(offset) - line(first)) <= 1)
      return [{ offset, text: listCommentFault(comment) }];
  return [];
}

/**
 * The text of a document with its fields as JSON, which all YAML parsers read alike. contentlayer's own takes
 * 12:30 for 750, 1_000 for 1000 and a headline that is a date for a point in time. Lines keep their numbers.
 */
export function withFieldsAsJson(source: Source, fields: object): string {
  const json = JSON.stringify(fields);
  if (source.path.endsWith(".yaml")) return `${json}\n`;
  const { yaml = "", body = "" } = splitFrontMatter(source.text) ?? {};
  // `yaml` has the line break of the first line, and `body` one for each line above the text.
  const lineBreaks = yaml.split("\n").length - 1;
  return `---\n${json}${"\n".repeat(lineBreaks - 1)}---${body.slice(lineBreaks)}`;
}

/** Whether a line of --- stands among the fields, so that those below it would be the text. */
export function endsEarly(text: string): boolean {
  const { body = "" } = splitFrontMatter(text) ?? {};
  const [, name = ""] = /^\s*(\w+):[ \t\n]/.exec(body) ?? [];
  return Object.values(fieldsOf).some((fields) => Object.hasOwn(fields, name)) && /^---[ \t]*$/m.test(body);
}

/** Splits an MDX file; both parts keep their line numbers. Undefined if the front matter is incomplete. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const found = /^(---[ \t]*\n)([\s\S]*?)^(---.*)$/m.exec(text);
  // contentlayer ends the front matter at the first line that begins with ---.
  if (found === null || found.index !== 0 || found[3]?.trimEnd() !== "---") return undefined;
  const yaml = `\n${found[2]}`;
  return { yaml, body: yaml.replace(/[^\n]/g, "") + text.slice(found[0].length) };
}
