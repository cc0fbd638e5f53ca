// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { Thanks } from "@/components/tips/thanks";
import { TipWords } from "@/components/tips/tip-words";
import { aSite, say } from "@/lib/content/testing/articles";
import { QuickExit } from "./quick-exit";
import { ReceiptTools } from "./receipt-tools";

test("the quick exit empties the page, asks nothing, and leaves for the front page without an entry to go back to", () => {
  customElements.define("quick-exit", QuickExit);
  customElements.define("receipt-tools", ReceiptTools);
  const replace = vi.fn();
  vi.stubGlobal("location", { replace });
  document.title = "Your tip is stored";
  document.body.innerHTML = renderToStaticMarkup(
    <>
      <Thanks context={{ locale: aSite() }} />
      <TipWords say={say} />
    </>,
  );
  document.querySelector<HTMLElement>("quick-exit a")?.click();
  expect(replace.mock.calls).toEqual([[new URL("/", document.baseURI).href]]);
  expect([document.title, document.body.innerHTML]).toEqual(["", ""]);
  expect(dispatchEvent(new Event("beforeunload", { cancelable: true }))).toBe(true);
});
