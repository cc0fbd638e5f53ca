import { randomInt } from "node:crypto";
import type { StoreLocation } from "@/lib/store/store";
import type { Archive } from "@/lib/tips/store/files";
import { type ResilientTipsStore, TipsSetAside } from "@/lib/tips/store/resilient-tips-store";
import {
  addFromSource,
  isSaved,
  type Moment,
  type Saving,
  saveTip,
  type WithFiles,
} from "@/lib/tips/store/save-tip";
import { spool } from "@/lib/tips/store/spool";
import type { TipsStore } from "@/lib/tips/store/tips-store";
import type { EncryptedTip } from "@/lib/tips/tip";
import { utcDay } from "@/lib/tips/utc-days";
import { type FileToStore, storePlainFile } from "./plain-files";
import type { Uploads } from "./uploads";

/** What became of a message. `no files`: only its words could be taken now. */
export type Saved = Saving | "no files";

/** The ticket of a message's files, or the files themselves if they came with it. */
export type SentFiles = string | Archive | undefined;

type Settings = {
  location: StoreLocation;
  mailDelay: number;
  store: ResilientTipsStore;
  uploads: Uploads;
};

type Addition = Parameters<typeof addFromSource>[1];

/** Saves messages with their files. While a damaged store is set aside, words go to the spool. */
export class Saver {
  constructor(private readonly settings: Settings) {}

  /** Once this resolves with "saved", the tip is on the disk. */
  async saveTip(tip: EncryptedTip, files: SentFiles, now: Date): Promise<Saved> {
    try {
      return await this.#save(saveTip, tip, files, now);
    } catch (cause) {
      if (!(cause instanceof TipsSetAside)) throw cause;
      if (files !== undefined) return "no files";
      spool(this.settings.location.folder, { ...tip, day: utcDay(now) });
      return "saved";
    }
  }

  addFromSource(message: Omit<Addition, "archive">, files: SentFiles, now: Date): Promise<Saved> {
    return this.#save(addFromSource, message, files, now);
  }

  /**
   * Saves a typed message with the file that came with it. One that was saved before has this file, since its
   * key covers both: then the file is not stored again.
   */
  async saveTyped(
    key: string,
    file: FileToStore | undefined,
    save: (files: SentFiles) => Promise<Saved>,
    now: Date,
  ): Promise<Saved> {
    const { store, uploads } = this.settings;
    const isNew = file !== undefined && !(await store.use((open) => isSaved(open, key), now));
    const files = isNew ? await storePlainFile(uploads, file, now) : undefined;
    if (isNew && !files) return "no files";
    const saving = await save(files);
    return saving === "other files" ? "saved" : saving;
  }

  async #save<Message extends object>(
    save: (store: TipsStore, message: Message & WithFiles, moment: Moment) => Promise<Saving>,
    message: Message,
    files: SentFiles,
    now: Date,
  ): Promise<Saving> {
    const { store, uploads, mailDelay } = this.settings;
    const archive = typeof files === "string" ? await uploads.archiveOf(files, now) : files;
    if (files !== undefined && !archive) return "files missing";
    const delay = randomInt(mailDelay + 1);
    return store.use((open) => save(open, { ...message, archive }, { now, delay }), now);
  }
}
