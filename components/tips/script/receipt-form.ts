import { receiptKeys, receiptProblem } from "@/lib/tips/crypto/receipt";
import { tipReceiptApiPath } from "@/lib/urls";
import { conversation } from "./conversation";
import { showPage } from "./page";
import { SealedForm } from "./sealed-form";
import { type Answer, post, problemsAnswer } from "./server";
import { words } from "./words";

/** Decrypts the desk's answers with the words of a receipt, which never leave the browser. */
export class ReceiptForm extends SealedForm {
  protected override async send(): Promise<Answer | undefined> {
    const { value } = this.field("words");
    const wrong = receiptProblem(value, words());
    if (wrong) return problemsAnswer({ words: wrong });
    const keys = await receiptKeys(value);
    if (!keys) throw new Error("The words of a receipt have no keys.");
    this.say(words()("said.looking"));
    const answer = await post(tipReceiptApiPath, { id: keys.id });
    if (answer.status !== 200) return answer;
    showPage("replies", { ...(await conversation(answer.body, keys)), receipt: value });
    this.form.reset();
    return undefined;
  }
}
