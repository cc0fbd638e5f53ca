/** The queue of cards to draw: one at a time, since each takes a whole processor. */

/** A card waited too long, or too many wait already. */
export class TooManyWait extends Error {}

export type QueueBounds = {
  /** How many may wait. */
  cards: number;
  /** How long one may wait, in milliseconds. */
  patience: number;
};

/**
 * At 200 ms a card, the last of a hundred is drawn after 20 seconds, usually after eight. With the time that
 * one card may take (drawing-thread.ts) this stays below the 30 seconds for which nginx waits.
 */
export const usualQueue: QueueBounds = { cards: 100, patience: 15_000 };

type Job = { start: () => Promise<unknown>; refuse: (cause: TooManyWait) => void; clients: Set<string> };

/**
 * Clients take turns, so that one who asks for a hundred cards does not keep others waiting. If the queue is
 * full, the newest card of the client with the most gives way.
 */
export function drawingQueue<Result>({ cards, patience }: QueueBounds = usualQueue) {
  const waiting = new Map<string, Job>();
  /** The keys that each client waits for, in order. The client whose turn it is comes first. */
  const turns = new Map<string, string[]>();
  let isDrawing = false;

  function leave(key: string): Job | undefined {
    const job = waiting.get(key);
    waiting.delete(key);
    for (const client of job?.clients ?? []) {
      const rest = (turns.get(client) ?? []).filter((other) => other !== key);
      if (rest.length > 0) turns.set(client, rest);
      else turns.delete(client);
    }
    return job;
  }

  async function drawAll(): Promise<void> {
    if (isDrawing) return;
    isDrawing = true;
    for (let [next] = turns; next; [next] = turns) {
      const [client, [key = ""]] = next;
      const job = leave(key);
      const rest = turns.get(client);
      // To the end of the turns.
      if (rest && turns.delete(client)) turns.set(client, rest);
      await job?.start();
    }
    isDrawing = false;
  }

  /** Lets a client wait for a card that others wait for already. */
  function join(key: string, client: string): void {
    const job = waiting.get(key);
    if (!job || job.clients.has(client)) return;
    job.clients.add(client);
    turns.set(client, [...(turns.get(client) ?? []), key]);
  }

  function makeRoom(client: string): void {
    if (waiting.size < cards) return;
    const own = turns.get(client)?.length ?? 0;
    const most = [...turns.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
    const cause = new TooManyWait(`${waiting.size} share cards wait to be drawn.`);
    if (most.length <= own + 1) throw cause;
    leave(most.at(-1) ?? "")?.refuse(cause);
  }

  return {
    join,
    /** Resolves to what `draw` returns, at its turn. Rejects with `TooManyWait`. */
    wait: (key: string, client: string, draw: () => Promise<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        makeRoom(client);
        const late = () => leave(key)?.refuse(new TooManyWait(`A share card waited over ${patience} ms.`));
        const timer = setTimeout(late, patience);
        const refuse = (cause: TooManyWait) => {
          clearTimeout(timer);
          reject(cause);
        };
        const start = async () => {
          clearTimeout(timer);
          await draw().then(resolve, reject);
        };
        waiting.set(key, { start, refuse, clients: new Set() });
        join(key, client);
        void drawAll();
      }),
  };
}
