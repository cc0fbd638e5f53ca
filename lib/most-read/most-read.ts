import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { beforeShutdown } from "@/lib/delivery/shutdown.js";
import { isBuilding, storePlace } from "@/lib/env";
import { storePath } from "@/lib/store/sqlite";
import type { StorePlace } from "@/lib/store/store";
import { CountsMirror } from "./counts-mirror";
import { type Rankable, type Ranked, type Ranking, rank, rankWithin, type Window } from "./ranking";
import { hourOf } from "./reader-counts";
import { Tally } from "./tally";
import { Turnstile, type View } from "./turnstile";
import { ViewsKeeper } from "./views-keeper";
import { addReaders, forgetOld, readersBetween, viewsStoreName } from "./views-store";

/** How long counts in memory are used before they are read again. */
const freshMs = 30_000;
/** How soon a store that is away is asked again, so that not every page waits for it. */
const retryMs = 5_000;
/** How long a page waits for newer counts before it takes those that there are. */
const patienceMs = 300;

/** The readers of this process and, through the store, of all: counted, kept, and ranked. */
export class MostRead {
  #turnstile = new Turnstile();
  #mirror = new CountsMirror();
  #keeper: ViewsKeeper;
  #tally: Tally;
  #now = new Date(0);
  #dueAt = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<void> | undefined;
  #updatedAt: Date | undefined;

  constructor(place: StorePlace) {
    this.#keeper = new ViewsKeeper(place, () => this.#mirror.distrust());
    this.#tally = new Tally((rows) => this.#keeper.use((store) => addReaders(store, rows), this.#now));
  }

  /** When the counts were last read; undefined while they never were. */
  get updatedAt(): Date | undefined {
    return this.#updatedAt;
  }

  /** Counts a view, unless its reader was counted already. It is kept with the next batch. */
  count(view: View, isFromRail: boolean, now: Date): void {
    this.#now = now;
    if (this.#turnstile.admits(view, now)) this.#tally.add(view.slug, isFromRail, now);
  }

  /** The most read of these articles, in the narrowest window that fills a list of `size`. Never rejects. */
  async ranking<Article extends Rankable>(
    articles: readonly Article[],
    size: number,
    now: Date,
  ): Promise<Ranking<Article>> {
    await this.#freshen(now);
    return rank(this.#mirror.counts, articles, now, size);
  }

  /** The most read of these articles in one window, however few. Never rejects. */
  async rankingWithin<Article extends Rankable>(
    window: Window,
    articles: readonly Article[],
    size: number,
    now: Date,
  ): Promise<Ranked<Article>[]> {
    await this.#freshen(now);
    return rankWithin(window, this.#mirror.counts, articles, now, size);
  }

  /** Keeps at once what was counted; resolves to whether the store took it. */
  keepCounted(): Promise<boolean> {
    return this.#tally.write();
  }

  /** Keeps what was counted, and lets go of the store. */
  async close(): Promise<void> {
    if (!(await this.keepCounted())) {
      console.error(`${this.#tally.waiting} views are lost: their store was away to the end.`);
    }
    await this.#keeper.close();
  }

  async #freshen(now: Date): Promise<void> {
    this.#now = now;
    // The machine's clock may jump; this one never does.
    if (!this.#refreshing && performance.now() >= this.#dueAt) {
      this.#refreshing = this.#refresh(now).finally(() => {
        this.#refreshing = undefined;
      });
    }
    if (this.#refreshing) {
      await Promise.race([this.#refreshing, setTimeout(patienceMs, undefined, { ref: false })]);
    }
  }

  async #refresh(now: Date): Promise<void> {
    try {
      await this.#keeper.use(async (store) => {
        const isNewHour = this.#updatedAt === undefined || hourOf(this.#updatedAt) !== hourOf(now);
        await this.#mirror.refresh((first, end) => readersBetween(store, first, end), now);
        if (isNewHour) await forgetOld(store, hourOf(now));
      }, now);
      this.#updatedAt = now;
      this.#dueAt = performance.now() + freshMs;
    } catch {
      // Told by the keeper. The counts stay what they were: an old list is better than none.
      this.#dueAt = performance.now() + retryMs;
    }
  }
}

const key = Symbol.for("rush-hour-daily.most-read");
const holder = process as { [key]?: MostRead };

/**
 * The one of this process, which Next bundles into several. Undefined where there is nothing to read and nothing may
 * be made: a build must not leave files that the site may not write.
 */
export function mostRead(): MostRead | undefined {
  const place = storePlace();
  if (isBuilding && !place.databaseUrl && !existsSync(storePath(place.folder, viewsStoreName)))
    return undefined;
  if (!holder[key]) {
    const made = new MostRead(place);
    holder[key] = made;
    beforeShutdown("views", () => made.close());
  }
  return holder[key];
}
