/**
 * The script of the preview. It shows the faults of the content in the page, and lets an open page follow
 * every save. The preview's server puts it into its pages; a built site does not have it.
 */

import { previewEventsPath } from "@/lib/preview/preview-paths";
import type { PreviewState } from "@/lib/preview/preview-state";
import { FaultNotes } from "./fault-notes";
import { PageFollower } from "./page-follower";

type Event = Pick<PreviewState, "content" | "code" | "faults">;

const script = document.currentScript;
const { content = "", code = "" } = script instanceof HTMLElement ? script.dataset : {};
const notes = new FaultNotes();
const follower = new PageFollower(content, () => notes.show());

new EventSource(previewEventsPath).addEventListener("message", async ({ data }) => {
  const state: Event = JSON.parse(data);
  // Scripts and styles change with the code. The browser keeps the place when it loads a page again.
  if (state.code !== code) return location.reload();
  await follower.follow(state.content);
  notes.show(state.faults);
});
