/**
 * The script for tips, which only the pages for sources load. It earns its bytes by one thing: what a source writes is
 * sealed in the source's own browser, so that our server never has it. Without it the forms work, and the server seals.
 * It keeps nothing: no storage, no address, no title holds a word of a tip.
 */
import { ReceiptForm } from "./receipt-form";
import { ReceiptTools } from "./receipt-tools";
import { ReplyForm } from "./reply-form";
import { TipForm } from "./tip-form";

// Sealing needs what browsers offer to secure pages only; elsewhere the plain forms stay as they are.
if (globalThis.crypto?.subtle) {
  customElements.define("tip-form", TipForm);
  customElements.define("receipt-form", ReceiptForm);
  customElements.define("reply-form", ReplyForm);
}
customElements.define("receipt-tools", ReceiptTools);

// A page that the browser kept whole and shows again may hold the words of a source who has left.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
