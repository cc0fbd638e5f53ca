/**
 * Finished responses in memory, because Next takes 1.5 ms of processor time even for what it has cached. Each
 * is kept for two seconds at most, as in nginx, because Most Read changes. Its key names the content version,
 * so an edit shows at once. Errors and responses that are not for shared caches are never kept.
 */
import { LRUCache } from "lru-cache";
import { caching } from "@/lib/http/caching";
import type { FinishedReply } from "./finished-reply";

const mostBytes = 64 * 1024 * 1024; // some thousands of pages
const mostBytesOfOne = 4 * 1024 * 1024;
const overhead = 4 * 1024; // bytes, about what headers and the key take

const keptStatuses = [200, 301, 302, 303, 307, 308, 410];

export class ResponseCache {
  readonly #kept: LRUCache<string, FinishedReply>;
  readonly #underWay = new Map<string, Promise<FinishedReply>>();

  constructor(clock: { now: () => number } = performance) {
    this.#kept = new LRUCache({
      maxSize: mostBytes,
      maxEntrySize: mostBytesOfOne,
      sizeCalculation: ({ body }) => body.length + overhead,
      ttl: caching.shared * 1000,
      ttlResolution: 0,
      perf: clock,
    });
  }

  get(key: string): FinishedReply | undefined {
    return this.#kept.get(key);
  }

  /**
   * The response of this key, rendered if it is not kept. Requests that arrive meanwhile share that
   * rendering. Pages, files and redirects are kept, and responses with the status `keptStatus`.
   */
  getOrRender(key: string, render: () => Promise<FinishedReply>, keptStatus?: number) {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const joined = this.#underWay.get(key);
    if (joined) return joined;
    const rendering = render()
      .then((reply) => {
        const { status } = reply;
        const seconds = Math.min(reply.sharedSeconds, caching.shared);
        if (seconds > 0 && (keptStatuses.includes(status) || status === keptStatus))
          this.#kept.set(key, reply, { ttl: seconds * 1000 });
        return reply;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, rendering);
    return rendering;
  }
}
