import { statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { DamagedStore, StoreSetAside, setAside } from "@/lib/store/damage";
import { isLocked, isTorn, storePath } from "@/lib/store/sqlite";
import type { StorePlace } from "@/lib/store/store";
import { TipsClosed } from "@/lib/tips/tips-closed";
import { keepTip } from "./save-tip";
import { drainSpool } from "./spool";
import { openTipsStore, type TipsStore, tipsStoreName } from "./tips-store";
import { type Verification, Verifier } from "./verify";

/** The store was damaged and lies aside; until a person decides, tips go to the spool. */
export class TipsSetAside extends TipsClosed {
  override readonly name = "TipsSetAside";
  readonly aside: string;

  constructor(aside: string, options?: ErrorOptions) {
    super(
      `The tips' store was damaged. It lies at ${aside}; new tips wait in tips.spool and are not mailed. ` +
        `Put a backup in its place as ${tipsStoreName}.db, or move it out of that folder to start afresh, ` +
        "which npm run tips -- verify then reports as tips that are missing.",
      options,
    );
    this.aside = aside;
  }
}

/** How long a source waits for others to let go of the store before it is told that tips cannot be kept. */
const patienceMs = 3_000;
const pauseMs = 40;

/**
 * Keeps the store of tips open, whatever happens to it: locked, full, deleted, torn, or a database that went away.
 * Each use tries again, so it comes back by itself; but what is damaged is only replaced by a person, for a store
 * that silently began anew would hide that tips are lost.
 */
export class TipsKeeper {
  #store: Promise<TipsStore> | undefined;
  #trouble: string | undefined;
  #verifier: Verifier | undefined;
  readonly #place: StorePlace;

  constructor(place: StorePlace) {
    this.#place = place;
  }

  /**
   * Does some work on the store, which must bear being begun twice. Rejects with `TipsClosed`, as `TipsSetAside` where
   * the spool is left; what stood in the way has been told to the log then.
   */
  async use<Result>(work: (store: TipsStore) => Promise<Result>, now: Date): Promise<Result> {
    const late = performance.now() + patienceMs;
    for (;;) {
      try {
        const store = await this.#opened(now);
        await this.#drainInto(store);
        const result = await work(store);
        this.#isWell();
        return result;
      } catch (cause) {
        if (isTorn(cause)) await this.close({ asFound: true });
        // What the engine calls torn is looked at again from the start, and set aside if it is.
        else if (!isLocked(cause)) throw this.#told(cause);
        if (performance.now() > late) throw this.#told(cause);
        // Not all at once: those who wait would only meet again.
        await setTimeout(pauseMs * (0.5 + Math.random()));
      }
    }
  }

  /**
   * What the latest verification found; undefined on PostgreSQL, which verifies its own files. `isCurrent` waits for a
   * new one where that is due. Rejects as `use` does, and where the store cannot be read.
   */
  async verified(now: Date, { isCurrent } = { isCurrent: false }): Promise<Verification | undefined> {
    const { folder, databaseUrl } = this.#place;
    if (databaseUrl) return undefined;
    // Puts into the store what waits in the spool, and finds out whether there is a store.
    await this.use(async () => {}, now);
    this.#verifier ??= new Verifier(folder);
    return isCurrent ? this.#verifier.current() : this.#verifier.latest();
  }

  async close(options?: { asFound: boolean }): Promise<void> {
    const store = this.#store;
    this.#store = undefined;
    await store?.then((open) => open.close(options)).catch(() => {});
  }

  async #opened(now: Date): Promise<TipsStore> {
    const store = await this.#store;
    if (store && !store.isInPlace()) {
      console.error(
        `The tips' store was taken away under the running paper: ${this.#path}. It is looked for again.`,
      );
      await this.close();
    }
    this.#store ??= this.#open(now);
    try {
      return await this.#store;
    } catch (cause) {
      this.#store = undefined;
      throw cause;
    }
  }

  async #open(now: Date): Promise<TipsStore> {
    return await openTipsStore(this.#place).catch((cause) => {
      if (cause instanceof StoreSetAside) throw new TipsSetAside(cause.aside, { cause });
      const isOurs = cause instanceof DamagedStore && cause.path === this.#path;
      // An empty file holds nothing that could be set aside: it says that something else went wrong on this machine.
      if (!isOurs || statSync(this.#path, { throwIfNoEntry: false })?.size === 0) throw cause;
      throw new TipsSetAside(setAside(this.#path, now), { cause });
    });
  }

  /** Another program may have spooled a tip since we looked: whenever there is a spool, it goes into the store first. */
  async #drainInto(store: TipsStore): Promise<void> {
    const drained = await drainSpool(this.#place.folder, (tip) =>
      keepTip(store, tip, { now: new Date(tip.day), delay: 0 }),
    );
    if (drained > 0) console.error(`The ${drained} tips that waited in the spool are in the store now.`);
  }

  get #path(): string {
    return storePath(this.#place.folder, tipsStoreName);
  }

  /** Tells a trouble once when it begins: its message only, for an error's details may quote what was to be kept. */
  #told(cause: unknown): TipsClosed {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (message !== this.#trouble) console.error(`ALARM: tips are in trouble. ${message}`);
    this.#trouble = message;
    return cause instanceof TipsClosed ? cause : new TipsClosed(message);
  }

  #isWell(): void {
    if (this.#trouble !== undefined) console.error("Tips are kept again.");
    this.#trouble = undefined;
  }
}
