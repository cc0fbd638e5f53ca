import { existsSync } from "node:fs";
import type { BlockList } from "node:net";
import { setTimeout } from "node:timers/promises";
import { site } from "@/lib/content/site";
import { carriers, isBuilding, storeLocation } from "@/lib/env";
import { perProcess } from "@/lib/per-process";
import { beforeShutdown } from "@/lib/shutdown";
import { messageOf } from "@/lib/store/incident-log";
import { ResilientStore } from "@/lib/store/resilient-store";
import { storePath } from "@/lib/store/sqlite";
import type { StoreLocation } from "@/lib/store/store";
import { hours } from "@/lib/time";
import { isPublicAddress } from "@/lib/urls";
import { CountsMirror } from "./counts-mirror";
import { Deduplicator, type View } from "./deduplicator";
import { takePagesServed } from "./pages-served";
import { type Rankable, type Ranking, railSize, rank } from "./ranking";
import { hourOf, type ReaderCounts } from "./reader-counts";
import { lastDayOf, type Silence, silenceIn, silenceInWords } from "./silence";
import { Tally } from "./tally";
import { pagesServed, periodOf, type Tallied, type ViewRefusal } from "./view-outcomes";
import {
  addBatch,
  forgetUnread,
  type Origin,
  openViewsStore,
  originOf,
  outcomesUntil,
  readersBetween,
  replaceReaders,
  type ViewsStore,
  viewsStoreName,
} from "./views-store";

/** How long counts in memory are used before they are read again. */
const freshMs = 30_000;
/** How soon an unavailable store is tried again, so that not every page waits for it. */
const retryMs = 5_000;
/** How long a page waits for newer counts before it uses the present ones. */
const defaultPatienceMs = 300;

/** A public site (`isPublic`) must not present invented readers as its own. */
type Options = { isPublic?: boolean; patienceMs?: number; timeZone?: () => string; carriers?: BlockList };

/** Counts, stores and ranks the readers of this process and, through the store, of all processes. */
export class MostRead {
  #deduplicator: Deduplicator;
  #mirror = new CountsMirror();
  #store: ResilientStore<ViewsStore>;
  #tally: Tally;
  #now = new Date(0);
  #dueAt = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<void> | undefined;
  /** When the counts were last read; undefined while they never were. */
  updatedAt: Date | undefined;
  #updatedAtTick = Number.NaN;
  #origin: Origin | undefined;
  /** Rankings of the present counts, by the list of articles: many pages show the same few. */
  #rankings = new WeakMap<readonly Rankable[], { hour: number; ranking: Ranking<Rankable> }>();
  #outcomes: Tallied[] = [];
  #lastCounted: Date | undefined;
  #silence: Silence | undefined;
  readonly #isPublic: boolean;
  readonly #patienceMs: number;

