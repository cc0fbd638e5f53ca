import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { afterAll, beforeEach, vi } from "vitest";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { newReceipt, receiptHash, receiptKeys } from "@/lib/tips/crypto/receipt";
import { parseSentTip } from "@/lib/tips/intake/parse-encrypted-tip";
import type { TipChallenge } from "@/lib/tips/intake/spam-check";
import { Tips } from "@/lib/tips/intake/tips";
import { listTips } from "@/lib/tips/store/threads";
import { openTipsStore } from "@/lib/tips/store/tips-store";

export const noon = new Date("2026-11-23T12:00:00Z");
export const secondsLater = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
/** The newsroom's key. */
export const identity = await generateX25519Identity();
export const recipient = await identityToRecipient(identity);
/** The text of a tip, which must not be found outside it. */
export const canary = "CANARY-the-bridge-cracks";
export const address = "203.0.113.77";

/** A new folder of tips for each test, removed after the last one; the error log is captured. */
export function tipsForTests() {
  const root = mkdtempSync(join(tmpdir(), "tips-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let folder = "";
  let logged = "";
  beforeEach(() => {
    folder = join(root, randomUUID());
    mkdirSync(folder);
    vi.stubEnv("DATA_FOLDER", folder);
    vi.stubEnv("TIPS_RECIPIENT", recipient);
    logged = "";
    vi.spyOn(console, "error").mockImplementation((...words) => {
      logged += `${words.join(" ")}\n`;
    });
  });
  return {
    root,
    get folder() {
      return folder;
    },
    get logged() {
      return logged;
    },
    tipsHere: (more = {}) =>
      new Tips({
        location: { folder },
        isDurable: true,
        key: async () => ({ recipients: [recipient], isBesideTips: false }),
        mailDelay: 0,
        filesBytes: 100_000_000,
        ...more,
      }),
    /** All tips in the folder of the test. */
    listed: async () => {
      const store = await openTipsStore({ folder });
      return listTips(store).finally(() => store.close());
    },
  };
}

/** A tip as a browser sends it, with what a challenge of these tips asks for. */
export async function sentBy(tips: Tips, at = noon, from = address) {
  const challenge = await tips.challenge(at, from);
  const keys = await receiptKeys(newReceipt(new Uint8Array(11).fill(5)));
  if (!keys) throw new Error("The receipt has no keys.");
  return {
    key: randomUUID() as string,
    sealed: await encrypt(JSON.stringify({ message: canary }), recipient),
    receipt: await receiptHash(keys.id),
    replyTo: keys.recipient,
    website: "",
    ...(await solved(challenge)),
  };
}

/** A token with its proof of work, as a browser sends them. */
export async function solved({ token, proof }: TipChallenge) {
  const solution = await solveChallenge({ challenge: proof, deriveKey });
  if (!solution) throw new Error("The challenge could not be solved.");
  return {
    token,
    proof: Buffer.from(JSON.stringify({ challenge: proof, solution })).toString("base64"),
  };
}

export function parsedTip(value: object) {
  const tip = parseSentTip(value);
  if (!tip.ok) throw new Error(JSON.stringify(tip.problems));
  return tip.value;
}
