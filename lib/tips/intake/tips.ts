import { randomBytes } from "node:crypto";
import { storeLocation, tipsSettings } from "@/lib/env";
import { perProcess } from "@/lib/per-process";
import { beforeShutdown } from "@/lib/shutdown";
import type { StoreLocation } from "@/lib/store/store";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { type NewsroomKey, siteKey } from "@/lib/tips/crypto/newsroom-key";
import { type ReceiptKeys, receiptHash } from "@/lib/tips/crypto/receipt";
import { encryptTip } from "@/lib/tips/encrypt-tip";
import { type Deletion, deleteByReceipt, finishDeletion } from "@/lib/tips/store/delete-tips";
import { sha256 } from "@/lib/tips/store/files";
import { ResilientTipsStore, TipsClosed, TipsSetAside } from "@/lib/tips/store/resilient-tips-store";
import { lackOfRoom } from "@/lib/tips/store/room-for-tips";
import { findByReceipt } from "@/lib/tips/store/threads";
import { challengeSecret } from "@/lib/tips/store/tips-store";
import type { EncryptedTip, Tip } from "@/lib/tips/tip";
import { textOf } from "@/lib/tips/tip-text";
import { canKeepTips } from "@/lib/tips/tips-set-up";
import { Admission, networksOf, type Sent } from "./admission";
import { CachedRecipients } from "./cached-recipients";
import type { CleanFile } from "./plain-files";
import type { Origin } from "./rate-limits";
import { type Saved, Saver, type SentFiles } from "./saver";
import { type Credentials, SpamCheck, type TipChallenge } from "./spam-check";
import { Uploads } from "./uploads";

export type TipsSettings = {
  location: StoreLocation;
  /** Whether files on this machine's disk last. */
  isDurable: boolean;
  key: () => Promise<NewsroomKey | undefined>;
  /** The longest delay of mail, in minutes. */
  mailDelay: number;
  /** How many bytes all files of sources may have together. */
  filesBytes: number;
};

type Taking = { saving: Saved };

type Addition = {
  id: string;
  key: string;
  sealed: string | (() => Promise<string>);
  /** The ticket of its files. */
  files?: string | undefined;
  /** The file that came with it. */
  file?: CleanFile | undefined;
};

/** A challenge for a browser, with the keys to encrypt for. */
export type FormChallenge = TipChallenge & {
  recipient: string;
  /** Whether there is room for files. */
  files: boolean;
};

/** The proof of work was made for an earlier, lower price: the browser must solve this challenge first. */
export type TooCheap = { isTaken: false; challenge: FormChallenge };

/** Takes tips for all routes of one process. */
export class Tips {
  /** Also for /readyz, which reports its state. */
  readonly store: ResilientTipsStore;
  readonly #settings: TipsSettings;
  readonly #admission = new Admission();
  /** Signs challenges while the shared secret cannot be read from the store. */
  readonly #ownSpamCheck = new SpamCheck(randomBytes(32).toString("base64url"));
  #spamCheck: SpamCheck | undefined;
  readonly #recipients: CachedRecipients;
  readonly #saver: Saver;
  /** What is attached to tips. */
  readonly files: Uploads;

  constructor(settings: TipsSettings) {
    this.#settings = settings;
    this.store = new ResilientTipsStore(settings.location);
    this.#recipients = new CachedRecipients(settings);
    this.files = new Uploads({
      ...settings,
      store: this.store,
      admission: this.#admission,
      spamCheck: async (now) => this.#spamCheck ?? this.#readSpamCheck(now),
    });
    this.#saver = new Saver({ ...settings, store: this.store, uploads: this.files });
  }