  constructor(location: StoreLocation, options: Options = {}) {
    const { isPublic = false, patienceMs = defaultPatienceMs, timeZone, carriers } = options;
    this.#deduplicator = new Deduplicator({}, timeZone, carriers);
    this.#isPublic = isPublic;
    this.#patienceMs = patienceMs;
    this.#store = new ResilientStore<ViewsStore>({
      name: viewsStoreName,
      location,
      open: openViewsStore,
      onOpen: (store) => this.#onOpen(store),
      subject: "Views",
      incident: (cause) => ({
        message: `Views cannot be stored: ${messageOf(cause)}. They wait in memory, and the last list is shown.`,
        kind: "unavailable",
      }),
      resolved: "Views are stored again, including those that waited.",
    });
    this.#tally = new Tally((batch) => this.#store.use((store) => addBatch(store, batch), this.#now));
  }

  /** Counts a view, unless its reader was counted already. It is stored with the next batch. */
  count(view: View, isFromRail: boolean, now: Date): void {
    const refusal = this.#deduplicator.refusal(view, now);
    this.#now = now;
    if (refusal === "network-cap") this.#tally.addCapped(view.slug, now);
    else if (refusal) this.#tally.note(refusal, now);
    if (refusal) return;
    this.#tally.add(view.slug, isFromRail, now);
    this.#lastCounted = now;
    if (this.#silence) this.#watch(now);
  }

  /** Adds the seconds for which a reader who was counted has read by now. */
  addReading(view: View, seconds: number, now: Date): void {
    const reading = this.#deduplicator.longerReading(view, seconds, now);
    if (!reading) return;
    this.#now = now;
    this.#tally.addReading(view.slug, reading.seconds, reading.isFirst, now);
  }

  /** Counts why a view does not count. */
  refuse(why: ViewRefusal, now: Date): void {
    this.#now = now;
    this.#tally.note(why, now);
  }

  /** Whether pages are read and no reader is counted, at most half a minute old. Never rejects. */
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

  /** The most read of these articles now, and the newest where too few were read. Never rejects. */
  async ranking<Article extends Rankable>(
    articles: readonly Article[],
    now: Date,
  ): Promise<Ranking<Article>> {
    await this.#freshen(now);
    const hour = hourOf(now);
    const known = this.#rankings.get(articles);
    if (known?.hour === hour) return known.ranking as Ranking<Article>;
    const ranking = rank(this.#mirror.counts, articles, now, railSize);
    this.#rankings.set(articles, { hour, ranking });
    return ranking;
  }

  /** The readers of a month by slug, at most half a minute old. Never rejects. */
  async counts(now: Date): Promise<ReaderCounts> {
    await this.#freshen(now);
    return this.#mirror.counts;
  }

  /** Waits for newer counts as long as the store takes, for programs. A page waits a fraction of a second. */
  async whenRefreshed(now: Date): Promise<void> {
    await this.#freshen(now);
    await this.#refreshing;
  }

  /** Stores the counted readers at once; resolves to whether that succeeded. */
  flush(): Promise<boolean> {
    return this.#tally.write();
  }

  /** Stores the counted readers and closes the store. */
  async close(): Promise<void> {
    this.#takePages(this.#now);
    const isStored = await this.flush();
    const { waiting } = this.#tally;
    if (!isStored && waiting > 0)
      console.error(`${waiting} views are lost: the store could not be used before the process ended.`);
    await this.#store.close();
  }

  async #freshen(now: Date): Promise<void> {
    this.#now = now;
    // performance.now(), since the machine's clock may jump.
    if (!this.#refreshing && performance.now() >= this.#dueAt)
      this.#refreshing = this.#refresh(now).finally(() => {
        this.#refreshing = undefined;
      });
    if (this.#refreshing)
      await Promise.race([this.#refreshing, setTimeout(this.#patienceMs, undefined, { ref: false })]);
  }

  /** Checks a newly opened store, and fills one that replaces a lost store with the month in memory. */
  async #onOpen(store: ViewsStore): Promise<void> {
    const { isInvented } = await originOf(store);
    if (isInvented && this.#isPublic)
      throw new Error("its readers are invented. Remove them: npm run most-read -- --reset");
    if (this.#mirror.counts.size > 0) {
      const isNew = ({ generation }: Origin, isEmpty: boolean) => generation === 0 && isEmpty;
      const wasInvented = this.#origin?.isInvented ?? false;
      if (await replaceReaders(store, this.#mirror.rows(), wasInvented, isNew))
        console.error(
          "The new store of views was filled with the readers of the last month, which were in memory.",
        );
    }
    this.#mirror.invalidate();
  }

  /** Whether a new hour began since the last refresh. False if the clock jumped: nothing is deleted then. */
  #isNewHour(now: Date): boolean {
    if (this.updatedAt === undefined || hourOf(this.updatedAt) === hourOf(now)) return false;
    const passed = now.getTime() - this.updatedAt.getTime();
    return Math.abs(passed - (performance.now() - this.#updatedAtTick)) < hours(1);
  }

  /** Checks whether readers are counted, and logs when that stops and when it works again. */
  #watch(now: Date): void {
    const tallied = [...this.#outcomes];
    // This process's own readers may not be stored yet.
    if (this.#lastCounted) tallied.push({ what: "counted", period: periodOf(this.#lastCounted), times: 1 });
    const silence = silenceIn(tallied, now);
    const isCounting = lastDayOf(tallied, now).counted > 0;
    const over = isCounting ? "counts readers again" : "no longer sees pages without counted readers";
    if (silence && !this.#silence) console.error(silenceInWords(silence));
    if (!silence && this.#silence) console.error(`Most Read ${over}.`);
    this.#silence = silence;
  }

  #takePages(now: Date): void {
    const pages = takePagesServed();
    if (pages > 0) this.#tally.note(pagesServed, now, pages);
  }

  async #refresh(now: Date): Promise<void> {
    this.#takePages(now);
    try {
      await this.#store.use(async (store) => {
        const origin = await originOf(store);
        if (origin.generation !== this.#origin?.generation) this.#mirror.invalidate();
        this.#origin = origin;
        await this.#mirror.refresh((first, end) => readersBetween(store, first, end), now);
        this.#outcomes = await outcomesUntil(store, now);
        if (this.#isNewHour(now)) await forgetUnread(store, hourOf(now));
      }, now);
      this.#watch(now);
      this.updatedAt = now;
      this.#updatedAtTick = performance.now();
      this.#dueAt = performance.now() + freshMs;
    } catch {
      // The store logged the cause. The counts stay as they are: an old list is better than none.
      this.#dueAt = performance.now() + retryMs;
    }
    this.#rankings = new WeakMap();
  }
}

/**
 * The one instance of this process. Undefined during a build that has no store to read: a build must not make
 * files that the running site may not be able to write.
 */
export function mostRead(): MostRead | undefined {
  const location = storeLocation();
  if (isBuilding && !location.databaseUrl && !existsSync(storePath(location.folder, viewsStoreName)))
    return undefined;
  return perProcess("most-read", () => {
    const isPublic = isPublicAddress(site().address);
    const options = { isPublic, timeZone: () => site().timeZone, carriers: carriers() };
    const made = new MostRead(location, options);
    beforeShutdown("views", () => made.close());
    return made;
  });
}
