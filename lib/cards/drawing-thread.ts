/** Draws share cards on a worker thread: drawing takes a processor 200 ms, and requests would wait for it. */
import { Tinypool } from "tinypool";
import { compiledFolder, environmentWith } from "@/lib/env";
import type { Card } from "./card";
import type { DrawnCard } from "./drawn-cards";

/** How long one card may take, in milliseconds: a hundred times what it needs. */
export const usualPatience = 12_000;

/**
 * Returns a function that draws cards on one thread, with the `drawCard` that the JavaScript file at `path`
 * exports. The thread starts with the first card and stays. A card fails if it takes more than `patience`
 * milliseconds or if its thread breaks; the next one gets a new thread.
 */
export function drawingThread(path: string, patience = usualPatience): (card: Card) => Promise<DrawnCard> {
  let pool: Tinypool | undefined;

  function start(): Tinypool {
    // A preview has its own pictures, and React is faster in production mode.
    const production = { NODE_ENV: "production", COMPILED_FOLDER: compiledFolder };
    const env = environmentWith(production) as Record<string, string>;
    const started = new Tinypool({
      filename: path,
      name: "drawCard",
      minThreads: 1,
      maxThreads: 1,
      execArgv: [],
      // A thread that sleeps in Atomics.wait would report what breaks in it only with the next card.
      useAtomics: false,
      env,
      // About five times what it needs. A leak ends the thread, not the server.
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    // Without a listener, a thread that breaks between two cards would end the process.
    started.on("error", (cause) => {
      console.error("The thread that draws share cards broke. The next card starts another.", cause);
      if (pool === started) pool = undefined;
      void started.destroy();
    });
    return started;
  }

  return async (card) => {
    pool ??= start();
    const signal = AbortSignal.timeout(patience);
    try {
      const { png, isWhole } = await pool.run(card, { signal });
      // A Buffer arrives from another thread as plain bytes.
      return { png: Buffer.from(png), isWhole };
    } catch (cause) {
      throw signal.aborted ? new Error(`A share card took over ${patience} ms to draw.`, { cause }) : cause;
    }
  };
}
