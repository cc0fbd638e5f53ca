import type { Payload } from "altcha-lib/types";
import { z } from "zod";
import { parsed } from "@/lib/tips/parse-tip";
import { deletions } from "@/lib/tips/store/delete-tips";
import { parseJson } from "@/lib/tips/tip-text";
import { mostParts } from "./uploads";

const key = z.uuid();
/** An age file in base64, as lib/tips/crypto/encryption.ts makes it. */
const sealed = z
  .string()
  .regex(/^YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}$/, "sealed must be an age file in base64.");
/** 16 bytes in base64url. */
const id = z.string().regex(/^[\w-]{22}$/, "id must be the id of a receipt.");

const proof = z.object({
  challenge: z.object({
    parameters: z.strictObject({
      algorithm: z.literal("PBKDF2/SHA-256"),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      data: z.strictObject({ token: z.string() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** The ticket of an upload. */
const files = z.string().max(200).optional();

// A fault in these makes a tip suspected, but never refused.
const credentials = {
  token: z.string().max(200).optional().catch(undefined),
  proof: z.string().transform(parseProof).optional().catch(undefined),
};

const sentTip = z.strictObject({
  key,
  sealed,
  files,
  receipt: z.string().regex(/^[0-9a-f]{64}$/, "receipt must be a SHA-256 in hex."),
  replyTo: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, "replyTo must be an age recipient."),
  ...credentials,
  website: z.string().default("").catch("?"),
});

/** A tip that a browser encrypted, with its credentials. */
export function parseSentTip(value: unknown) {
  return parsed(sentTip.safeParse(value));
}

const begunUpload = z.strictObject({
  upload: key,
  parts: z.int().min(1).max(mostParts, `parts must be 1 to ${mostParts}.`),
  ...credentials,
});

/** The beginning of an upload, with its credentials. */
export function parseBegunUpload(value: unknown) {
  return parsed(begunUpload.safeParse(value));
}

const shownReceipt = z.union([
  z.strictObject({ id }),
  z.strictObject({ id, key, sealed, files }),
  z.strictObject({ id, delete: z.enum(deletions) }),
]);

/** The id of a receipt, alone, with a message that its source adds, or with what the source deletes. */
export function parseShownReceipt(value: unknown) {
  return parsed(shownReceipt.safeParse(value));
}

/** A proof of work as altcha encodes it, JSON in base64. Undefined for anything else. */
function parseProof(text: string): Payload | undefined {
  return proof.safeParse(parseJson(Buffer.from(text, "base64").toString("utf8"))).data;
}