  /** A challenge for a browser that opens the form. Throws `TipsClosed` when no tip can be stored. */
  async challenge(now: Date, address = ""): Promise<FormChallenge> {
    await this.#recipients.read();
    const lack = await lackOfRoom(this.#settings.location);
    if (lack !== undefined) throw new TipsClosed(lack);
    // Reads the store each time, so that a source learns of a problem before writing.
    const spamCheck = await this.#readSpamCheck(now).catch((cause) => {
      // Tips can still go to the spool.
      if (cause instanceof TipsSetAside) return this.#spamCheck ?? this.#ownSpamCheck;
      throw cause;
    });
    return this.#challengeOf(spamCheck, networksOf(address), now);
  }

  async #challengeOf(spamCheck: SpamCheck, from: Origin, now: Date): Promise<FormChallenge> {
    const recipient = (await this.#recipients.read()).join(" ");
    const work = await spamCheck.challenge(this.#admission.tips.taken(from, now), now);
    return { ...work, recipient, files: await this.files.takesFiles(now) };
  }

  /**
   * Takes a tip that its sender encrypted, with the ticket of its files. Once this resolves with "saved", all
   * of it is on the disk. A tip whose proof of work is too cheap by now gets a new challenge instead.
   */
  async take(
    {
      receipt,
      replyTo,
      sealed,
      files,
      ...credentials
    }: Omit<EncryptedTip, "suspicion"> & Credentials & { files?: string | undefined },
    address: string,
    now: Date,
  ): Promise<Sent<Taking> | TooCheap> {
    await this.#recipients.read();
    const attempt = { from: networksOf(address), key: credentials.key };
    // Checked before the proof is verified, and again with its result: a refused request costs no work.
    const claimed = credentials.proof ? "proven" : "unproven";
    const refused = this.#admission.tips.refusal({ ...attempt, trust: claimed }, now);
    if (refused) return refused;
    // A failure is already logged. The tip itself may still reach the store or the spool.
    const readSpamCheck = () => this.#readSpamCheck(now).catch(() => this.#ownSpamCheck);
    const spamCheck = this.#spamCheck ?? (await readSpamCheck());
    // Checked before the proof is verified, which costs work, and just before the tip is counted: others may
    // have been counted meanwhile.
    const isCheap = () => this.#admission.isTooCheap(credentials, attempt.from, now);
    const suspicion = isCheap() ? undefined : await spamCheck.suspicion(credentials, now);
    if (isCheap())
      return { isTaken: false, challenge: await this.#challengeOf(spamCheck, attempt.from, now) };
    const trust = suspicion === undefined ? "proven" : "unproven";
    const flood = this.#admission.flood(trust, now);
    return this.#admission.admitted(this.#admission.tips, { ...attempt, trust }, now, async () => {
      const tip = { key: attempt.key, receipt, replyTo, sealed, suspicion: suspicion ?? flood };
      return { saving: await this.#saver.saveTip(tip, files, now) };
    });
  }

  /**
   * Takes a tip from the plain form, encrypts it and its file at once, and resolves with the words of its
   * receipt when both are on the disk. The same tip sent again within some minutes is stored once, with the
   * same words.
   */
  async takeTyped(tip: Tip, website: string, address: string, now: Date, file?: CleanFile) {
    const recipients = await this.#recipients.read();
    const from = networksOf(address);
    const { key, receipt } = this.#admission.idempotencyKeys.of(
      ["tip", from.each, tip, ...contentOf(file)],
      now,
      this.#admission.tips,
    );
    const flood = this.#admission.flood("unproven", now);
    return this.#admission.admitted(this.#admission.tips, { from, key, trust: "unproven" }, now, async () => {
      const { words: receiptWords, ...encrypted } = await encryptTip(tip, recipients, receipt);
      // Without script there is no token or proof, only the honeypot.
      const suspicion = website === "" ? flood : "filled the hidden field";
      const save = (files: SentFiles) => this.#saver.saveTip({ key, ...encrypted, suspicion }, files, now);
      const stored = file && { file, from, recipients };
      return { receiptWords, saving: await this.#saver.saveTyped(key, stored, save, now) };
    });
  }

  /** The conversation of a receipt; `found` is undefined when no tip has this id. */
  async lookUp(id: string, address: string, now: Date) {
    const refused = this.#admission.lookup(address, now);
    if (refused) return refused;
    const receipt = await receiptHash(id);
    return {
      isTaken: true as const,
      found: await this.store.use((store) => findByReceipt(store, receipt), now),
    };
  }

  /** Adds a message from the plain form to a tip, as `takeTyped` takes one. */
  async addTyped(
    { id, recipient, tip, file }: Pick<ReceiptKeys, "id" | "recipient"> & { tip: Tip; file?: CleanFile },
    address: string,
    now: Date,
  ) {
    const recipients = await this.#recipients.read();
    const content = ["more", id, tip, ...contentOf(file)];
    const { key } = this.#admission.idempotencyKeys.of(content, now, this.#admission.additions);
    const sealed = () => encrypt(textOf(tip, recipient), ...recipients);
    return this.add({ id, key, sealed, file }, address, now);
  }

  /** Adds a message with its files; a function encrypts it once it is admitted. */
  async add({ id, key, sealed, files, file }: Addition, address: string, now: Date): Promise<Sent<Taking>> {
    const recipients = await this.#recipients.read();
    const refused = this.#admission.lookup(address, now);
    if (refused) return refused;
    const receipt = await receiptHash(id);
    return this.#admission.admitted(
      this.#admission.additions,
      { from: { each: receipt }, key, trust: "proven" },
      now,
      async () => {
        const message = { receipt, key, sealed: typeof sealed === "string" ? sealed : await sealed() };
        // An invented receipt does not use up the limit: what is not saved does not count.
        const save = (sent: SentFiles) => this.#saver.addFromSource(message, sent, now);
        const stored = file && { file, from: networksOf(address), recipients };
        return { saving: stored ? await this.#saver.saveTyped(key, stored, save, now) : await save(files) };
      },
    );
  }

  /** Deletes what a source wants to be gone. Not `isKnown`: no tip has this receipt. */
  async remove({ id, what }: { id: string; what: Deletion }, address: string, now: Date) {
    const refused = this.#admission.lookup(address, now);
    if (refused) return refused;
    const receipt = await receiptHash(id);
    let isKnown = false;
    await this.store.use(async (store) => {
      // While others hold the store, this runs again after the tip was deleted.
      isKnown = (await deleteByReceipt(store, receipt, what)) || isKnown;
      await finishDeletion(store);
    }, now);
    return { isTaken: true as const, isKnown };
  }

  close(): Promise<void> {
    return this.store.close();
  }

  async #readSpamCheck(now: Date): Promise<SpamCheck> {
    const secret = await this.store.use(challengeSecret, now);
    this.#spamCheck ??= new SpamCheck(secret);
    return this.#spamCheck;
  }
}

function contentOf(file: CleanFile | undefined): string[] {
  return file ? [file.name, sha256(file.bytes)] : [];
}

/** The one instance of this process. */
export function tips(): Tips {
  return perProcess("tips", () => {
    const made = new Tips({
      location: storeLocation(),
      isDurable: canKeepTips(),
      key: siteKey,
      ...tipsSettings(),
    });
    beforeShutdown("tips", () => made.close());
    return made;
  });
}
