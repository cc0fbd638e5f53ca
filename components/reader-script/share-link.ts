/** Hands the page's canonical address to the device's own share sheet, or copies it where there is none. */
export class ShareLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    const said = this.querySelector("[role=status]");
    button?.addEventListener("click", async () => {
      const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
      try {
        if (navigator.share) await navigator.share({ title: document.title, url });
        else {
          await navigator.clipboard.writeText(url);
          if (said) said.textContent = "Link copied";
        }
      } catch (cause) {
        // A reader who closes the share sheet has changed their mind; anything else they must hear of.
        if (said && !(cause instanceof DOMException && cause.name === "AbortError")) said.textContent = url;
      }
    });
  }
}
