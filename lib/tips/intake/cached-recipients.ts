import type { Recipients } from "@/lib/tips/crypto/encryption";
import type { NewsroomKey } from "@/lib/tips/crypto/newsroom-key";
import { TipsNotSetUp } from "@/lib/tips/store/resilient-tips-store";

type Settings = {
  /** Whether files on this machine's disk last. */
  isDurable: boolean;
  key: () => Promise<NewsroomKey | undefined>;
};

/** How long recipients are cached, so that a flood of refused requests does not use the disk. */
const cachedMs = 5_000;

/** The age recipients of the newsroom, read again from time to time. */
export class CachedRecipients {
  #cached: { value: Recipients; until: number } | undefined;

  constructor(private readonly settings: Settings) {}

  /** Throws `TipsClosed` if tips cannot be stored or decrypted. */
  async read(): Promise<Recipients> {
    if (this.#cached && performance.now() < this.#cached.until) return this.#cached.value;
    if (!this.settings.isDurable)
      throw new TipsNotSetUp("This machine's disk is not durable. Set DATABASE_URL to take tips here.");
    const key = await this.settings.key();
    if (!key)
      throw new TipsNotSetUp(
        "No key to encrypt tips for. Make a pair with npm run tips -- keygen, and set TIPS_RECIPIENT.",
      );
    this.#cached = { value: key.recipients, until: performance.now() + cachedMs };
    return key.recipients;
  }
}
