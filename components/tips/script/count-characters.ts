import { words } from "./words";

/**
 * Shows how much of its limit a field uses, as it will be sent: trimmed. Nothing is cut. `say` announces when
 * the limit is passed, since reading out every number would drown what is typed.
 */
export function countCharacters(form: HTMLFormElement, say: (text: string) => void): void {
  for (const place of form.querySelectorAll<HTMLElement>("[data-limit]")) {
    const field = form.elements.namedItem(place.id.replace(/-count$/, ""));
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) continue;
    const limit = Number(place.dataset.limit);
    let wasOver = false;
    const count = () => {
      const { length } = field.value.trim();
      const over = length - limit;
      const counts = { used: length, most: limit };
      place.textContent = over > 0 ? words()("said.over", { ...counts, over }) : words()("said.used", counts);
      place.toggleAttribute("data-over", over > 0);
      if (wasOver !== over > 0) say(over > 0 ? words()("said.too long", { count: limit }) : "");
      wasOver = over > 0;
    };
    field.addEventListener("input", count);
    form.addEventListener("reset", () => setTimeout(count));
    count();
  }
}
