import type { Nodes, Parents } from "mdast";
import type { Point } from "unist";

/** The Markdown of a body, in which the offsets of nodes count. */
export class BodyText {
  readonly #lines: string[];
  /** The offset of the beginning of each line. */
  readonly #starts: number[] = [];
  #hasNoteStar: boolean | undefined;

  constructor(readonly markdown: string) {
    this.#lines = markdown.split("\n");
    let start = 0;
    for (const { length } of this.#lines) {
      this.#starts.push(start);
      start += length + 1;
    }
  }

  /** A position that begins at an offset, for a report. */
  at(offset: number): { position: { start: Point; end: Point } } {
    let [from, to] = [0, this.#starts.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (this.startOfLine(middle + 1) <= offset) from = middle;
      else to = middle;
    }
    const start = { line: from + 1, column: offset - this.startOfLine(from + 1) + 1, offset };
    return { position: { start, end: start } };
  }

  of(node: Pick<Nodes, "position">): string {
    return this.markdown.slice(startOf(node), endOf(node));
  }

  /** Whether a star behind a word, without another one in its line, refers to a note. */
  get hasNoteStar(): boolean {
    this.#hasNoteStar ??= /^[^*\n]*[\p{L}\p{N})]\\?\*(?![\p{L}*])[^*\n]*$/mu.test(this.markdown);
    return this.#hasNoteStar;
  }

  /** A line of the file, by its number. */
  line(number: number): string {
    return this.#lines[number - 1] ?? "";
  }

  startOfLine(number: number): number {
    return this.#starts[number - 1] ?? 0;
  }

  /**
   * What readers see of a paragraph's Markdown, at its own offsets. Code, tags and marks that took become
   * U+FFFC, escaped characters U+FFFA, addresses U+FFFB. What is left of marks is what did not take.
   */
  seen(node: Parents): string {
    const written = this.of(node).replace(/\\[!-/:-@[-`{-~]/g, "\ufffa\ufffa");
    const from = startOf(node);
    const parts: string[] = [];
    let end = 0;
    const blank = (start: number, until: number, by = "\ufffc") => {
      if (until <= start) return;
      parts.push(
        written.slice(end, start - from),
        written.slice(start - from, until - from).replace(/[^\n]/g, by),
      );
      end = until - from;
    };
    const blankMarks = (inner: Nodes) => {
      if (inner.type === "text" || inner.position === undefined) return;
      const children = "children" in inner ? inner.children.filter(({ position }) => position) : [];
      const [first, last] = [children[0], children.at(-1)];
      if (first === undefined || last === undefined || isAddressAlone(inner)) {
        blank(startOf(inner), endOf(inner), isAddressAlone(inner) ? "\ufffb" : "\ufffc");
        return;
      }
      blank(startOf(inner), startOf(first));
      for (const child of children) blankMarks(child);
      blank(endOf(last), endOf(inner));
    };
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (first?.position) blank(from, startOf(first), " ");
    for (const child of node.children) blankMarks(child);
    if (last?.position) blank(endOf(last), endOf(node), " ");
    parts.push(written.slice(end));
    return parts.join("");
  }
}

/** Whether a link is an address that nobody marked as one, such as https://example.org. */
export function isAddressAlone(node: Nodes): boolean {
  return (
    node.type === "link" && startOf(node) === startOf(node.children[0] ?? node) && node.children.length > 0
  );
}

export function startOf({ position }: Pick<Nodes, "position">): number {
  return position?.start.offset ?? 0;
}

export function endOf({ position }: Pick<Nodes, "position">): number {
  return position?.end.offset ?? 0;
}

export function startLine(node: Pick<Nodes, "position">): number {
  return node.position?.start.line ?? 1;
}

export function endLine(node: Pick<Nodes, "position">): number {
  return node.position?.end.line ?? 1;
}
