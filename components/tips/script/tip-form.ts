import { receiptBytes } from "@/lib/tips/crypto/receipt";
import { encryptTip } from "@/lib/tips/encrypt-tip";
import type { Tip } from "@/lib/tips/tip";
import { problemsIn } from "@/lib/tips/tip-problems";
import { tipsApiPath } from "@/lib/urls";
import { type Challenged, Challenging, isChallenged, mostProofs, newChallengeIn } from "./challenge";
import { showNotice, showPage } from "./page";
import { SealedForm } from "./sealed-form";
import { type Answer, post, problemsAnswer } from "./server";
import { words } from "./words";

/** Encrypts a tip in the browser, adds proof of work, sends it, and shows the receipt. */
export class TipForm extends SealedForm {
  readonly #challenging = new Challenging();
  /** The encrypted tip. A retry sends the same one, so that the server stores it once. */
  #sealed: ({ key: string } & Awaited<ReturnType<typeof encryptTip>>) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // At once: the server measures how long the form is open, and a reader learns early if tips are refused.
    void this.#challenging.renew().then((answer) => {
      if (isChallenged(answer)) this.showWhetherFilesAreTaken(answer);
      else if (answer.status === 503) showNotice("shut");
    });
    // The work is done while the reader writes.
    this.form.addEventListener("input", () => void this.#challenging.work(), { once: true });
    this.form.addEventListener("input", () => this.#beginAnew());
  }

  protected override async send(): Promise<Answer | undefined> {
    const tip = this.#typed();
    const wrong = problemsAnswer({ ...problemsIn(tip, words()), ...(await this.fileProblems()) });
    if (wrong) return wrong;
    this.say(words()("said.encrypting"));
    const challenged = await this.#challenging.current();
    if (!isChallenged(challenged)) return challenged;
    const random = crypto.getRandomValues(new Uint8Array(receiptBytes));
    this.#sealed ??= { key: crypto.randomUUID(), ...(await encryptTip(tip, challenged.recipients, random)) };
    const { words: receipt, ...rest } = this.#sealed;
    const answer = await this.sendWithFiles(this.#challenging, (proven, files) =>
      this.#sendProven({ ...rest, ...files }, proven),
    );
    if (answer.status !== 201) return answer;
    showPage("thanks", { words: receipt.split(" ").map((word) => ({ word })) });
    this.form.reset();
    return undefined;
  }

  /** Sends a tip with its proof of work, which the server asks for again when its price has risen. */
  async #sendProven(tip: object, challenged: Challenged, times = 1): Promise<Answer> {
    this.say(words()("said.working"));
    // A tip without proof is checked more strictly, but it can be stored; one that is never sent cannot.
    const proof = times > mostProofs ? undefined : await challenged.prove().catch(() => undefined);
    this.say(words()("said.sending"));
    const { token } = challenged;
    const answer = await post(tipsApiPath, { ...tip, token, proof, website: this.field("website").value });
    const next = newChallengeIn(answer);
    return next ? this.#sendProven(tip, next, times + 1) : answer;
  }

  /** Text changed after an attempt is another tip, and needs a token of its own. */
  #beginAnew(): void {
    if (!this.#sealed) return;
    this.#sealed = undefined;
    this.beginFilesAnew();
    void this.#challenging.renew();
    void this.#challenging.work();
  }

  /** The fields that are not empty. */
  #typed(): Tip {
    const [message = "", contact, addressee] = ["message", "contact", "for"].map((name) =>
      this.field(name).value.trim(),
    );
    return { message, ...(contact && { contact }), ...(addressee && { for: addressee }) };
  }
}
