// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Thanks } from "@/components/tips/thanks";
import { TipWords } from "@/components/tips/tip-words";
import { aSite, say } from "@/lib/content/testing/articles";
import { ReceiptTools } from "./receipt-tools";

test("leaving the words asks first, until they have been written down", () => {
  customElements.define("receipt-tools", ReceiptTools);
  document.body.innerHTML = renderToStaticMarkup(
    <>
      <Thanks context={{ locale: aSite() }} />
      <TipWords say={say} />
    </>,
  );
  const asks = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(asks()).toBe(true);
  const button = [...document.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "I have written them down",
  );
  button?.click();
  expect(asks()).toBe(false);
  expect(document.querySelector("receipt-tools [role=status]")?.textContent).toMatch(/close this page/);
  document.body.innerHTML = renderToStaticMarkup(
    <>
      <Thanks context={{ locale: aSite() }} />
      <TipWords say={say} />
    </>,
  );
  expect(asks()).toBe(true);
  document.body.innerHTML = "";
  expect(asks()).toBe(false);
});
