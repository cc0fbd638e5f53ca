import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { aSite } from "@/lib/content/testing/articles";
import { Corrections } from "./corrections";

const corrections = [{ at: new Date("2026-11-23T08:15:00Z"), text: "It was 1931." }];
const locale = { ...aSite(), now: new Date("2026-11-24T00:00:00Z") };

test("a story links to the page about corrections only if the paper has one", () => {
  const shown = (policy?: { slug: string }) =>
    renderToStaticMarkup(<Corrections corrections={corrections} policy={policy} locale={locale} />);
  expect(shown({ slug: "corrections" })).toContain('href="/corrections"');
  expect(shown()).toContain("It was 1931.");
  expect(shown()).not.toContain("href");
});
