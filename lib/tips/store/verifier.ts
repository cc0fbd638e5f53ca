import { statSync } from "node:fs";
import { join } from "node:path";
import { storePath } from "@/lib/store/sqlite";
import { ledgerFile } from "./ledger";
import { tipsStoreName } from "./tips-store";
import { lossIn, type Verification, verifyTips } from "./verify";
import { BodyChecks } from "./verify-files";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Short, so that a person who restores a backup soon sees whether it helped. */
const pauseAfterLossMs = 1_000;
/** Between passes that read the bodies of files, some of them each. */
const pauseForBodiesMs = 5_000;

type Known = { verification: Verification; fingerprint: string; at: number };

/**
 * Verifies tips when it is due: a minute after the last time if the files have changed, and after an hour in
 * any case, since a faulty disk does not change the time of a file. What sources attached is read once a day.
 */
export class Verifier {
  #known: Known | undefined;
  #running: Promise<Verification> | undefined;
  readonly #bodies = new BodyChecks();

  constructor(private readonly folder: string) {}

  /** The latest verification; waits for a new one if it is due. Rejects when the store cannot be read. */
  async current(): Promise<Verification> {
    return this.#known && !this.#isDue(this.#known) ? this.#known.verification : this.#verify();
  }

  /** The latest verification. Waits for a new one only if there is none, or the latest found a loss. */
  async latest(): Promise<Verification> {
    const known = this.#known;
    if (!known || lossIn(known.verification)) return this.current();
    // If it fails, the latest is forgotten, and the next call rejects with the cause.
    this.current().catch(() => {});
    return known.verification;
  }

  #isDue({ verification, fingerprint, at }: Known): boolean {
    const age = performance.now() - at;
    if (age >= hourMs || (this.#bodies.hasMore && age >= pauseForBodiesMs)) return true;
    const pause = lossIn(verification) ? pauseAfterLossMs : minuteMs;
    return age >= pause && fingerprint !== fingerprintOf(this.folder);
  }

  #verify(): Promise<Verification> {
    this.#running ??= this.#verifyNow().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #verifyNow(): Promise<Verification> {
    const fingerprint = fingerprintOf(this.folder);
    try {
      const verification = await verifyTips(this.folder, this.#bodies);
      this.#known = { verification, fingerprint, at: performance.now() };
      return verification;
    } catch (cause) {
      this.#known = undefined;
      throw cause;
    }
  }
}

/** Changes with every write to the files that a verification reads. */
function fingerprintOf(folder: string): string {
  const store = storePath(folder, tipsStoreName);
  return [store, `${store}-wal`, join(folder, ledgerFile)]
    .map((path) => {
      const found = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false });
      return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : "none";
    })
    .join("; ");
}
