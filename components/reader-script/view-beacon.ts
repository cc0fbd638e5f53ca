/** How long a page must be visible before its view counts. */
const seenAfterMs = 5_000;
const viaMostRead = "#via-most-read";

/**
 * Reports one view of a story once it was visible for five seconds, which a prerendered page is not, and,
 * when the page is left, for how many seconds it was visible. Sends the story's slug and whether the reader
 * came from the Most Read list, and nothing about the reader.
 */
export class ViewBeacon extends HTMLElement {
  connectedCallback(): void {
    const rail = location.hash === viaMostRead;
    // Remove the mark: a link that the reader shares must not count as a visit from the list.
    if (rail) history.replaceState(history.state, "", location.pathname + location.search);

    let seen = 0;
    let since = 0;
    let isSent = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const send = (seconds?: number) => {
      isSent = true;
      // Readers need not know of a failure.
      fetch("/api/views", {
        method: "POST",
        keepalive: true,
        body: JSON.stringify({ slug: this.dataset.slug, rail, seconds }),
      }).catch(() => {});
    };
    const look = () => {
      clearTimeout(timer);
      if (since) seen += performance.now() - since;
      since = 0;
      const isHidden = document.visibilityState === "hidden";
      if (isHidden && isSent) send(Math.round(seen / 1_000));
      if (isHidden || document.prerendering) return;
      since = performance.now();
      if (!isSent) timer = setTimeout(send, seenAfterMs - seen);
    };
    document.addEventListener("visibilitychange", look);
    document.addEventListener("prerenderingchange", look);
    look();
  }
}
