// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { TipNotices } from "@/components/tips/notices";
import { TipForm as TipFormMarkup } from "@/components/tips/tip-form";
import { TipWords } from "@/components/tips/tip-words";
import { aSite, say } from "@/lib/content/testing/articles";
import { TipForm } from "./tip-form";

const site = aSite({ tips: { mail: "desk@tide.example", retentionDays: 30 } });
const sent: string[] = [];
beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
  customElements.define("tip-form", TipForm);
});
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal("fetch", async (path: string) => {
    sent.push(path);
    return Response.json({ ok: false }, { status: 503 });
  });
  document.body.innerHTML =
    `<div data-notices="tip-notices"></div>${renderToStaticMarkup(<TipFormMarkup say={say} />)}` +
    `<template data-for="tip-notices">${renderToStaticMarkup(<TipNotices site={site} />)}</template>` +
    renderToStaticMarkup(<TipWords say={say} />);
});

const message = () => document.querySelector<HTMLTextAreaElement>("#message") as HTMLTextAreaElement;
const textOf = (selector: string) => document.querySelector(selector)?.textContent;
const type = (text: string) => {
  message().value = text;
  message().dispatchEvent(new Event("input", { bubbles: true }));
};
const submit = () => document.querySelector("form")?.requestSubmit();

test("a text beyond the limit is counted, refused and kept whole; nothing of it is sent", async () => {
  const text = "m".repeat(12_000);
  type(text);
  expect(textOf("#message-count")).toBe("12,000 of 10,000 characters: 2,000 too many");
  expect(textOf("form [role=status]")).toBe("The text is longer than 10,000 characters.");
  submit();
  await vi.waitFor(() => expect(textOf("#message-problem")).toMatch(/^That is 12,000 characters long/));
  expect(message().value).toBe(text);
  expect(sent).toEqual(["/api/tips/challenge"]);
  type("m".repeat(10_000));
  expect(textOf("#message-count")).toBe("10,000 of 10,000 characters");
  expect(textOf("form [role=status]")).toBe("");
});

test("what was reported vanishes as soon as one types", async () => {
  submit();
  await vi.waitFor(() => expect(textOf("#message-problem")).toBe("Tell us what happened."));
  expect(message().getAttribute("aria-invalid")).toBe("true");
  type("The bridge cracks.");
  expect(textOf("#message-problem")).toBe("");
  expect(message().getAttribute("aria-invalid")).toBe("false");
  submit();
  await vi.waitFor(() => expect(textOf("[role=alert]")).toContain("we cannot store tips just now"));
  type("The bridge cracks. ");
  expect(document.querySelector("[role=alert]")).toBeNull();
});

test("typed words take the direction of their own script", () => {
  for (const field of document.querySelectorAll("textarea, input[type=text]:not([name=website])"))
    expect(field.getAttribute("dir")).toBe("auto");
});
