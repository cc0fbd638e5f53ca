const marks = /^[ \t]{0,3}>[ \t>]*(?<=>) ?|^/;
const listMark = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const rule = /^[ \t]{0,3}(?:\*[ \t]*){3,}$|^[ \t]{0,3}(?:_[ \t]*){3,}$|^[ \t]{0,3}(?:-[ \t]*){3,}$/;

/**
 * Counts the lists and quotes of a body as its lines come. The parser goes through all that it has read at
 * the end of each, so that 40 KB of `- a`, an empty line and `b` in turn take it ten seconds.
 */
export class ContainerCount {
  count = 0;
  #depth = 0;
  /** The indentation of the list that is open; -1 without one. */
  #listIndent = -1;
  #isAfterBlank = true;

  read(line: string): void {
    const [quote = ""] = marks.exec(line) ?? [];
    const rest = line.slice(quote.length);
    const depth = quote.split(">").length - 1;
    if (rest.trim() === "") {
      this.#isAfterBlank = true;
      // An empty line ends all quotes that have no mark in it.
      this.#depth = Math.min(this.#depth, depth);
      return;
    }
    if (depth > this.#depth) this.count += 1;
    if (depth !== this.#depth && (depth > this.#depth || this.#isAfterBlank)) {
      this.#depth = depth;
      this.#listIndent = -1;
    }
    const isRule = rule.test(rest);
    const list = isRule ? undefined : listMark.exec(rest)?.[1]?.length;
    const indent = rest.length - rest.trimStart().length;
    if (list !== undefined) {
      if (list > this.#listIndent) this.count += 1;
      this.#listIndent = list;
    } else if ((this.#isAfterBlank || isRule || /^ {0,3}[`~]{3}/.test(rest)) && indent <= this.#listIndent) {
      this.#listIndent = indent - 1;
    }
    this.#isAfterBlank = false;
  }
}
