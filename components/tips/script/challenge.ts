import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import type { Recipients } from "@/lib/tips/crypto/encryption";
import { tipsApiPath } from "@/lib/urls";
import { type Answer, ask, isFields, textIn } from "./server";

/** The server's challenge: a token with the time of the request, and proof of work against robots. */
export type Challenged = {
  token: string;
  /** The keys to encrypt for. */
  recipients: Recipients;
  /** Whether there is room for files. */
  takesFiles: boolean;
  /** Whether the token will soon expire; the server accepts it for a day. */
  isOld(): boolean;
  /** Does the proof of work, once unless it failed. Web Crypto runs off the main thread. */
  prove(): Promise<string>;
};

// Milliseconds. The server takes a tip for a robot's if it comes sooner after its challenge than a person
// types; a reader who pastes a text or sends one again is not a robot.
const soonest = 3_500;
const longest = 10 * 60_000;
/** One for each price (lib/tips/intake/spam-check.ts), so that a flood can delay a tip, but not stop it. */
export const mostProofs = 7;

const longestOpen = 20 * 3_600_000;

/** Requests a challenge; returns the server's error if there was none. */
async function challenge(): Promise<Challenged | Answer> {
  const answer = await ask(`${tipsApiPath}/challenge`);
  return (answer.status === 200 && challengeIn(answer.body)) || answer;
}

/** The challenge that the server sends instead of taking a tip, when a proof was made for a lower price. */
export function newChallengeIn({ status, body }: Answer): Challenged | undefined {
  return status === 409 && isFields(body.challenge) ? challengeIn(body.challenge) : undefined;
}

function challengeIn(fields: Record<string, unknown>): Challenged | undefined {
  const { proof } = fields;
  if (!isChallenge(proof)) return undefined;
  // Of several editors each has a key. Spaces separate them.
  const [recipient = "", ...others] = textIn(fields, "recipient").split(" ");
  const patience = new Promise((resolve) => setTimeout(resolve, soonest));
  let work: Promise<string> | undefined;
  // The wall clock: monotonic clocks stop while a device sleeps.
  const askedAt = Date.now();
  return {
    token: textIn(fields, "token"),
    recipients: [recipient, ...others],
    takesFiles: fields.files !== false,
    isOld: () => Date.now() - askedAt > longestOpen,
    prove: () => {
      work ??= solveChallenge({ challenge: proof, deriveKey, timeout: longest })
        .then(async (solution) => {
          await patience;
          if (!solution) throw new Error("The proof of work took too long.");
          return btoa(JSON.stringify({ challenge: proof, solution }));
        })
        .catch((cause) => {
          work = undefined;
          throw cause;
        });
      return work;
    },
  };
}

/** The challenge of a form. It is requested again when it is too old, or was not given. */
export class Challenging {
  #challenged: Promise<Challenged | Answer> | undefined;

  renew(): Promise<Challenged | Answer> {
    this.#challenged = challenge();
    return this.#challenged;
  }

  async current(): Promise<Challenged | Answer> {
    const before = await this.#challenged;
    return before && isChallenged(before) && !before.isOld() ? before : this.renew();
  }

  /** Does the proof of work now, while the source writes. */
  async work(): Promise<void> {
    const answer = await this.#challenged;
    // An error here occurs again where the proof is awaited, and is reported there.
    if (answer && isChallenged(answer)) await answer.prove().catch(() => {});
  }
}

export function isChallenged(answer: Challenged | Answer): answer is Challenged {
  return "prove" in answer;
}

function isChallenge(proof: unknown): proof is Challenge {
  return isFields(proof) && isFields(proof.parameters);
}
