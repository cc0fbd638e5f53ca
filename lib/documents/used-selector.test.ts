import { expect, test } from "vitest";
import { usedSelector } from "./used-selector";

const used = new Set(["lead", "card"]);

test.each([
  [".lead", ".lead"],
  [".other", undefined],
  ["h1 > a", "h1 > a"],
  [":is(.lead, .other)", ".lead"],
  ["p:is(.other, .lead):hover > a", "p.lead:hover > a"],
  [":is(.lead > a, .other)", ":is(.lead > a)"],
  [":is(.other, .further) a", undefined],
  ["body:has(.other)", undefined],
  ["body:has(.card > .lead, .other)", "body:has(.card > .lead)"],
  [":where(.other .further, .lead) a", ":where( .lead) a"],
  [".lead:not(.other)", ".lead:not(.other)"],
  [".lead:is(:is(.other, .card), .further)", ".lead.card"],
])("of %s a page with the classes lead and card needs %s", (selector, needed) => {
  expect(usedSelector(selector, used)).toBe(needed);
});

test("an alternative that decides the specificity stays", () => {
  expect(usedSelector(":is(.lead, .other .further)", used)).toBe(":is(.lead, .other .further)");
  expect(usedSelector(":is(.lead, p)", used)).toBe(":is(.lead, p)");
});
