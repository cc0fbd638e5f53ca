import { statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { DamagedStore, StoreSetAside, setAside } from "./damage";
import { IncidentLog } from "./incident-log";
import { isDamage, isLocked, storePath } from "./sqlite";
import type { Store, StoreLocation, StorePlan } from "./store";

export type ResilientPlan<OpenStore> = Pick<StorePlan, "name" | "isReplacedByHand"> & {
  location: StoreLocation;
  open: (location: StoreLocation) => Promise<OpenStore>;
  /** Runs first on a newly opened store, whose rows may differ. If it rejects, the store is not used. */
  onOpen?: (store: OpenStore) => Promise<void>;
  /** How long `use` retries while others hold the store; 0 tries once. */
  patienceMs?: number;
  /** Logged after a damaged store was replaced by an empty one, as "Views": "Views start empty: ...". */
  subject: string;
  /** The line for the log when the store cannot be used; the same `kind` is logged once. */
  incident: (cause: unknown) => { message: string; kind?: string };
  /** Logged when the store can be used again. */
  resolved: string;
};

/** The average pause between attempts while others hold the store. */
const retryMs = 40;

/**
 * Keeps a store open through every failure: locked, full, deleted, damaged, or a database that went away.
 * Each use tries again, so it recovers without a restart. A damaged file is renamed and replaced by an empty
 * store, or by a person where the plan says so.
 */
export class ResilientStore<OpenStore extends Pick<Store<never>, "isInPlace" | "close">> {
  readonly #plan: ResilientPlan<OpenStore>;
  readonly #path: string;
  readonly #incidents: IncidentLog;
  #store: Promise<OpenStore> | undefined;

  constructor(plan: ResilientPlan<OpenStore>) {
    this.#plan = plan;
    this.#path = storePath(plan.location.folder, plan.name);
    this.#incidents = new IncidentLog(plan.resolved);
  }

  /** Does some work on the store, maybe more than once. Rejects, after logging, when it cannot. */
  async use<Result>(work: (store: OpenStore) => Promise<Result>, now: Date): Promise<Result> {
    const deadline = performance.now() + (this.#plan.patienceMs ?? 0);
    for (;;) {
      try {
        const result = await work(await this.#opened(now));
        this.#incidents.resolve();
        return result;
      } catch (cause) {
        // Opening the file again examines it from the start, and sets it aside if it is damaged.
        if (isDamage(cause)) await this.close({ asFound: true });
        if ((!isDamage(cause) && !isLocked(cause)) || performance.now() >= deadline) {
          const { message, kind } = this.#plan.incident(cause);
          this.#incidents.report(message, kind);
          throw cause;
        }
        // At random, so that several that wait do not collide again.
        await setTimeout(retryMs * (0.5 + Math.random()));
      }
    }
  }

  async close(options?: { asFound: boolean }): Promise<void> {
    const store = this.#store;
    this.#store = undefined;
    await store?.then((open) => open.close(options)).catch(() => {});
  }

  async #opened(now: Date): Promise<OpenStore> {
    const store = await this.#store;
    if (store && !store.isInPlace()) {
      console.error(`${this.#path} was deleted or replaced. It is opened again.`);
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

  async #open(now: Date): Promise<OpenStore> {
    const { location, open, onOpen } = this.#plan;
    const store = await open(location).catch((cause) => {
      if (!(cause instanceof DamagedStore)) throw cause;
      this.#setAside(cause, now);
      return open(location);
    });
    try {
      await onOpen?.(store);
      return store;
    } catch (cause) {
      await store.close().catch(() => {});
      throw cause;
    }
  }

  #setAside(cause: DamagedStore, now: Date): void {
    const { isReplacedByHand, subject } = this.#plan;
    // An empty file holds nothing to examine: something else went wrong on this machine.
    if (isReplacedByHand && statSync(this.#path, { throwIfNoEntry: false })?.size === 0) throw cause;
    const aside = setAside(this.#path, now);
    if (isReplacedByHand) throw new StoreSetAside(aside, { cause });
    console.error(`${subject} start empty: ${this.#path} ${cause.damage}. It was moved to ${aside}.`);
  }
}
