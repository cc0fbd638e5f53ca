import { relative } from "node:path";
import { closest, distance } from "fastest-levenshtein";

/** What an editor must mend. `path` is absolute, `line` counts from 1; `text` says what is wrong, then what would be right. */
export type Fault = { path: string; line: number; text: string };

/** Tells a fault of the file at hand. */
export type ReportFault = (line: number, text: string) => void;

/** Collects the faults of one run, so that an editor sees them all at once. */
export class Faults {
  readonly #list: Fault[] = [];

  /** A `ReportFault` for one file. */
  of(path: string): ReportFault {
    return (line, text) => this.#list.push({ path, line, text });
  }

  get count(): number {
    return this.#list.length;
  }

  /** By file, then line. */
  sorted(): Fault[] {
    return this.#list.toSorted((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
  }
}

/** As editors and terminals read it: `content/articles/2026/x.mdx:4: text`, the path from the working folder. */
export function faultLine({ path, line, text }: Fault): string {
  return `${relative(process.cwd(), path)}:${line}: ${text}`;
}

/** A value as a message may show it: short, and with every invisible character spelled out. */
export function quoted(value: string): string {
  const short = value.length > 60 ? `${value.slice(0, 57)}...` : value;
  return `"${short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, codePoint)}"`;
}

/** The name of a character, as in U+202E. */
export function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The end of a message about a word that is not one of `words`: the nearest of them, or all when none is near. */
export function suggest(word: string, words: readonly string[]): string {
  // A word much longer than any choice resembles none, and comparing it would take forever.
  const nearest =
    word.length > 100 || words.length === 0 ? undefined : closest(word.toLowerCase(), [...words]);
  if (
    nearest !== undefined &&
    distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3)
  ) {
    return `Did you mean ${quoted(nearest)}?`;
  }
  return words.length === 0 ? "There is none yet." : `It may be one of ${listed(words)}.`;
}

function listed(words: readonly string[]): string {
  return words.length > 20 ? `${words.slice(0, 20).join(", ")} and others` : words.join(", ");
}
