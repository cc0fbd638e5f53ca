import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { type BodyText, startOf } from "./body-text";
import type { ReportAt } from "./report-at";

/** A footnote without a definition, or a definition without a footnote, would be dropped silently. */
export class FootnoteRules {
  readonly #used = new Set<string>();
  readonly #written = new Map<string, Nodes>();
  /** The notes that a note refers to in its own text. They are shown only if it is. */
  readonly #within = new Map<string, string[]>();
  readonly #inNotes = new Set<Nodes>();
  /** The notes without a definition that have been reported. */
  readonly #dangling = new Set<string>();
  #meant: ReadonlySet<string> | undefined;
  constructor(
    readonly report: ReportAt,
    readonly text: BodyText,
  ) {}

  see(node: Nodes): void {
    if (node.type === "footnoteReference" && !this.#inNotes.has(node)) this.#used.add(node.identifier);
    if (node.type === "footnoteDefinition") {
      this.#written.set(node.identifier, node);
      const within: string[] = [];
      visit(node, "footnoteReference", (reference) => {
        this.#inNotes.add(reference);
        within.push(reference.identifier);
      });
      this.#within.set(node.identifier, within);
    }
    if (node.type === "footnoteDefinition" && node.children.length === 0)
      this.report(node, `The footnote [^${node.label}] has no text. Write it behind the colon.`);
    if (node.type === "text" && node.value.includes("[^"))
      for (const { 0: mark, 1: name = "", index } of this.text.of(node).matchAll(/\[\^([^\]\s]+)\]/g))
        this.#seeDangling(mark, name, startOf(node) + index);
  }

  /** The same note without a definition is one mistake, and so is a definition without its colon. */
  #seeDangling(mark: string, name: string, offset: number): void {
    if (this.#dangling.has(name)) return;
    this.#dangling.add(name);
    const { markdown } = this.text;
    const written = [`\n${mark} `, `\n[${name}]: `]
      .map((line) => markdown.indexOf(line, offset))
      .find((at) => at > 0);
    if (written === undefined)
      this.report(this.text.at(offset), `The footnote ${mark} has no definition. Add a line ${mark}: text.`);
    else
      this.report(
        this.text.at(written + 1),
        `Readers would see this line where it stands, and not as a footnote. Begin it with ${mark}: and a space.`,
      );
  }

  conclude(): void {
    // A set may grow while it is walked.
    for (const name of this.#used) for (const other of this.#within.get(name) ?? []) this.#used.add(other);
    for (const [name, node] of this.#written) {
      if (!this.#used.has(name) && !this.#misspelled().has(name))
        this.report(node, `Nothing refers to the footnote [^${name}]. Refer to it or remove it.`);
    }
  }
  /** The notes that [^ 1] or ^[1] was meant to refer to, which is reported where it stands. */
  #misspelled(): ReadonlySet<string> {
    this.#meant ??= new Set(
      [...this.text.markdown.matchAll(/\[\^[ \t]+([^\]\n]*)\]|\[\^([^\]\n]*)[ \t]+\]|\^\[([^\]\n]*)\]/g)].map(
        ([, ...names]) => (names.find((name) => name !== undefined) ?? "").trim().toLowerCase(),
      ),
    );
    return this.#meant;
  }
}
