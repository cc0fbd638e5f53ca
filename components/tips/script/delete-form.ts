import { receiptKeys } from "@/lib/tips/crypto/receipt";
import { tipReceiptApiPath } from "@/lib/urls";
import { conversation } from "./conversation";
import { showNotice, showPage } from "./page";
import { SealedForm } from "./sealed-form";
import { type Answer, post, problemsAnswer } from "./server";
import { words } from "./words";

/** Deletes a tip or the desk's answers to it. */
export class DeleteForm extends SealedForm {
  protected override async send(): Promise<Answer | undefined> {
    const chosen = new FormData(this.form);
    const what = chosen.get("delete");
    const receipt = String(chosen.get("words"));
    if (!what || !chosen.getAll("sure").includes("yes"))
      return problemsAnswer({ delete: words()("wrong.delete") });
    const keys = await receiptKeys(receipt);
    if (!keys) throw new Error("The words that opened this page are gone.");
    this.say(words()("said.deleting"));
    const answer = await post(tipReceiptApiPath, { id: keys.id, delete: what });
    if (answer.status === 404) return answer;
    if (answer.status !== 200) {
      this.say("");
      // The other notices speak of sending.
      showNotice("not-deleted", answer.minutes);
      return undefined;
    }
    if (what === "tip") {
      showPage("deleted", {});
      return undefined;
    }
    const after = await post(tipReceiptApiPath, { id: keys.id });
    showPage("replies", { ...(await conversation(after.body, keys)), receipt, removed: [{}] });
    return undefined;
  }
}
