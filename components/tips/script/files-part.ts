import { encryptStream } from "@/lib/tips/crypto/encryption";
import { type Challenged, mostProofs, newChallengeIn } from "./challenge";
import type * as TipFiles from "./files/tip-files";
import type { Answer } from "./server";

/**
 * The part of a form that takes files. Its script is three times larger than what most sources need, so it is
 * loaded when somebody first chooses a file.
 */
export class FilesPart {
  readonly #section: HTMLElement;
  readonly #input: HTMLInputElement;
  #chosen: Promise<TipFiles.ChosenFiles> | undefined;
  #attempts = 0;
  /** How many files there are, as far as that is known without waiting. */
  count = 0;

  constructor(section: HTMLElement) {
    const input = section.querySelector("input");
    if (!input) throw new Error("The part for files has no input.");
    this.#section = section;
    this.#input = input;
    input.multiple = true;
    input.addEventListener("click", (event) => {
      if (this.#isSending) event.preventDefault();
      // While the source looks for the file.
      else void this.#load().catch(() => {});
    });
    input.addEventListener("change", () => void this.#add());
  }

  /** Says that no files are taken. */
  shut(): void {
    for (const part of this.#section.querySelectorAll<HTMLElement>("[data-open]")) part.hidden = true;
    for (const part of this.#section.querySelectorAll<HTMLElement>("[data-shut]")) part.hidden = false;
  }

  async problems(): Promise<{ file?: string }> {
    if (this.count === 0) return {};
    const problem = await (await this.#load()).problem();
    return problem === undefined ? {} : { file: problem };
  }

  /** Encrypts and sends the files. Resolves with their ticket or a refusal; undefined without files. */
  async send(challenged: Challenged, say: (text: string) => void): Promise<string | Answer | undefined> {
    if (this.count === 0) return undefined;
    const chosen = await this.#load();
    const bar = this.#section.closest("form")?.querySelector("progress");
    const progress = (done: number, all: number) => {
      say(done < all ? `Sending part ${done + 1} of ${all} …` : "Sending …");
      if (bar) Object.assign(bar, { hidden: false, max: all, value: done });
    };
    const seal = (archive: ReadableStream<Uint8Array>) => encryptStream(archive, ...challenged.recipients);
    try {
      await chosen.seal(seal);
      return await sendProven(challenged, say, (credentials) => chosen.send({ ...credentials, progress }));
    } finally {
      if (bar) bar.hidden = true;
    }
  }

  /** Sends all again at the next attempt: the server lacks some. */
  async restart(): Promise<void> {
    (await this.#chosen)?.restart();
  }

  /** After a change of the message: what may be bound to the last one cannot be sent with it. */
  async beginAnew(): Promise<void> {
    (await this.#chosen)?.beginAnew();
  }

  /** What is being sent can no longer be changed: the list would show what the desk does not get. */
  get #isSending(): boolean {
    return this.#section.closest("form")?.getAttribute("aria-busy") === "true";
  }

  async #add(): Promise<void> {
    if (this.#isSending) {
      // Dropped onto it, without a click.
      if (this.count > 0) this.#show(await this.#load());
      else this.#input.value = "";
      return;
    }
    const files = [...(this.#input.files ?? [])];
    this.count += files.length;
    const problem = document.getElementById("file-problem");
    try {
      const chosen = await this.#load();
      await chosen.add(files);
      this.#show(chosen);
      if (problem) problem.textContent = "";
    } catch (cause) {
      console.error(cause);
      this.count -= files.length;
      this.#input.value = "";
      if (problem)
        problem.textContent =
          "What cleans and encrypts files did not load. Check that you are online, then choose them again.";
    }
  }

  /** A choice adds to those before. Browsers count beside their button what the input has: let it be all. */
  #show({ originals }: TipFiles.ChosenFiles): void {
    this.count = originals.length;
    const all = new DataTransfer();
    for (const file of originals) all.items.add(file);
    this.#input.files = all.files;
  }

  #load(): Promise<TipFiles.ChosenFiles> {
    this.#chosen ??= this.#imported().catch((cause) => {
      this.#chosen = undefined;
      throw cause;
    });
    return this.#chosen;
  }

  async #imported(): Promise<TipFiles.ChosenFiles> {
    // Browsers remember that an import failed, by its address.
    const again = this.#attempts > 0 ? `?${this.#attempts}` : "";
    this.#attempts += 1;
    const { ChosenFiles }: typeof TipFiles = await import(`${this.#section.dataset.files}${again}`);
    this.#attempts = 0;
    const chosen: TipFiles.ChosenFiles = new ChosenFiles(
      this.#section,
      () => this.#isSending,
      () => {
        this.#show(chosen);
        this.#input.dispatchEvent(new Event("input", { bubbles: true }));
      },
    );
    return chosen;
  }
}

/** Begins an upload with a proof of work, and with another one if its price has risen. */
async function sendProven(
  challenged: Challenged,
  say: (text: string) => void,
  send: (credentials: { token: string; proof: string | undefined }) => Promise<string | Answer>,
  times = 1,
): Promise<string | Answer> {
  say("Working out a sum that keeps robots away. It takes some seconds, rarely a minute …");
  const proof = await challenged.prove().catch(() => undefined);
  const answer = await send({ token: challenged.token, proof });
  const next = typeof answer === "object" && times < mostProofs && newChallengeIn(answer);
  return next ? sendProven(next, say, send, times + 1) : answer;
}
