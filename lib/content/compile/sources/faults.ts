import { relative } from "node:path";
import { closest, distance } from "fastest-levenshtein";

/** What an editor must fix. `path` is absolute, `line` and `column` count from 1, `text` is the message. */
export type Fault = { path: string; line: number; column?: number | undefined; text: string };

/** Reports a fault in one file. The column is left out where only the line is known. */
export type ReportFault = (line: number, text: string, column?: number) => void;

/** Collects the faults of one compile, so that an editor sees all of them at once. */
export class Faults {
  readonly #list: Fault[] = [];

  /** Returns a function that reports faults in one file. */
  of(path: string): ReportFault {
    return (line, text, column) => this.#list.push({ path, line, column, text });
  }

  /** Adds the faults that others have found. */
  add(others: Faults): void {
    this.#list.push(...others.#list);
  }

  get count(): number {
    return this.#list.length;
  }

  /** The absolute paths of all files with faults. */
  get paths(): Set<string> {
    return new Set(this.#list.map(({ path }) => path));
  }

  /** Sorted by file, then by line and column. */
  sorted(): Fault[] {
    return this.#list.toSorted((a, b) => {
      if (a.path !== b.path) return a.path < b.path ? -1 : 1;
      return a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
    });
  }
}

/** A fault as editors and terminals expect it, relative to the working folder: `content/x.mdx:4:9: text`. */
export function faultLine({ path, line, column, text }: Fault): string {
  const place = column === undefined ? line : `${line}:${column}`;
  return `${relative(process.cwd(), path)}:${place}: ${text}`;
}

/** A value for a message: shortened, with every invisible character spelled out. */
export function quoted(value: string): string {
  return `"${visible(value.length > 60 ? `${value.slice(0, 57)}...` : value)}"`;
}

/** A text with every invisible character spelled out. */
export function visible(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, codePoint);
}

/** The code point of a character, such as U+202E. */
export function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A message about a field that is not one of `words`. */
export function mustBeOneOf(field: string, word: string, words: readonly string[]): string {
  const suggestion = suggest(word, words);
  return `${field} must be one of ${listed(words)}.${suggestion.startsWith("Did") ? ` ${suggestion}` : ""}`;
}

/** Completes a message about an unknown word: the most similar of `words`, or all if none is similar. */
export function suggest(word: string, words: readonly string[]): string {
  if (words.length === 0) return "There are none yet.";
  const typed = word.toLowerCase();
  // A very long word resembles none of the choices, and comparing it would take very long.
  const nearest = word.length > 100 ? undefined : closest(typed, [...words]);
  if (nearest !== undefined && distance(typed, nearest.toLowerCase()) <= Math.max(2, word.length / 3))
    return `Did you mean ${quoted(nearest)}?`;
  const [only] = words;
  return words.length === 1 && only ? `Use ${quoted(only)}.` : `Use one of ${listed(words)}.`;
}

function listed(words: readonly string[]): string {
  return words.length > 20 ? `${words.slice(0, 20).join(", ")} and others` : words.join(", ");
}
