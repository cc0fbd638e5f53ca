import { cardOfFront } from "@/lib/cards/cards";
import { drawingThread } from "@/lib/cards/drawing-thread";
import { cardThread, isBuilding } from "@/lib/env";

/** Draws a card like `drawCard`, on a thread of its own. */
export const drawOnThread = drawingThread(cardThread);

// Warm-up: the first card also starts the thread and loads fonts, which takes most of a second.
if (!isBuilding)
  Promise.resolve()
    .then(() => drawOnThread(cardOfFront()))
    .catch((cause) =>
      console.error("Share cards cannot be drawn now. Each is tried again when it is requested.", cause),
    );
