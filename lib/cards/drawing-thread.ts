/**
 * A thread that draws cards beside the one that answers readers. It costs a processor for a moment to draw a card, and
 * whoever asked for a page meanwhile would wait for it.
 */
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { compiledFolder, environmentWith } from "@/lib/env";
import type { Card } from "./card";
import type { DrawnCard } from "./drawn-cards";

export type Order = { id: number; card: Card };
/** What a thread answers to an order. PNGs cross between threads as bare bytes. */
export type Delivery = { id: number } & ({ png: Uint8Array; isWhole: boolean } | { fault: unknown });

type Waiting = {
  resolve: (drawn: DrawnCard) => void;
  reject: (fault: unknown) => void;
  late: NodeJS.Timeout;
};

const beginning = join(process.cwd(), "lib/cards/typescript-thread.js");

/** `end` fails all that wait. */
type Thread = { thread: Worker; waiting: Map<number, Waiting>; end: (fault: Error) => void };

/**
 * Draws on a thread that runs the program at `path`, which takes an `Order` and posts a `Delivery`. It starts with the
 * first card and stays. One that ends, or takes more than `patience` milliseconds for a card, costs those who wait for
 * it their cards; the next card has a thread of its own.
 */
export function drawingThread(path: string, patience = 20_000): (card: Card) => Promise<DrawnCard> {
  let present: Thread | undefined;
  let lastId = 0;

  function start(OwnThread: typeof Worker): Thread {
    const waiting = new Map<number, Waiting>();
    const thread = new OwnThread(beginning, {
      name: "share cards",
      workerData: path,
      // A preview has its own pictures, and React is quicker when it does not look for our mistakes.
      env: environmentWith({ NODE_ENV: "production", COMPILED_FOLDER: compiledFolder }),
      // Some five times what it needs. What grows beyond takes the thread with it, and not the paper.
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const give = (id: number) => {
      const order = waiting.get(id);
      clearTimeout(order?.late);
      waiting.delete(id);
      // Only a card under way keeps the process from ending.
      if (waiting.size === 0) thread.unref();
      return order;
    };
    const end = (fault: Error) => {
      if (present?.thread === thread) present = undefined;
      for (const id of [...waiting.keys()]) give(id)?.reject(fault);
      void thread.terminate();
    };
    thread.on("message", (delivery: Delivery) => {
      const order = give(delivery.id);
      if ("fault" in delivery) order?.reject(delivery.fault);
      else order?.resolve({ png: Buffer.from(delivery.png), isWhole: delivery.isWhole });
    });
    thread.on("error", (cause) => end(new Error("The thread that draws share cards broke.", { cause })));
    thread.on("exit", (code) => end(new Error(`The thread that draws share cards ended with ${code}.`)));
    return { thread, waiting, end };
  }

  return async (card) => {
    // Hidden from Turbopack, which would bundle the program, and with it what reads its fonts beside itself.
    const threads = await import(/* turbopackIgnore: true */ "node:worker_threads");
    return new Promise((resolve, reject) => {
      present ??= start(threads.Worker);
      const { thread, waiting, end } = present;
      const id = ++lastId;
      const isLate = () =>
        end(new Error(`The thread that draws share cards took over ${patience} ms for one.`));
      waiting.set(id, { resolve, reject, late: setTimeout(isLate, patience) });
      thread.ref();
      thread.postMessage({ id, card } satisfies Order);
    });
  };
}
