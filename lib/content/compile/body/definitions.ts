import type { Definition, FootnoteDefinition, Nodes } from "mdast";
import type { BodyText } from "./body-text";
import type { ReportAt } from "./report-at";

/** Definitions are not shown where they stand: one that nothing refers to is text that vanishes. */
export class Definitions {
  readonly #used = new Set<string>();
  readonly #links = new Map<string, Definition>();
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #repeated: (Definition | FootnoteDefinition)[] = [];

  see(node: Nodes): void {
    if (node.type === "linkReference" || node.type === "imageReference") this.#used.add(node.identifier);
    if (node.type !== "definition" && node.type !== "footnoteDefinition") return;
    const known: Map<string, Nodes> = node.type === "definition" ? this.#links : this.#notes;
    if (known.has(node.identifier)) this.#repeated.push(node);
    else known.set(node.identifier, node);
  }

  conclude(fail: ReportAt, text: BodyText): void {
    for (const node of this.#repeated) {
      const name = node.type === "definition" ? `[${node.label}]` : `[^${node.label}]`;
      fail(node, `${name} is defined twice, and Markdown drops the second. Rename or remove it.`);
    }
    for (const [identifier, node] of this.#links) {
      if (this.#used.has(identifier)) continue;
      const name = `[${node.label}]`;
      const isNote = text.markdown.includes(`[^${node.label}]`);
      fail(
        node,
        isNote
          ? `Markdown drops this line, which is not a footnote. Begin it with [^${node.label}]: and a space.`
          : `Markdown drops this line: it defines ${name}, and nothing refers to it. Write \\${name}: or remove it.`,
      );
    }
  }
}
