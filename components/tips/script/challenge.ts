import { type Challenge, type Solution, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { tipsApiPath } from "@/lib/urls";
import { type Answer, ask, isFields, textIn } from "./server";

/** What the server asks of a sender: a token that tells when the form was opened, and some work, which robots dislike. */
export type Challenged = {
  token: string;
  /** Whom to seal for. */
  recipient: string;
  /** Whether its token will soon be too old for the server, which takes it for a day. */
  isOld(): boolean;
  /** Does the work, once, unless it failed. It is the browser's own cryptography, which works beside the page and never holds it up. */
  prove(): Promise<string>;
};

// Milliseconds. What comes sooner after its challenge than a person types, the server takes for a robot's; a reader who
// pastes a text, or sends one again, is none.
const soonest = 3_500;
const longest = 10 * 60_000;
const longestOpen = 20 * 3_600_000;

/** Asks for a challenge; what the server said where it gave none. */
export async function challenge(): Promise<Challenged | Answer> {
  const answer = await ask(`${tipsApiPath}/challenge`);
  const { proof } = answer.body;
  if (answer.status !== 200 || !isChallenge(proof)) return answer;
  const patience = new Promise((resolve) => setTimeout(resolve, soonest));
  let work: Promise<string> | undefined;
  // The wall clock: others stand still while a device sleeps.
  const askedAt = Date.now();
  return {
    token: textIn(answer.body, "token"),
    recipient: textIn(answer.body, "recipient"),
    isOld: () => Date.now() - askedAt > longestOpen,
    prove: () => {
      work ??= solveChallenge({ challenge: proof, deriveKey, timeout: longest })
        .then(async (solution) => {
          await patience;
          return payload(proof, solution);
        })
        .catch((cause) => {
          work = undefined;
          throw cause;
        });
      return work;
    },
  };
}

export function isChallenged(answer: Challenged | Answer): answer is Challenged {
  return "prove" in answer;
}

function payload(challenge: Challenge, solution: Solution | null): string {
  if (!solution) throw new Error("The proof of work took too long.");
  return btoa(JSON.stringify({ challenge, solution }));
}

function isChallenge(proof: unknown): proof is Challenge {
  return isFields(proof) && isFields(proof.parameters);
}
