import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { storePlace, tipsSettings } from "@/lib/env";
import { readerNetwork } from "@/lib/network";
import { perProcess } from "@/lib/per-process";
import { beforeShutdown } from "@/lib/shutdown";
import type { StorePlace } from "@/lib/store/store";
import { seal } from "@/lib/tips/crypto/encryption";
import { type NewsroomKey, paperKey } from "@/lib/tips/crypto/newsroom-key";
import { newReceipt, receiptHash, receiptKeys } from "@/lib/tips/crypto/receipt";
import { dayOf } from "@/lib/tips/days";
import { findByReceipt, type SealedMessage } from "@/lib/tips/desk/desk";
import { canKeepTips, type StateOfTips, stateOfTips } from "@/lib/tips/desk/tips-status";
import { TipsKeeper, TipsSetAside } from "@/lib/tips/store/resilient-tips-store";
import { addFromSource, keepTip, type SealedTip } from "@/lib/tips/store/save-tip";
import { spool } from "@/lib/tips/store/spool";
import { challengeSecret } from "@/lib/tips/store/tips-store";
import type { Tip } from "@/lib/tips/tip";
import { TipsClosed } from "@/lib/tips/tips-closed";
import { Resends } from "./idempotency";
import {
  limitsOfAdditions,
  limitsOfLookups,
  limitsOfTips,
  type Refused,
  type Sender,
  SenderLimits,
} from "./rate-limits";
import { type Credentials, type TipChallenge, TipGate } from "./spam-check";

export type TipsSettings = {
  place: StorePlace;
  /** Whether what is stored there stays. */
  isDurable: boolean;
  key: () => Promise<NewsroomKey | undefined>;
  /** Up to how many minutes mail waits. */
  mailDelay: number;
  keeper?: TipsKeeper;
};

type Sent<Value> = ({ isTaken: true } & Value) | ({ isTaken: false } & Refused);

/** How long a recipient is believed before it is looked for again: a refused flood must not make the disk work. */
const recipientMs = 5_000;

/** How tips come in: what the routes of one process share. */
export class Tips {
  readonly #settings: TipsSettings;
  readonly #keeper: TipsKeeper;
  readonly #limits = new SenderLimits(limitsOfTips);
  readonly #resends = new Resends();
  readonly #additions = new SenderLimits(limitsOfAdditions);
  readonly #lookups = new SenderLimits(limitsOfLookups);
  /** Signs challenges while the store cannot be read. */
  readonly #ownGate = new TipGate(randomBytes(32).toString("base64url"));
  #gate: TipGate | undefined;
  #recipient: { value: string; until: number } | undefined;

  constructor(settings: TipsSettings) {
    this.#settings = settings;
    this.#keeper = settings.keeper ?? new TipsKeeper(settings.place);
  }

  /** The age key to seal tips for. Throws `TipsClosed` where none can be kept or nobody could ever open them. */
  async recipient(): Promise<string> {
    if (this.#recipient && performance.now() < this.#recipient.until) return this.#recipient.value;
    if (!this.#settings.isDurable)
      throw new TipsClosed("Nothing lasts on this machine's disk. Set DATABASE_URL to take tips here.");
    const key = await this.#settings.key();
    if (!key)
      throw new TipsClosed(
        "No key to seal tips for. Make a pair with npm run tips -- keygen and set TIPS_RECIPIENT.",
      );
    this.#recipient = { value: key.recipient, until: performance.now() + recipientMs };
    return key.recipient;
  }

  /** What a browser needs before it sends a tip. Throws `TipsClosed` where none that is written now could be kept. */
  async challenge(now: Date): Promise<TipChallenge & { recipient: string }> {
    const recipient = await this.recipient();
    // Looked for each time: who opens the form should hear of an ailing store before anything is typed.
    const gate = await this.#readGate(now).catch((cause) => {
      // There is still the spool.
      if (cause instanceof TipsSetAside) return this.#gate ?? this.#ownGate;
      throw cause;
    });
    return { ...(await gate.challenge(this.#limits.taken(now), now)), recipient };
  }

  /** Takes a tip that its sender sealed. Once this resolves with `isTaken`, it is on the disk. */
  async take(
    { receipt, replyTo, sealed, ...credentials }: Omit<SealedTip, "suspicion"> & Credentials,
    address: string,
    now: Date,
  ): Promise<Sent<object>> {
    await this.recipient();
    const sender = { from: networkOf(address), key: credentials.key };
    // Asked before the proof is tried, and again with what came of it: whom the limits refuse costs no work.
    const refused = this.#limits.refusal(
      { ...sender, manner: credentials.proof ? "proven" : "unproven" },
      now,
    );
    if (refused) return { isTaken: false, ...refused };
    const gate = await this.#openGate(now);
    const suspicion = await gate.suspicion(credentials, now);
    const manner = suspicion === undefined ? "proven" : "unproven";
    return this.#admitted(this.#limits, { ...sender, manner }, now, async () => {
      await this.#keep({ key: sender.key, receipt, replyTo, sealed, suspicion }, now);
      return {};
    });
  }

