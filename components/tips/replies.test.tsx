// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import type { PageContext } from "@/components/site/page-shell";
import { aSite } from "@/lib/content/testing/articles";
import { fillTemplate } from "@/lib/template";
import { conversationValues, type DecryptedMessage } from "@/lib/tips/conversation";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { newReceipt, type ReceiptKeys, receiptKeys } from "@/lib/tips/crypto/receipt";
import { textOf } from "@/lib/tips/tip-text";
import { Replies } from "./replies";
import { conversation } from "./script/conversation";
import { fillElements } from "./script/fill-elements";

const site = aSite({ language: "en" });
const html = renderToStaticMarkup(<Replies context={{ site, locale: site } as unknown as PageContext} />);
const others = { receipt: "", message: "", mail: "", minutes: "" };
const day = { day: "2026-11-23", date: "November 23, 2026" };

let keys: ReceiptKeys;
beforeEach(async () => {
  const found = await receiptKeys(newReceipt(new Uint8Array(11).fill(6)));
  if (!found) throw new Error("The receipt has no keys.");
  keys = found;
});

/** What the list of messages says, a text each. */
const shown = (page: ParentNode) =>
  [...page.querySelectorAll(".tip-messages > li")].map(({ children }) =>
    [...children].map(({ textContent }) => textContent?.replaceAll(/\s+/g, " ").trim()).join(" "),
  );

const both: DecryptedMessage[] = [
  { from: "source", ...day },
  { from: "desk", ...day, text: "Which pier?", sealedBy: "newsroom" },
  { from: "desk", ...day, text: "Which lamp?", sealedBy: null },
  { from: "desk", ...day, sealedBy: "newsroom" },
];
const expected = [
  "You November 23, 2026 Encrypted: only the desk can open it.",
  "The desk November 23, 2026 Which pier? Encrypted on the newsroom’s own computer, before our server had it.",
  "The desk November 23, 2026 Which lamp? Encrypted on our server, which saw what it says.",
  "The desk November 23, 2026 This answer cannot be opened with your words: it was encrypted for another key, or is damaged. Ask for it again below.",
];

test("a source reads where each reply was sealed: without script", () => {
  const problems = Object.fromEntries(
    ["message", "delete"].flatMap((field) => [
      [`${field}-problem`, ""],
      [`${field}-invalid`, "false"],
    ]),
  );
  const page = fillTemplate(html, { ...others, ...problems, ...conversationValues(both) });
  document.body.innerHTML = page;
  expect(shown(document)).toEqual(expected);
});

test("a source reads where each reply was sealed: with script, which opens the replies itself", async () => {
  const sealed = await Promise.all([
    encrypt(textOf({ message: "Which pier?" }), keys.recipient),
    encrypt("Which lamp?", keys.recipient),
    // For another source.
    encrypt("Which canary?", (await receiptKeys(newReceipt(new Uint8Array(11))))?.recipient ?? ""),
  ]);
  const messages = [
    { from: "source", ...day },
    { from: "desk", ...day, sealed: sealed[0], sealedBy: "newsroom" },
    { from: "desk", ...day, sealed: sealed[1], sealedBy: null },
    { from: "desk", ...day, sealed: sealed[2], sealedBy: "newsroom" },
  ];
  document.documentElement.lang = "en";
  document.body.innerHTML = html;
  fillElements(document.body, { ...others, ...(await conversation({ messages }, keys)) });
  expect(shown(document)).toEqual(expected);
});
