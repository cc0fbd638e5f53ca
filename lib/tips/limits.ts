import { createHmac, randomBytes } from "node:crypto";
import { readerNetwork } from "@/lib/network";

/** How a tip came: with a solved proof of work, or without one, as from the form without script. */
export type Manner = "proven" | "unproven";

export type Sender = {
  /** Where it came from: the one address that is believed. */
  address: string;
  /** The sender's own for this one thing. */
  key: string;
  manner: Manner;
};

export type Refused = { retryAfterSeconds: number };

export type Limits = { perNetwork: Record<Manner, number>; inAll: Record<Manner, number> };

const hourMs = 3_600_000;

export const limitsOfTips: Limits = {
  // Many may share a network, as all who leave Tor by one exit do: whoever has worked for it gets more.
  perNetwork: { proven: 15, unproven: 5 },
  // What came without proof must not use up the room of those who worked for theirs.
  inAll: { proven: 60, unproven: 20 },
};

/** A browser that got no answer asks again under the same key. */
const repeatsOfKey = 100;

/**
 * Lets so many through in an hour. Remembers, in memory and for an hour, hashes of networks under a salt that is
 * thrown away each midnight (UTC): nobody, we included, can tell afterwards who was here.
 */
export class SenderLimits {
  readonly #limits: Limits;
  #salt = randomBytes(32);
  #day = Number.NaN;
  /** Only those let through, so there are never more than the limits allow. */
  #admitted: { at: number; network: string; key: string; manner: Manner; repeats: number }[] = [];

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Lets one through, or says when to come back. Who was let through is so again under the same key. */
  admit({ address, key, manner }: Sender, now: Date): Refused | undefined {
    const at = now.getTime();
    this.#forget(at);
    const before = this.#admitted.find((sender) => sender.key === key);
    if (before && before.repeats < repeatsOfKey) {
      before.repeats += 1;
      return undefined;
    }
    const network = this.#hash(readerNetwork(address) ?? "no address");
    const ofNetwork = this.#admitted.filter((sender) => sender.network === network);
    const ofManner = this.#admitted.filter((sender) => manner === "proven" || sender.manner === manner);
    const { perNetwork, inAll } = this.#limits;
    const first =
      (ofNetwork.length >= perNetwork[manner] ? ofNetwork[0] : undefined) ??
      (ofManner.length >= inAll[manner] ? ofManner[0] : undefined);
    if (first) return { retryAfterSeconds: Math.ceil((first.at + hourMs - at) / 1000) };
    this.#admitted.push({ at, network, key, manner, repeats: 0 });
    return undefined;
  }

  /** Forgets one for whom nothing could be done, so that its next try counts as the first. */
  release(key: string): void {
    this.#admitted = this.#admitted.filter((sender) => sender.key !== key);
  }

  /** How many were let through in the last hour. */
  taken(now: Date): number {
    this.#forget(now.getTime());
    return this.#admitted.length;
  }

  #forget(at: number): void {
    // Both ways, for a clock may be set back.
    this.#admitted = this.#admitted.filter((sender) => Math.abs(at - sender.at) < hourMs);
    const day = Math.floor(at / (24 * hourMs));
    if (day === this.#day) return;
    this.#day = day;
    this.#salt = randomBytes(32);
  }

  #hash(network: string): string {
    return createHmac("sha256", this.#salt).update(network).digest("base64");
  }
}
