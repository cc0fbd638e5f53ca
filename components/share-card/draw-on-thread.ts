import { join } from "node:path";
import { cardOfFront } from "@/lib/cards/cards";
import { drawingThread } from "@/lib/cards/drawing-thread";
import { isBuilding } from "@/lib/env";

/** Draws a card as `drawCard` does, while the thread that answers readers does something else. */
export const drawOnThread = drawingThread(join(process.cwd(), "components/share-card/card-thread.ts"));

// The first card that is drawn also starts the thread, the paper's fonts and what draws, which takes most of a second.
// So it is one that nobody waits for.
if (!isBuilding)
  Promise.resolve()
    .then(() => drawOnThread(cardOfFront()))
    .catch((cause) =>
      console.error("Share cards cannot be drawn now; each is tried when it is asked for.", cause),
    );