  /**
   * Takes a tip as it was typed, seals it at once, and resolves with the words of its receipt when it is on the disk. The
   * same sent again is the same tip, with the same words, for some minutes.
   */
  async takeTyped(
    tip: Tip,
    website: string,
    address: string,
    now: Date,
  ): Promise<Sent<{ receiptWords: string }>> {
    const recipient = await this.recipient();
    const from = networkOf(address);
    const { key, receipt } = this.#resends.of(["tip", from, tip], now, (known) => this.#limits.knows(known));
    const sender: Sender = { from, key, manner: "unproven" };
    return this.#admitted(this.#limits, sender, now, async () => {
      const receiptWords = newReceipt(receipt);
      const keys = await receiptKeys(receiptWords);
      if (!keys) throw new Error("The words of a new receipt were not understood.");
      const sealedTip = {
        key,
        sealed: await seal(JSON.stringify(tip), recipient),
        receipt: await receiptHash(keys.id),
        replyTo: keys.recipient,
        // There is no token or proof without script; only the hidden field tells.
        suspicion: website === "" ? undefined : "filled the hidden field",
      };
      await this.#keep(sealedTip, now);
      return { receiptWords };
    });
  }

  /** What the source finds who shows this receipt id; `found` is undefined where no tip has it. */
  async lookUp(
    id: string,
    address: string,
    now: Date,
  ): Promise<Sent<{ found: { sentOn: string; thread: SealedMessage[] } | undefined }>> {
    const refused = this.#admitLookup(address, now);
    if (refused) return { isTaken: false, ...refused };
    const receipt = await receiptHash(id);
    return { isTaken: true, found: await this.#keeper.use((store) => findByReceipt(store, receipt), now) };
  }

  /** Adds to the tip of a receipt what was typed, sealed at once; the same sent again is added once, for some minutes. */
  async addTyped(
    { id, tip }: { id: string; tip: Tip },
    address: string,
    now: Date,
  ): Promise<Sent<{ isKnown: boolean }>> {
    const { key } = this.#resends.of(["more", id, tip], now, (known) => this.#additions.knows(known));
    return this.#add(
      { id, key, sealed: async () => seal(JSON.stringify(tip), await this.recipient()) },
      address,
      now,
    );
  }

  /** Adds to the tip of a receipt what its source sealed; `isKnown` is false where there is no such tip. */
  async add(
    { id, key, sealed }: { id: string; key: string; sealed: string },
    address: string,
    now: Date,
  ): Promise<Sent<{ isKnown: boolean }>> {
    await this.recipient();
    return this.#add({ id, key, sealed: async () => sealed }, address, now);
  }

  /** How tips stand, for /readyz and /readyz/tips. */
  state(now: Date): Promise<StateOfTips> {
    return stateOfTips(this.#keeper, now);
  }

  close(): Promise<void> {
    return this.#keeper.close();
  }

  async #add(
    { id, key, sealed: seals }: { id: string; key: string; sealed: () => Promise<string> },
    address: string,
    now: Date,
  ): Promise<Sent<{ isKnown: boolean }>> {
    const refused = this.#admitLookup(address, now);
    if (refused) return { isTaken: false, ...refused };
    const receipt = await receiptHash(id);
    return this.#admitted(this.#additions, { from: receipt, key, manner: "proven" }, now, async () => {
      const sealed = await seals();
      const isKnown = await this.#keeper.use(
        (store) => addFromSource(store, { receipt, key, sealed }, { now, delay: this.#delay() }),
        now,
      );
      // Of receipts that nobody has there is no end: they must not use up the room of those that are.
      if (!isKnown) this.#additions.release(key);
      return { isKnown };
    });
  }

  #admitLookup(address: string, now: Date): Refused | undefined {
    return this.#lookups.admit({ from: networkOf(address), key: randomUUID(), manner: "unproven" }, now);
  }

  async #admitted<Value extends object>(
    limits: SenderLimits,
    sender: Sender,
    now: Date,
    keep: () => Promise<Value>,
  ): Promise<Sent<Value>> {
    const refused = limits.admit(sender, now);
    if (refused) return { isTaken: false, ...refused };
    try {
      return { isTaken: true, ...(await keep()) };
    } catch (cause) {
      limits.release(sender.key);
      throw cause;
    }
  }

  async #keep(tip: SealedTip, now: Date): Promise<void> {
    try {
      await this.#keeper.use((store) => keepTip(store, tip, { now, delay: this.#delay() }), now);
    } catch (cause) {
      if (!(cause instanceof TipsSetAside)) throw cause;
      spool(this.#settings.place.folder, { ...tip, day: dayOf(now) });
    }
  }

  #delay(): number {
    return randomInt(this.#settings.mailDelay + 1);
  }

  async #readGate(now: Date): Promise<TipGate> {
    const secret = await this.#keeper.use(challengeSecret, now);
    this.#gate ??= new TipGate(secret);
    return this.#gate;
  }

  async #openGate(now: Date): Promise<TipGate> {
    try {
      return this.#gate ?? (await this.#readGate(now));
    } catch {
      // Told by the keeper. The tip itself may yet find the store, or the spool.
      return this.#ownGate;
    }
  }
}

function networkOf(address: string): string {
  return readerNetwork(address) ?? "no address";
}

/** The one of this process. */
export function tips(): Tips {
  return perProcess("tips", () => {
    const made = new Tips({
      place: storePlace(),
      isDurable: canKeepTips(),
      key: paperKey,
      mailDelay: tipsSettings().mailDelay,
    });
    beforeShutdown("tips", () => made.close());
    return made;
  });
}
