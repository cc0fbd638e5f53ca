/** How long a page must have been in sight before its reader counts. */
const seenAfterMs = 5_000;
const viaMostRead = "#via-most-read";

/**
 * Tells the paper once that its page was read: after five seconds in sight, not when it was only prepared for a reader
 * who never came. It sends the story's name and whether the Most Read list led here, and nothing of the reader.
 */
export class ViewBeacon extends HTMLElement {
  connectedCallback(): void {
    const isViaMostRead = location.hash === viaMostRead;
    // The mark has told what it had to; a link that the reader passes on shall not tell it again.
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
        // What becomes of it does not concern the reader.
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
