import type { TemplateValues } from "@/lib/template";
import { fillElements } from "./fill-elements";
import { numberInWords } from "./words";

/** A copy of a template in the page, filled with values. Empty if there is no such template. */
function fromTemplate(name: string, words: TemplateValues): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-for="${name}"]`);
  const part = document.createDocumentFragment();
  if (template) part.append(template.content.cloneNode(true));
  fillElements(part, words);
  return part;
}

/** Shows an error above the form, and has it read out. */
export function showNotice(reason: string, minutes = 1): void {
  const place = document.querySelector<HTMLElement>("[data-notices]");
  const words = { minutes: numberInWords(minutes), [reason]: [{}] };
  place?.replaceChildren(fromTemplate(place.dataset.notices ?? "", words));
  place?.querySelector<HTMLElement>("[role=alert]")?.focus();
}

export function clearNotice(): void {
  document.querySelector("[data-notices]")?.replaceChildren();
}

/** Replaces the content of the page by a template's. Focus moves to the new heading. */
export function showPage(name: string, words: TemplateValues): void {
  const next = fromTemplate(name, words);
  const now = document.querySelector("[data-layout]");
  if (!now || !next.firstElementChild) throw new Error(`The page has nothing to show for "${name}".`);
  now.replaceWith(next);
  scrollTo({ top: 0, behavior: "instant" });
  document.querySelector<HTMLElement>("[data-layout] h1")?.focus();
}
