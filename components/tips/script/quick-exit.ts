/**
 * Replaces the page by the paper's front page at once. Nothing typed or shown stays, no question is asked,
 * and "back" does not return here. It leads to the paper itself: reading a newspaper needs no excuse, and
 * another site would learn of the visit. The browser's list of visited pages remains.
 */
export class QuickExit extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link) return;
      event.preventDefault();
      document.title = "";
      // Removes the forms too, and so what they would ask before the page is left.
      document.body.replaceChildren();
      location.replace(link.href);
    });
  }
}
