/** Opens the device's share sheet with the page's canonical address, or else copies the address. */
export class ShareLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    const said = this.querySelector<HTMLElement>("[role=status]");
    button?.addEventListener("click", async () => {
      const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
      try {
        if (navigator.share) await navigator.share({ title: document.title, url });
        else {
          await navigator.clipboard.writeText(url);
          if (said) said.textContent = said.dataset.copied ?? "";
        }
      } catch (cause) {
        // Closing the share sheet is the reader's choice; any other error must be shown.
        if (said && !(cause instanceof DOMException && cause.name === "AbortError")) said.textContent = url;
      }
    });
  }
}
