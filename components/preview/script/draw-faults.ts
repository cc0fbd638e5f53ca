import type { PreviewFault } from "@/lib/preview/preview-state";

/** The faults of the story on this page, at its head. */
export function drawPanel(host: HTMLElement, faults: readonly PreviewFault[], isIncomplete: boolean): void {
  draw(host, [
    element("section", { class: "panel", "aria-label": "Faults in this story" }, [
      element("h2", {}, [`${counted(faults.length, "fault")} in this story`]),
      list(faults),
      element("p", {}, [
        isIncomplete
          ? "Until you correct this, readers get nothing of the story. Below is what can be shown of it."
          : "Until you correct this, the page shows the last version without faults, as readers get it.",
      ]),
    ]),
  ]);
}

/** All other faults, at the foot of every page. Those of the whole paper come first, open while new. */
export function drawBar(host: HTMLElement, faults: readonly PreviewFault[]): void {
  const ofPaper = faults.filter(({ page }) => page === undefined);
  const pages = [...new Set(faults.flatMap(({ page }) => page ?? []))];
  const summary = [
    ...(ofPaper.length > 0 ? [`${counted(ofPaper.length, "fault")} in the whole paper`] : []),
    ...(pages.length > 0 ? [`${counted(pages.length, "other story", "other stories")} with faults`] : []),
  ].join(", ");
  const known = host.dataset.ofPaper ?? "";
  const shown = JSON.stringify(ofPaper);
  host.dataset.ofPaper = shown;
  const isOpen =
    ofPaper.length > 0 && (known !== shown || (host.shadowRoot?.querySelector("details")?.open ?? true));
  draw(host, [
    element("section", { class: "bar", "aria-label": "Faults in the paper" }, [
      element("details", isOpen ? { open: "" } : {}, [
        element("summary", {}, [summary]),
        ...(ofPaper.length > 0 ? [list(ofPaper)] : []),
        ...(pages.length > 0
          ? [
              element(
                "ul",
                {},
                pages.map((page) => storyLink(page, faults)),
              ),
            ]
          : []),
      ]),
    ]),
  ]);
}

export function drawSign(host: HTMLElement, count: number): void {
  draw(host, [element("p", { class: "sign" }, [counted(count, "fault")])]);
}

function storyLink(page: string, faults: readonly PreviewFault[]): HTMLElement {
  const own = faults.filter((fault) => fault.page === page);
  const file = own[0]?.place.replace(/(?::\d+)+$/, "") ?? page;
  return element("li", {}, [element("a", { href: page }, [file]), ` (${counted(own.length, "fault")})`]);
}

function list(faults: readonly PreviewFault[]): HTMLElement {
  const items = faults.map(({ place, text }) =>
    element("li", {}, [element("code", {}, [place]), element("span", {}, [text])]),
  );
  return element("ul", {}, items);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Draws into a shadow root: the styles of the paper do not reach it, nor its own styles the paper. */
function draw(host: HTMLElement, content: HTMLElement[]): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [styles];
  // Changes are read out. Faults are in English in papers of all languages.
  host.role = "status";
  host.lang = "en";
  host.dir = "ltr";
  root.replaceChildren(...content);
}

function element(name: string, attributes: Record<string, string>, content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}

const styles = new CSSStyleSheet();
// The fallbacks are for the page that says that there is nothing to show.
styles.replaceSync(`
  :host {
    --ink: var(--color-ink, light-dark(#17140f, #f1ebe0));
    --paper: var(--color-paper, light-dark(#fffdf8, #13110e));
    --mark: light-dark(#a3150a, #ff9c8a);
    display: block;
    position: relative;
    z-index: 20;
    font: 400 0.875rem / 1.45 ui-sans-serif, system-ui, "Segoe UI", Roboto, sans-serif;
    color: var(--ink);
  }
  :host(preview-faults:last-child) { position: sticky; bottom: 0; }
  .panel, .bar { background: var(--paper); border: 2px solid var(--mark); overflow-wrap: anywhere; }
  .panel { margin-top: 1rem; padding: 0.75rem 1rem; }
  .bar { border-inline-width: 0; max-height: 45vh; overflow: auto; padding: 0 1.25rem; }
  h2, summary { margin: 0; font: inherit; font-weight: 700; }
  h2::before, summary::before, .sign::before { content: "▲ " / ""; color: var(--mark); }
  summary { padding-block: 0.625rem; cursor: pointer; list-style: none; }
  summary::after { content: " ▾" / ""; }
  details[open] > summary::after { content: " ▴" / ""; }
  summary::-webkit-details-marker { display: none; }
  ul { margin: 0.25rem 0 0.75rem; padding: 0; list-style: none; }
  li + li { margin-top: 0.5rem; }
  code { display: block; font: 0.8125rem / 1.45 ui-monospace, monospace; }
  p { margin: 0; }
  a { color: inherit; }
  .sign { margin-top: 0.25rem; font-weight: 600; }
  :focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
  @media print { :host { display: none; } }
`);
