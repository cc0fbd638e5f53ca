/** Copies or prints the words of a receipt. They are sent nowhere. */
export class ReceiptTools extends HTMLElement {
  connectedCallback(): void {
    const said = this.querySelector("[role=status]");
    this.addEventListener("click", async ({ target }) => {
      const does = target instanceof Element && target.closest("button")?.dataset.does;
      if (does === "print") print();
      if (does !== "copy" || !said) return;
      try {
        await navigator.clipboard.writeText(words());
        said.textContent = "Copied. Paste them where only you look.";
      } catch {
        said.textContent = "This browser does not let us copy. Please write them down.";
      }
    });
  }
}

function words(): string {
  return Array.from(document.querySelectorAll("[data-receipt] li"), (word) => word.textContent).join(" ");
}
