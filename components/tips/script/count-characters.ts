import { inWords } from "@/lib/tips/tip-problems";

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
      const used = `${inWords(length)} of ${inWords(limit)} characters`;
      place.textContent = over > 0 ? `${used}: ${inWords(over)} too many` : used;
      place.toggleAttribute("data-over", over > 0);
      if (wasOver !== over > 0) say(over > 0 ? `The text is longer than ${inWords(limit)} characters.` : "");
      wasOver = over > 0;
    };
    field.addEventListener("input", count);
    form.addEventListener("reset", () => setTimeout(count));
    count();
  }
}
