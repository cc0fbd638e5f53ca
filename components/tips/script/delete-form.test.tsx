// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { DeleteForm as DeleteFormMarkup } from "@/components/tips/delete-form";
import { AdditionNotices } from "@/components/tips/notices";
import { TipWords } from "@/components/tips/tip-words";
import { aSite, say } from "@/lib/content/testing/articles";
import { newReceipt } from "@/lib/tips/crypto/receipt";
import { DeleteForm } from "./delete-form";

const site = aSite({ name: "The Tide", tips: { mail: "desk@tide.example", retentionDays: 30 } });

test.each([
  [429, "1500", "25 min"],
  [503, "", "1 min"],
  [0, "", "1 min"],
])(
  "a deletion that fails with %d says that nothing is deleted, and does not speak of sending",
  async (status, wait, minutes) => {
    if (!customElements.get("delete-form")) customElements.define("delete-form", DeleteForm);
    vi.stubGlobal("fetch", async () => {
      if (status === 0) throw new TypeError("There is no network.");
      return Response.json({ ok: false }, { status, headers: { "retry-after": wait } });
    });
    document.body.innerHTML =
      `<div data-notices="addition-notices"></div>${renderToStaticMarkup(<DeleteFormMarkup say={say} isAnswer={false} />)}` +
      `<template data-for="addition-notices">${renderToStaticMarkup(<AdditionNotices site={site} />)}</template>` +
      renderToStaticMarkup(<TipWords say={say} />);
    const set = (selector: string, values: object) =>
      Object.assign(document.querySelector(selector) as Element, values);
    set("[name=words]", { value: newReceipt(new Uint8Array(11)) });
    set("[value=tip]", { checked: true });
    set("[type=checkbox]", { checked: true });
    document.querySelector("form")?.requestSubmit();
    const notice = () => document.querySelector("[role=alert]")?.textContent;
    await vi.waitFor(() => expect(notice()).toContain("Not deleted"));
    expect(notice()).toContain(minutes);
    expect(notice()).not.toContain("sent");
    expect(document.querySelector("form [role=status]")?.textContent).toBe("");
  },
);
