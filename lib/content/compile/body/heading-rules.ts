import type { Heading, Nodes, Parent } from "mdast";
import { headingId } from "@/lib/content/compile/sources/slugs";
import type { ReportAt } from "./report-at";

/** The headline is the page's h1: a body begins at h2 and goes down one level at a time. */
export class HeadingRules {
  #depth = 1;
  readonly #ids: Set<string>;
  readonly #next = new Map<string, number>();
  /** `taken` are ids that the page uses itself. */
  constructor(
    readonly report: ReportAt,
    readonly taken: ReadonlySet<string>,
  ) {
    this.#ids = new Set(taken);
  }

  see(node: Heading, parent: Parent | undefined): void {
    if (parent?.type !== "root") {
      this.report(node, "A heading must not be inside another block. Use **bold** words.");
      return;
    }
    const words = textOf(node);
    if (words.trim() === "") this.report(node, "A heading must not be empty. Fill it in or remove it.");
    if (node.depth === 1)
      this.report(
        node,
        "The headline is the only heading of the first level. Begin this one with ##, or write \\# for the sign itself.",
      );
    else if (node.depth > this.#depth + 1) {
      const [is, should] = [node.depth, this.#depth + 1].map((depth) => "#".repeat(depth));
      this.report(node, `A heading with ${is} skips a level. Begin it with ${should}.`);
    }
    this.#depth = node.depth;
    node.data = { ...node.data, hProperties: { id: this.#unused(headingId(words) || "section") } };
  }

  #unused(id: string): string {
    // Ids that begin with fn are those of footnotes.
    const base = this.taken.has(id) || /^fn(ref)?-/.test(id) ? `section-${id}` : id;
    let unused = base;
    // Numbers go on where the last heading of this name stopped: a body may have thousands of them.
    let next = this.#next.get(base) ?? 2;
    for (; this.#ids.has(unused); next++) unused = `${base}-${next}`;
    this.#next.set(base, next);
    this.#ids.add(unused);
    return unused;
  }
}

function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  return "value" in node ? node.value : "";
}
