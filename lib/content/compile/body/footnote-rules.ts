import type { Nodes } from "mdast";
import type { ReportAt } from "./report-at";

/** A footnote without a definition, or a definition without a footnote, would be dropped silently. */
export class FootnoteRules {
  readonly #used = new Set<string>();
  readonly #written = new Map<string, Nodes>();
  constructor(readonly report: ReportAt) {}

  see(node: Nodes): void {
    if (node.type === "footnoteReference") this.#used.add(node.identifier);
    if (node.type === "footnoteDefinition") this.#written.set(node.identifier, node);
    const dangling = node.type === "text" ? /\[\^([^\]\s]+)\]/.exec(node.value) : null;
    if (dangling)
      this.report(node, `The footnote ${dangling[0]} has no definition. Add a line ${dangling[0]}: text.`);
  }

  conclude(): void {
    for (const [name, node] of this.#written) {
      if (!this.#used.has(name))
        this.report(node, `Nothing refers to the footnote [^${name}]. Refer to it or remove it.`);
    }
  }
}
