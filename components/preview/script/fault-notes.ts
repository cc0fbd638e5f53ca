import type { PreviewFault } from "@/lib/preview/preview-state";
import { drawBar, drawPanel, drawSign } from "./draw-faults";

/** Shows faults where they belong, and again after the page has changed. */
export class FaultNotes {
  #faults: readonly PreviewFault[] = [];
  /** One element stays through all changes, so that what is open stays open and changes are read out. */
  readonly #bar = document.createElement("preview-faults");
  readonly #panel = document.createElement("preview-faults");
  #drawn = "";

  show(faults = this.#faults): void {
    this.#faults = faults;
    const here = decodeURIComponent(location.pathname);
    const own = faults.filter(({ page }) => page === here);
    const others = faults.filter(({ page }) => page !== here);
    // Drawing again would close what is open.
    const drawn = JSON.stringify([own, others, isIncomplete()]);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      drawPanel(this.#panel, own, isIncomplete());
      drawBar(this.#bar, others);
    }
    place(this.#panel, own.length > 0 && document.querySelector("main"), "prepend");
    place(this.#bar, others.length > 0 && document.body, "append");
    for (const sign of document.querySelectorAll("preview-sign")) sign.remove();
    for (const [page, count] of counted(others)) placeSigns(page, count);
  }
}

/** Whether the page is that of a new story with faults (components/preview/incomplete-page.tsx). */
const isIncomplete = () => document.querySelector("[data-incomplete]") !== null;

function place(element: HTMLElement, parent: HTMLElement | false | null, how: "prepend" | "append"): void {
  if (!parent) element.remove();
  else if (element.parentElement !== parent || (how === "append" && element.nextSibling))
    parent[how](element);
}

function counted(faults: readonly PreviewFault[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { page } of faults) if (page !== undefined) counts.set(page, (counts.get(page) ?? 0) + 1);
  return counts;
}

/** Marks a story with faults in lists, under its headline. */
function placeSigns(page: string, count: number): void {
  for (const link of document.querySelectorAll("main a[href]")) {
    if (link.getAttribute("href") !== page) continue;
    const sign = document.createElement("preview-sign");
    drawSign(sign, count);
    (link.closest("h2, h3") ?? link).after(sign);
  }
}
