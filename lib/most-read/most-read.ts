import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { site } from "@/lib/content/site";
import { isBuilding, storePlace } from "@/lib/env";
import { perProcess } from "@/lib/per-process";
import { beforeShutdown } from "@/lib/shutdown";
import { storePath } from "@/lib/store/sqlite";
import type { StorePlace } from "@/lib/store/store";
import { hours } from "@/lib/time";
import { isPublicAddress } from "@/lib/urls";
import { CountsMirror } from "./counts-mirror";
import { Turnstile, type View } from "./deduplicator";
import { takePagesServed } from "./pages-served";
import { type Rankable, type Ranked, type Ranking, rank, rankWithin, type Window } from "./ranking";
import { hourOf } from "./reader-counts";
import { ViewsKeeper } from "./resilient-views-store";
import { lastDayOf, type Silence, silenceIn, silenceInWords } from "./silence";
import { Tally } from "./tally";
import { pagesServed, periodOf, type Tallied, type ViewRefusal } from "./view-outcomes";
import {
  addBatch,
  exchangeReaders,
  forgetUnread,
  type Origin,
  originOf,
  outcomesUntil,
  readersBetween,
  type ViewsStore,
  viewsStoreName,
} from "./views-store";

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
  #updatedAtTick = Number.NaN;
  #origin: Origin | undefined;
  /** What was ranked of the present counts, by the list that it was ranked of: many pages show the same few. */
  #rankings = new WeakMap<readonly Rankable[], { hour: number; size: number; ranking: Ranking<Rankable> }>();
  #outcomes: Tallied[] = [];
  #lastCounted: Date | undefined;
  #silence: Silence | undefined;
  readonly #isPublic: boolean;

  /** `isPublic`: whether others reach this paper, so that it must not pass invented readers off as its own. */
  constructor(place: StorePlace, isPublic = false) {
    this.#isPublic = isPublic;
    this.#keeper = new ViewsKeeper(place, (store) => this.#meet(store));
    this.#tally = new Tally((batch) => this.#keeper.use((store) => addBatch(store, batch), this.#now));
  }

  /** When the counts were last read; undefined while they never were. */
  get updatedAt(): Date | undefined {
    return this.#updatedAt;
  }

  /** Counts a view, unless its reader was counted already. It is kept with the next batch. */
  count(view: View, isFromRail: boolean, now: Date): void {
    const refusal = this.#turnstile.refusal(view, now);
    if (refusal) {
      this.refuse(refusal, now);
      return;
    }
    this.#now = now;
    this.#tally.add(view.slug, isFromRail, now);
    this.#lastCounted = now;
    if (this.#silence) this.#watch(now);
  }

  /** Counts why a view does not count. */
  refuse(why: ViewRefusal, now: Date): void {
    this.#now = now;
    this.#tally.note(why, now);
  }

  /** Whether this paper is read and counts nobody, as it was known half a minute ago at the latest. Never rejects. */
  async silence(now: Date): Promise<Silence | undefined> {
    await this.#freshen(now);
    this.#watch(now);
    return this.#silence;
  }

  /** What became of views in the last two days, in all processes. Never rejects. */
  async outcomes(now: Date): Promise<readonly Tallied[]> {
    await this.#freshen(now);
    return this.#outcomes;
  }

  /** The most read of these articles, in the narrowest window that fills a list of `size`. Never rejects. */
  async ranking<Article extends Rankable>(
    articles: readonly Article[],
    size: number,
    now: Date,
  ): Promise<Ranking<Article>> {
    await this.#freshen(now);
    const hour = hourOf(now);
    const known = this.#rankings.get(articles);
    if (known?.hour === hour && known.size === size) return known.ranking as Ranking<Article>;
    const ranking = rank(this.#mirror.counts, articles, now, size);
    this.#rankings.set(articles, { hour, size, ranking });
    return ranking;
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
    this.#takePages(this.#now);
    if (!(await this.keepCounted()) && this.#tally.waiting > 0) {
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

  /** Looks at a store that was opened; one that was lost is made anew of the month that is in memory. */
  async #meet(store: ViewsStore): Promise<void> {
    const { isInvented } = await originOf(store);
    if (isInvented && this.#isPublic)
      throw new Error("its readers are invented. Remove them: npm run most-read -- --reset");
    if (!this.#mirror.rows().next().done) {
      const isNew = ({ generation }: Origin, isEmpty: boolean) => generation === 0 && isEmpty;
      const wasInvented = this.#origin?.isInvented ?? false;
      if (await exchangeReaders(store, this.#mirror.rows(), wasInvented, isNew))
        console.error(
          "The readers of the last month were in memory still, and are in the new store of views.",
        );
    }
    this.#mirror.distrust();
  }

  /** Whether an hour has struck since the last refresh, by a clock that went as it should: nothing is forgotten by one that leapt. */
  #isNewHour(now: Date): boolean {
    if (this.#updatedAt === undefined || hourOf(this.#updatedAt) === hourOf(now)) return false;
    const told = now.getTime() - this.#updatedAt.getTime();
    return Math.abs(told - (performance.now() - this.#updatedAtTick)) < hours(1);
  }

  /** Looks whether the paper is silent, and says in the log when that begins and when it is over. */
  #watch(now: Date): void {
    // What this process counted may not be written yet.
    const own: Tallied[] = this.#lastCounted
      ? [{ what: "counted", period: periodOf(this.#lastCounted), times: 1 }]
      : [];
    const tallied = [...this.#outcomes, ...own];
    const silence = silenceIn(tallied, now);
    if (silence && !this.#silence) console.error(silenceInWords(silence));
    if (!silence && this.#silence)
      console.error(
        lastDayOf(tallied, now).counted > 0
          ? "Most Read counts readers again."
          : "Most Read finds no sign any more that it counts nobody.",
      );
    this.#silence = silence;
  }

  #takePages(now: Date): void {
    const pages = takePagesServed();
    if (pages > 0) this.#tally.note(pagesServed, now, pages);
  }

  async #refresh(now: Date): Promise<void> {
    this.#takePages(now);
    try {
      await this.#keeper.use(async (store) => {
        const origin = await originOf(store);
        if (origin.generation !== this.#origin?.generation) this.#mirror.distrust();
        this.#origin = origin;
        await this.#mirror.refresh((first, end) => readersBetween(store, first, end), now);
        this.#outcomes = await outcomesUntil(store, now);
        if (this.#isNewHour(now)) await forgetUnread(store, hourOf(now));
      }, now);
      this.#watch(now);
      this.#updatedAt = now;
      this.#updatedAtTick = performance.now();
      this.#dueAt = performance.now() + freshMs;
    } catch {
      // Told by the keeper. The counts stay what they were: an old list is better than none.
      this.#dueAt = performance.now() + retryMs;
    }
    this.#rankings = new WeakMap();
  }
}

/**
 * The one of this process. Undefined where there is nothing to read and nothing may
 * be made: a build must not leave files that the site may not write.
 */
export function mostRead(): MostRead | undefined {
  const place = storePlace();
  if (isBuilding && !place.databaseUrl && !existsSync(storePath(place.folder, viewsStoreName)))
    return undefined;
  return perProcess("most-read", () => {
    const made = new MostRead(place, isPublicAddress(site().address));
    beforeShutdown("views", () => made.close());
    return made;
  });
}
