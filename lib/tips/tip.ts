/** What a source writes. Only the newsroom can read it: everything else handles it encrypted. */
export type Tip = {
  message: string;
  /** How to reach the source, in the source's own words. */
  contact?: string | undefined;
  /** The topic or author that it is for. */
  for?: string | undefined;
};

/** Who wrote a message. */
export type Sender = "source" | "desk";

/** Where a message was encrypted, if that is worth saying: on the newsroom's own machine. */
export type SealedBy = "newsroom";

/** A tip encrypted for the newsroom. In all of our code, `sealed` is the base64 of an age file. */
export type EncryptedTip = {
  /** The idempotency key, a UUID that the sender chose. */
  key: string;
  sealed: string;
  /** The hash of the receipt's id. */
  receipt: string;
  /** The age recipient that replies are encrypted for. */
  replyTo: string;
  suspicion?: string | undefined;
};

/** The maximum length of each field, in characters as JavaScript counts them. */
export const tipLimits = { message: 10_000, contact: 200, for: 200 } satisfies Record<keyof Tip, number>;
