import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PageContext } from "@/components/site/page-shell";
import { aSite, say } from "@/lib/content/testing/articles";
import { largestBodies } from "@/lib/tips/intake/read-body";
import { tipLimits } from "@/lib/tips/tip";
import { Replies } from "./replies";
import { TipForm } from "./tip-form";

const site = aSite();
const context = { site, locale: site } as unknown as PageContext;

const forms = [
  ["a tip", <TipForm key="tip" say={say} />, ["message", "contact", "for"]],
  ["an addition", <Replies key="addition" context={context} />, ["message"]],
] as const;

test.each(forms)("no browser cuts what is typed, and the limit is stated beforehand: %s", (_what, form) => {
  const html = renderToStaticMarkup(form);
  expect(html).not.toMatch(/maxlength/i);
  expect(html).toContain("Up to 10,000 characters.");
});

test.each(forms)(
  "without script, a form filled with the longest characters is read: %s",
  (_what, form, names) => {
    const html = renderToStaticMarkup(form);
    const full = names.map((name): [string, string] => {
      expect(html).toContain(` name="${name}"`);
      return [name, "字".repeat(tipLimits[name])];
    });
    const words = "字".repeat(200);
    expect(new URLSearchParams([...full, ["words", words]]).toString().length).toBeLessThan(
      largestBodies.form,
    );
  },
);
