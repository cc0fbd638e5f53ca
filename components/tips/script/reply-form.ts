import { encrypt } from "@/lib/tips/crypto/encryption";
import { receiptKeys } from "@/lib/tips/crypto/receipt";
import { nothingToAdd, problemsIn } from "@/lib/tips/tip-problems";
import { textOf } from "@/lib/tips/tip-text";
import { tipReceiptApiPath } from "@/lib/urls";
import { Challenging, isChallenged } from "./challenge";
import { conversation } from "./conversation";
import { showPage } from "./page";
import { SealedForm } from "./sealed-form";
import { type Answer, post, problemsAnswer } from "./server";

/** Encrypts what a source adds to a tip, and shows the conversation with it. */
export class ReplyForm extends SealedForm {
  readonly #challenging = new Challenging();
  #sent: { key: string; sealed: string } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.form.addEventListener("input", () => {
      if (!this.#sent) return;
      this.#sent = undefined;
      this.beginFilesAnew();
      // A token is good for the files of one message.
      void this.#challenging.renew();
    });
    void this.#challenging.renew().then((answer) => {
      if (isChallenged(answer)) this.showWhetherFilesAreTaken(answer);
    });
  }

  protected override async send(): Promise<Answer | undefined> {
    const message = this.field("message").value.trim();
    const wrong = problemsAnswer({
      ...problemsIn({ message }),
      ...(!message && { message: nothingToAdd }),
      ...(await this.fileProblems()),
    });
    if (wrong) return wrong;
    const receipt = this.field("words").value;
    const keys = await receiptKeys(receipt);
    if (!keys) throw new Error("The words that opened this page are gone.");
    this.say("Encrypting in your browser …");
    const challenged = await this.#challenging.current();
    if (!isChallenged(challenged)) return challenged;
    this.#sent ??= {
      key: crypto.randomUUID(),
      sealed: await encrypt(textOf({ message }, keys.recipient), ...challenged.recipients),
    };
    const more = { id: keys.id, ...this.#sent };
    const answer = await this.sendWithFiles(this.#challenging, (_, files) =>
      post(tipReceiptApiPath, { ...more, ...files }),
    );
    if (answer.status !== 201) return answer;
    const after = await post(tipReceiptApiPath, { id: keys.id });
    showPage("replies", { ...(await conversation(after.body, keys)), receipt, added: [{}] });
    this.form.reset();
    return undefined;
  }
}
