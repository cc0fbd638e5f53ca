/** How long a page must be visible before its view counts. */
const seenAfterMs = 5_000;
const viaMostRead = "#via-most-read";

/**
 * Reports one view of a story once it was visible for five seconds, which a prerendered page is not. Sends
 * the story's slug and whether the reader came from the Most Read list, and nothing about the reader.
 */
export class ViewBeacon extends HTMLElement {
  connectedCallback(): void {
    const isViaMostRead = location.hash === viaMostRead;
    // Remove the mark: a link that the reader shares must not count as a visit from the list.
    if (isViaMostRead) history.replaceState(history.state, "", location.pathname + location.search);

    let left = seenAfterMs;
    let seenSince = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (seenSince) left -= performance.now() - seenSince;
      seenSince = 0;
      if (document.visibilityState === "hidden" || document.prerendering) return;
      seenSince = performance.now();
      timer = setTimeout(() => {
        document.removeEventListener("visibilitychange", look);
        // Readers need not know of a failure.
        fetch("/api/views", {
          method: "POST",
          keepalive: true,
          body: JSON.stringify({ slug: this.dataset.slug, rail: isViaMostRead }),
        }).catch(() => {});
      }, left);
    };
    document.addEventListener("visibilitychange", look);
    document.addEventListener("prerenderingchange", look);
    look();
  }
}
