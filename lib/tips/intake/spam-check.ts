import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { CappedMap, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Challenge, Payload } from "altcha-lib/types";

/** What a browser gets before it sends a tip: a token that says when, and a proof of work to be solved meanwhile. */
export type TipChallenge = { token: string; proof: Challenge };

/** What came beside a tip. */
export type Credentials = {
  key: string;
  /** The field that people do not see, and programs fill. */
  website: string;
  token?: string | undefined;
  proof?: Payload | undefined;
};

/** Nobody tells what happened in less. */
const shortestMs = 3_000;
const longestMs = 24 * 3_600_000;
/** Tokens remembered as used; of more, the first are forgotten. */
const remembered = 10_000;

/**
 * Tells tips that look like spam, without asking anyone else. Its word is a suspicion: what is suspected is kept all
 * the same, only apart.
 */
export class TipGate {
  readonly #secret: string;
  readonly #used = new CappedMap<string, string>({ maxSize: remembered });

  /** All processes of a paper share the `secret`, so that one knows the challenges of another. */
  constructor(secret: string) {
    this.#secret = secret;
  }

  /** A new challenge; the more tips were `taken` in the last hour, the more work it is. */
  async challenge(taken: number, now: Date): Promise<TipChallenge> {
    const told = `${now.getTime().toString(36)}.${randomBytes(12).toString("base64url")}`;
    const token = `${told}.${this.#sign(told)}`;
    const proof = await createChallenge({
      algorithm: "PBKDF2/SHA-256",
      ...workFor(taken),
      deriveKey,
      // Ties the proof to its token, whose time and single use are then those of both.
      data: { token },
      hmacSignatureSecret: `proof ${this.#secret}`,
    });
    return { token, proof };
  }

  /** Why a tip may be spam, in a few words for the desk; undefined when nothing says so. */
  async suspicion({ key, website, token, proof }: Credentials, now: Date): Promise<string | undefined> {
    if (website !== "") return "filled the hidden field";
    if (!token) return "no token";
    const issuedAt = this.#issuedAt(token);
    if (issuedAt === undefined) return "forged token";
    const age = now.getTime() - issuedAt;
    if (age < shortestMs) return "sent within 3 seconds";
    if (age > longestMs) return "token older than a day";
    // The same tip once more is no second use.
    const user = this.#used.get(token);
    if (user !== undefined && user !== key) return "token used before";
    this.#used.set(token, key);
    if (!proof) return "no proof of work";
    return (await this.#isProven(proof, token)) ? undefined : "wrong proof of work";
  }

  async #isProven({ challenge, solution }: Payload, token: string): Promise<boolean> {
    if (challenge.parameters.data?.token !== token) return false;
    const { verified } = await verifySolution({
      challenge,
      solution,
      deriveKey,
      hmacSignatureSecret: `proof ${this.#secret}`,
    });
    return verified;
  }

  #issuedAt(token: string): number | undefined {
    const [at = "", nonce = "", signature = ""] = token.split(".");
    const right = Buffer.from(this.#sign(`${at}.${nonce}`));
    const given = Buffer.from(signature);
    return given.length === right.length && timingSafeEqual(given, right)
      ? Number.parseInt(at, 36)
      : undefined;
  }

  #sign(told: string): string {
    return createHmac("sha256", `token ${this.#secret}`).update(told).digest("base64url");
  }
}

/**
 * The work of a proof: some 16 derivations of 5,000 rounds, a tenth of a second for a laptop, and twice as much with
 * every ten tips of the last hour, up to 64 times. A sixteenth of the keys begin with one zero, so a zero more is four
 * doublings at no cost to whoever verifies.
 */
export function workFor(taken: number): { cost: number; keyPrefix: string } {
  const doublings = Math.min(6, Math.floor(taken / 10));
  return { cost: 5_000 * 2 ** (doublings % 4), keyPrefix: "0".repeat(1 + Math.floor(doublings / 4)) };
}
