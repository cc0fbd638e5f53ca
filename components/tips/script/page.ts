import { fillTemplate, type TemplateValues } from "@/lib/template";

/** A part of the page that waits in a template, with its slots filled. */
function waiting(name: string, words: TemplateValues): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-for="${name}"]`);
  const filled = document.createElement("template");
  // The very function that fills pages on the server: all text goes in escaped.
  filled.innerHTML = fillTemplate(template?.innerHTML ?? "", words);
  return filled.content;
}

/** Why something was not done: shown over the form, and read out. */
export function giveNotice(reason: string, minutes = 1): void {
  const place = document.querySelector<HTMLElement>("[data-notices]");
  place?.replaceChildren(waiting(place.dataset.notices ?? "", { minutes: String(minutes), [reason]: [{}] }));
  place?.querySelector<HTMLElement>("[role=alert]")?.focus();
}

export function takeNoticeBack(): void {
  document.querySelector("[data-notices]")?.replaceChildren();
}

/** Shows another state of the page in place of what it holds. The reader goes on at its heading. */
export function turnTo(name: string, words: TemplateValues): void {
  const next = waiting(name, words);
  const now = document.querySelector("[data-layout]");
  if (!now || !next.firstElementChild) throw new Error(`The page has nothing to show for "${name}".`);
  now.replaceWith(next);
  scrollTo({ top: 0, behavior: "instant" });
  document.querySelector<HTMLElement>("[data-layout] h1")?.focus();
}
