import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { CappedMap, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Challenge, Payload } from "altcha-lib/types";

/** What a browser gets before it sends a tip: a token with the time, and a proof of work to solve. */
export type TipChallenge = { token: string; proof: Challenge };

/** The tips of the last hour: in all, and from the network that asks or sends. */
type Taken = { inAll: number; here: number };

/** What a tip is sent with. */
export type Credentials = {
  key: string;
  /** A honeypot: a field that people do not see, and bots fill. */
  website: string;
  token?: string | undefined;
  proof?: Payload | undefined;
};

/** No person writes a tip in less. */
const shortestMs = 3_000;
const longestMs = 24 * 3_600_000;
/** How many used tokens are remembered; the oldest are forgotten. */
const remembered = 10_000;

/** Recognises tips that may be spam, without a third party. They are stored, and mailed separately. */
export class SpamCheck {
  readonly #secret: string;
  /** Under hashes: a token contains the time at which the form was opened. */
  readonly #used = new CappedMap<string, string>({ maxSize: remembered });

  /** All processes of a site share the `secret`, so that each accepts the challenges of the others. */
  constructor(secret: string) {
    this.#secret = secret;
  }

  /** A new challenge. Its work grows with the tips `taken` in the last hour, most with those from `here`. */
  async challenge(taken: Taken, now: Date): Promise<TipChallenge> {
    const payload = `${now.getTime().toString(36)}.${randomBytes(12).toString("base64url")}`;
    const token = `${payload}.${this.#sign(payload)}`;
    const proof = await createChallenge({
      algorithm: "PBKDF2/SHA-256",
      ...workFor(taken),
      deriveKey,
      // Binds the proof to its token, so that it expires and is used up with the token.
      data: { token },
      hmacSignatureSecret: `proof ${this.#secret}`,
    });
    return { token, proof };
  }

  /**
   * Why a tip may be spam, in a few words for the newsroom; undefined when nothing suggests it. A token is
   * good for one tip and for the files of one: each is a `use`.
   */
  async suspicion(
    { key, website, token, proof }: Credentials,
    now: Date,
    use: "tip" | "files" = "tip",
  ): Promise<string | undefined> {
    if (website !== "") return "filled the hidden field";
    if (!token) return "no token";
    const issuedAt = this.#issuedAt(token);
    if (issuedAt === undefined) return "forged token";
    const age = now.getTime() - issuedAt;
    if (age < shortestMs) return "sent within 3 seconds";
    if (age > longestMs) return "token older than a day";
    // The same tip sent again does not count as a second use.
    const used = createHmac("sha256", this.#secret).update(`${use} ${token}`).digest("base64");
    const user = this.#used.get(used);
    if (user !== undefined && user !== key) return "token used before";
    this.#used.set(used, key);
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
    const expected = Buffer.from(this.#sign(`${at}.${nonce}`));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected)
      ? Number.parseInt(at, 36)
      : undefined;
  }

  #sign(payload: string): string {
    return createHmac("sha256", `token ${this.#secret}`).update(payload).digest("base64url");
  }
}

/**
 * Whether a proof is of less work than a challenge would ask for now. Otherwise a flood could fetch thousands
 * of challenges while they are cheap. It believes what the proof states, which is signed and verified later.
 */
export function isTooCheap({ proof }: Credentials, taken: Taken): boolean {
  return proof !== undefined && rounds(proof.challenge.parameters) < rounds(workFor(taken));
}

/** The rounds of all derivations, on average. */
export function rounds({ cost, keyPrefix }: Work): number {
  return cost * 16 ** keyPrefix.length;
}

type Work = { cost: number; keyPrefix: string };

/**
 * The work of a proof: on average 16 derivations of 5,000 rounds, a tenth of a second on a laptop. It doubles
 * for every four tips of the last hour from the same network, and for every 50 from all, up to 64 times: a
 * flood is dear for who sends it, and a single tip stays cheap meanwhile. One key in 16 begins with a zero,
 * so another zero is four doublings, at no cost for the server that verifies it.
 */
export function workFor({ inAll, here }: Taken): Work {
  const doublings = Math.min(6, Math.floor(here / 4) + Math.floor(inAll / 50));
  return { cost: 5_000 * 2 ** (doublings % 4), keyPrefix: "0".repeat(1 + Math.floor(doublings / 4)) };
}
