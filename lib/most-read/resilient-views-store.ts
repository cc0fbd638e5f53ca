import { DamagedStore, setAside } from "@/lib/store/damage";
import { isTorn, storePath } from "@/lib/store/sqlite";
import type { StorePlace } from "@/lib/store/store";
import { openViewsStore, type ViewsStore, viewsStoreName } from "./views-store";

/**
 * Keeps the views store open, whatever happens to it: locked, full, deleted, torn, or a database that went away. Each
 * use tries again, so it comes back by itself. A trouble is told once when it begins and once when it is over.
 */
export class ViewsKeeper {
  #store: Promise<ViewsStore> | undefined;
  #trouble: string | undefined;
  readonly #place: StorePlace;
  readonly #onOpen: (store: ViewsStore) => Promise<void>;

  /**
   * `onOpen` is given each store that was opened, before any other use of it: it may hold other things than the one
   * before. Where it rejects, the store cannot be used.
   */
  constructor(place: StorePlace, onOpen: (store: ViewsStore) => Promise<void>) {
    this.#place = place;
    this.#onOpen = onOpen;
  }

  /** Does some work on the store. Rejects when it cannot be done now; that has been told then. */
  async use<Result>(work: (store: ViewsStore) => Promise<Result>, now: Date): Promise<Result> {
    try {
      const store = await this.#opened(now);
      const result = await work(store);
      this.#isWell();
      return result;
    } catch (cause) {
      this.#isInTrouble(cause);
      // What is torn is found out, and set aside, when it is opened again.
      if (isTorn(cause)) await this.close({ asFound: true });
      throw cause;
    }
  }

  async close(options?: { asFound: boolean }): Promise<void> {
    const store = this.#store;
    this.#store = undefined;
    await store?.then((open) => open.close(options)).catch(() => {});
  }

  async #opened(now: Date): Promise<ViewsStore> {
    const store = await this.#store;
    if (store && !store.isInPlace()) {
      console.error(
        `${storePath(this.#place.folder, viewsStoreName)} is gone or another one. It is opened anew.`,
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

  async #open(now: Date): Promise<ViewsStore> {
    const store = await openViewsStore(this.#place).catch((cause) => {
      const isOurs =
        cause instanceof DamagedStore && cause.path === storePath(this.#place.folder, viewsStoreName);
      if (!isOurs) throw cause;
      // The file is there to be looked at.
      const aside = setAside(cause.path, now);
      console.error(`Views start afresh: ${cause.path} ${cause.damage}. It lies at ${aside} now.`);
      return openViewsStore(this.#place);
    });
    try {
      await this.#onOpen(store);
    } catch (cause) {
      await store.close().catch(() => {});
      throw cause;
    }
    return store;
  }

  #isInTrouble(cause: unknown): void {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (this.#trouble === undefined) {
      console.error(
        `Views cannot be kept: ${message}. They wait in memory, and the last good list is shown.`,
      );
    }
    this.#trouble = message;
  }

  #isWell(): void {
    if (this.#trouble !== undefined) console.error("Views are kept again, those that waited too.");
    this.#trouble = undefined;
  }
}
