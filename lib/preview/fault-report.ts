import type { PreviewFault } from "./preview-state";

/** More at once than this have one cause, and would scroll the rest out of sight. */
const mostPrinted = 20;

/** Prints faults as they come and go. What did not change is not repeated. */
export class FaultReport {
  #known = new Map<string, PreviewFault>();
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  update(faults: readonly PreviewFault[]): void {
    // Without the place: lines above a fault may be added.
    const keyOf = ({ place, text }: PreviewFault) => `${place.replace(/(?::\d+)+$/, "")} ${text}`;
    const now = new Map(faults.map((fault) => [keyOf(fault), fault]));
    const come = [...now].filter(([key]) => !this.#known.has(key)).map(([, fault]) => fault);
    const gone = [...this.#known].filter(([key]) => !now.has(key)).map(([, fault]) => fault);
    this.#known = now;
    this.#printSome(gone.map(({ place }) => `Fault gone: ${place}`));
    this.#printSome(come.map(({ place, text }) => `${place}: ${text}`));
  }

  #printSome(lines: string[]): void {
    for (const line of lines.slice(0, mostPrinted)) this.#print(line);
    if (lines.length > mostPrinted) this.#print(`And ${lines.length - mostPrinted} more, in the pages.`);
  }
}
