/**
 * The script of the pages for sources, which no other page loads. It encrypts what a source writes in the
 * source's own browser, so that our server never has the text. Without it the forms work, and the server
 * encrypts. It keeps nothing: no word of a tip is in storage, in the address or in the title.
 */
import { DeleteForm } from "./delete-form";
import { QuickExit } from "./quick-exit";
import { ReceiptForm } from "./receipt-form";
import { ReceiptTools } from "./receipt-tools";
import { ReplyForm } from "./reply-form";
import { TipForm } from "./tip-form";

// Encryption needs Web Crypto, which browsers offer to secure pages only. Elsewhere the plain forms stay.
if (globalThis.crypto?.subtle) {
  customElements.define("tip-form", TipForm);
  customElements.define("receipt-form", ReceiptForm);
  customElements.define("reply-form", ReplyForm);
  customElements.define("delete-form", DeleteForm);
}
customElements.define("quick-exit", QuickExit);
customElements.define("receipt-tools", ReceiptTools);

// A page restored from the back/forward cache may show the words of a source who has left.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
