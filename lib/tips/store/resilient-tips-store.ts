import { StoreSetAside } from "@/lib/store/damage";
import { messageOf } from "@/lib/store/incident-log";
import { ResilientStore } from "@/lib/store/resilient-store";
import type { StoreLocation } from "@/lib/store/store";
import { saveTip } from "./save-tip";
import { drainSpool } from "./spool";
import { openTipsStore, type TipsStore, tipsStoreName } from "./tips-store";
import { Verifier } from "./verifier";
import type { Verification } from "./verify";

/** No tip can be taken now. The cause was logged; the source is shown the newsroom's mail address. */
export class TipsClosed extends Error {
  override readonly name: string = "TipsClosed";
}

/** The site is not set up to take tips. */
export class TipsNotSetUp extends TipsClosed {
  override readonly name = "TipsNotSetUp";
}

/** The store was damaged and set aside. Until a person replaces it, tips go to the spool. */
export class TipsSetAside extends TipsClosed {
  override readonly name = "TipsSetAside";

  constructor(
    readonly aside: string,
    options?: ErrorOptions,
  ) {
    super(
      `The store of tips was damaged and moved to ${aside}. New tips wait in tips.spool and are not mailed. ` +
        `Put a backup in its place as ${tipsStoreName}.db. Or move the damaged file to another folder to start with an ` +
        "empty store: npm run tips -- verify then reports its tips as missing.",
      options,
    );
  }
}

/** How long a source waits while others hold the store, before the tip is refused. */
const patienceMs = 3_000;

/**
 * The store of tips, which recovers from a lock, a full disk or a database that went away. A damaged file is
 * only replaced by a person: an empty store in its place would hide that tips are lost.
 */
export class ResilientTipsStore {
  readonly #location: StoreLocation;
  readonly #store: ResilientStore<TipsStore>;
  #verifier: Verifier | undefined;

  constructor(location: StoreLocation) {
    this.#location = location;
    this.#store = new ResilientStore<TipsStore>({
      name: tipsStoreName,
      location,
      open: openTipsStore,
      isReplacedByHand: true,
      patienceMs,
      subject: "Tips",
      // The message only: the details of an error may quote a tip.
      incident: (cause) => ({
        message: `ALARM: the store of tips cannot be used. ${closedBy(cause).message}`,
      }),
      resolved: "The store of tips can be used again.",
    });
  }

  /**
   * Does some work on the store; the work may run more than once. Rejects, after logging, with `TipsClosed`:
   * as `TipsSetAside` when tips can still go to the spool.
   */
  async use<Result>(work: (store: TipsStore) => Promise<Result>, now: Date): Promise<Result> {
    try {
      return await this.#store.use(async (store) => {
        await this.#drainSpool(store);
        return work(store);
      }, now);
    } catch (cause) {
      throw closedBy(cause);
    }
  }

  /**
   * The latest verification; undefined on PostgreSQL, which verifies its own files. `isCurrent` waits for a
   * new one if it is due. Rejects as `use` does, and when the store cannot be read.
   */
  async verified(now: Date, { isCurrent } = { isCurrent: false }): Promise<Verification | undefined> {
    const { folder, databaseUrl } = this.#location;
    if (databaseUrl) return undefined;
    // Drains the spool, and fails if there is no store.
    await this.use(async () => {}, now);
    this.#verifier ??= new Verifier(folder);
    return isCurrent ? this.#verifier.current() : this.#verifier.latest();
  }

  close(options?: { asFound: boolean }): Promise<void> {
    return this.#store.close(options);
  }

  /** Before each use: another process may have spooled a tip. */
  async #drainSpool(store: TipsStore): Promise<void> {
    const drained = await drainSpool(this.#location.folder, async (tip) => {
      await saveTip(store, tip, { now: new Date(tip.day), delay: 0 });
    });
    if (drained > 0) console.error(`Tips moved from the spool into the store: ${drained}.`);
  }
}

function closedBy(cause: unknown): TipsClosed {
  if (cause instanceof TipsClosed) return cause;
  return cause instanceof StoreSetAside
    ? new TipsSetAside(cause.aside, { cause })
    : new TipsClosed(messageOf(cause));
}
