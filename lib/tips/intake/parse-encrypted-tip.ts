import type { Payload } from "altcha-lib/types";
import { z } from "zod";
import type { SealedTip } from "@/lib/tips/store/save-tip";
import { type Parsed, parsed } from "./parse-tip";
import type { Credentials } from "./spam-check";

const key = z.uuid();
/** An age file in base64, as lib/tips/crypto/encryption.ts makes it. */
const sealed = z
  .string()
  .regex(/^YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}$/, "That is no age file in base64.");
/** 16 bytes in base64url. */
const id = z.string().regex(/^[\w-]{22}$/, "That is no receipt.");

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

const sentTip = z.strictObject({
  key,
  sealed,
  receipt: z.string().regex(/^[0-9a-f]{64}$/, "That is no SHA-256 in hex."),
  replyTo: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, "That is no age recipient."),
  // What is wrong with these makes a tip suspect; it is never refused for it.
  token: z.string().max(200).optional().catch(undefined),
  proof: z.string().transform(parseProof).optional().catch(undefined),
  website: z.string().default("").catch("?"),
});

/** A tip that a browser sealed, and what it brought with it. */
export function parseSentTip(value: unknown): Parsed<Omit<SealedTip, "suspicion"> & Credentials> {
  return parsed(sentTip.safeParse(value));
}

const shownReceipt = z.union([z.strictObject({ id }), z.strictObject({ id, key, sealed })]);

/** A receipt's id, alone or with what its source adds. */
export function parseShownReceipt(
  value: unknown,
): Parsed<{ id: string } | { id: string; key: string; sealed: string }> {
  return parsed(shownReceipt.safeParse(value));
}

/** A proof as altcha's own programs send it: JSON in base64. Undefined for anything else. */
function parseProof(text: string): Payload | undefined {
  try {
    return proof.parse(JSON.parse(Buffer.from(text, "base64").toString("utf8")));
  } catch {
    return undefined;
  }
}
