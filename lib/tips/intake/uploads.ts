import type { StoreLocation } from "@/lib/store/store";
import { archiveSizes, fileLimits } from "@/lib/tips/files/file-limits";
import { type Archive, type PartOutcome, savePart } from "@/lib/tips/store/files";
import { type ResilientTipsStore, TipsClosed } from "@/lib/tips/store/resilient-tips-store";
import { lackOfRoomForFiles } from "@/lib/tips/store/room-for-files";
import { challengeSecret, type TipsStore } from "@/lib/tips/store/tips-store";
import { type Admission, networksOf } from "./admission";
import type { Origin, Refused } from "./rate-limits";
import { type Credentials, isTooCheap, type SpamCheck } from "./spam-check";
import { Tickets } from "./tickets";

/** No room for files now; words are taken all the same. */
export type NoFiles = { isTaken: false; files: false };

type Settings = {
  location: StoreLocation;
  /** How many bytes all files in the store may have together. */
  filesBytes: number;
  store: ResilientTipsStore;
  admission: Admission;
  spamCheck: (now: Date) => Promise<SpamCheck>;
};

/** Of the largest archive, encrypted. */
export const mostParts = Math.floor(Math.max(...archiveSizes) / fileLimits.part) + 1;
/** How long it is remembered whether there is room, so that a flood of forms does not use the disk. */
const cachedMs = 5_000;

/** Takes the files of tips for all routes of one process, before the tips themselves. */
export class Uploads {
  #tickets: Tickets | undefined;
  #cached: { takesFiles: boolean; until: number } | undefined;

  constructor(private readonly settings: Settings) {}

  /** Whether a small archive could be stored now. Never rejects. */
  async takesFiles(now: Date): Promise<boolean> {
    if (!this.#cached || performance.now() >= this.#cached.until)
      this.#cached = { takesFiles: await this.#hasRoom(1, now), until: performance.now() + cachedMs };
    return this.#cached.takesFiles;
  }

  /**
   * Begins an upload: resolves with its ticket. `isDoubtful`: its proof of work is missing, wrong, used or
   * too cheap; a new challenge helps.
   */
  async open(
    { upload, parts, ...credentials }: Archive & Omit<Credentials, "key" | "website">,
    address: string,
    now: Date,
  ): Promise<{ isTaken: true; ticket: string } | NoFiles | Refused | { isTaken: false; isDoubtful: true }> {
    const { admission, spamCheck } = this.settings;
    if (!(await this.#hasRoom(parts, now))) return { isTaken: false, files: false };
    const from = networksOf(address);
    const attempt = { from, key: upload, trust: "proven" as const, weight: parts };
    const refused = admission.files.refusal(attempt, now);
    if (refused) return refused;
    const sent = { ...credentials, key: upload, website: "" };
    const isKnown = admission.files.knows(upload);
    if (!isKnown && isTooCheap(sent, admission.tips.taken(from, now)))
      return { isTaken: false, isDoubtful: true };
    if (!isKnown && (await (await spamCheck(now)).suspicion(sent, now, "files")) !== undefined)
      return { isTaken: false, isDoubtful: true };
    return (
      admission.files.admit(attempt, now) ?? {
        isTaken: true,
        ticket: (await this.#readTickets(now)).issue({ upload, parts }, now),
      }
    );
  }

  /** The archive of a ticket; undefined if the ticket is not valid. Rejects with `TipsClosed`. */
  async archiveOf(ticket: string, now: Date): Promise<Archive | undefined> {
    return (await this.#readTickets(now)).archiveOf(ticket, now);
  }

  /** Saves a part of an upload. Once this resolves with "saved", it is on the disk. */
  async takePart(
    { upload, place, body }: { upload: string; place: number; body: Uint8Array },
    now: Date,
  ): Promise<PartOutcome> {
    const { store, filesBytes, location } = this.settings;
    return store.use(async (open) => {
      const room = { bytes: body.length, mostBytes: Infinity };
      if (await lackOfRoomForFiles(open, location, room)) return "full";
      return savePart(open, { upload, place, body }, { now, mostBytes: filesBytes });
    }, now);
  }

  /** Whether the plain form, which has no proof, may send so many parts. */
  async admitsPlain({ upload, parts, from }: Archive & { from: Origin }, now: Date): Promise<boolean> {
    const { files } = this.settings.admission;
    const attempt = { from, key: upload, trust: "unproven" as const, weight: parts };
    return (await this.#hasRoom(parts, now)) && files.admit(attempt, now) === undefined;
  }

  async #hasRoom(parts: number, now: Date): Promise<boolean> {
    const { store, location, filesBytes } = this.settings;
    const room = { bytes: parts * fileLimits.part, mostBytes: filesBytes };
    try {
      const lack = await store.use((open: TipsStore) => lackOfRoomForFiles(open, location, room), now);
      return lack === undefined;
    } catch (cause) {
      // Already logged. Words may still go to the spool.
      if (cause instanceof TipsClosed) return false;
      throw cause;
    }
  }

  async #readTickets(now: Date): Promise<Tickets> {
    this.#tickets ??= new Tickets(await this.settings.store.use(challengeSecret, now));
    return this.#tickets;
  }
}
