import { Idiomorph } from "idiomorph";
import type { TimeAgo } from "@/components/reader-script/time-ago";
import { previewScriptPath } from "@/lib/preview/preview-paths";

const ownScript = `script[src="${previewScriptPath}"]`;

/** The version of the content that a page was made of. */
export function versionIn(page: Document): string | undefined {
  return page.querySelector<HTMLElement>(ownScript)?.dataset.content;
}

/** Whether a page is one of the paper's, and not the framework's or "Nothing to show yet". */
export function isSamePage(page: Document): boolean {
  return page.documentElement.id === "" && page.querySelector("main")?.id !== "";
}

/** What only the open page has: what a reader opened, chose or typed. */
const ownAttributes: Record<string, string> = {
  open: "details, dialog",
  "data-theme": "html",
  "data-age": "time-ago",
  dated: "time-ago",
};
/** Parts that scripts fill. */
const ownParts = "input, textarea, select, [data-notices]";

/** Turns the open page into another, changing as little as possible, so that nothing moves or flashes. */
export function morphPage(next: Document): void {
  mergeHead(next);
  document.documentElement.lang = next.documentElement.lang;
  Idiomorph.morph(document.body, next.body, {
    callbacks: {
      beforeNodeMorphed: (node: Node) => !(node instanceof Element && node.matches(ownParts)),
      beforeAttributeUpdated: (name: string, node: Element) =>
        !node.matches(ownAttributes[name] ?? ":not(*)"),
    },
  });
  for (const age of document.querySelectorAll<TimeAgo>("time-ago")) age.update();
}

/** Styles and scripts that both pages have stay: loading them again would flash. */
function mergeHead(next: Document): void {
  const keyOf = (element: Element) =>
    element.matches("link[rel=stylesheet], script[src]")
      ? (element.getAttribute("href")?.replace(/\?.*/, "") ?? element.getAttribute("src"))
      : element.outerHTML;
  const wanted = new Map(Array.from(next.head.children, (element) => [keyOf(element), element]));
  for (const element of [...document.head.children]) {
    if (wanted.delete(keyOf(element))) continue;
    // The styles of the former page may still be in use, and disturb nothing.
    if (!element.matches("link[rel=stylesheet], script[src]")) element.remove();
  }
  document.head.append(...wanted.values());
}
