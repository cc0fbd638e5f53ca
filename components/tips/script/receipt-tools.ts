/**
 * Copies or prints the words of a receipt, which are sent nowhere. Until their reader has written them down,
 * leaving or reloading the page asks first: it would lose them.
 */
export class ReceiptTools extends HTMLElement {
  connectedCallback(): void {
    const said = this.querySelector("[role=status]");
    const say = (text: string) => {
      if (said) said.textContent = text;
    };
    addEventListener("beforeunload", this.#ask);
    this.addEventListener("click", async ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      const does = button?.dataset.does;
      if (does === "print") print();
      if (does === "keep") {
        removeEventListener("beforeunload", this.#ask);
        button?.remove();
        say("Good. You can close this page now.");
      }
      if (does !== "copy") return;
      try {
        await navigator.clipboard.writeText(words());
        say(
          "Copied. Paste them where only you look, then copy something else: other programs can read what was copied.",
        );
      } catch {
        say("This browser does not let us copy. Please write them down.");
      }
    });
  }

  disconnectedCallback(): void {
    removeEventListener("beforeunload", this.#ask);
  }

  readonly #ask = (event: BeforeUnloadEvent): void => event.preventDefault();
}

function words(): string {
  return Array.from(document.querySelectorAll("[data-receipt] li"), (word) => word.textContent).join(" ");
}
