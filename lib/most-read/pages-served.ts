/** How many pages the server sent. A proxy in front may pass pages and swallow their readers' views. */
import { perProcess } from "@/lib/per-process";

const served = perProcess("pages-served", () => ({ pages: 0 }));

/** Counts a page that was sent, or found unchanged (304). */
export function countPage(): void {
  served.pages++;
}

/** Returns how many pages were sent since the last call. */
export function takePagesServed(): number {
  const { pages } = served;
  served.pages = 0;
  return pages;
}
