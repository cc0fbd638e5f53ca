import { expect, test } from "vitest";
import { english } from "./english";
import { languages } from "./languages";
import { sayIn } from "./say";

const { en = english } = languages;

test("all numbers of a sentence are in the digits of the language", () => {
  const say = sayIn("ar-EG", en);
  expect(say("window.week")).toBe("last ٧ days");
  expect(say("list.page", { number: 2, count: 1_234 })).toBe("Page ٢ of ١٬٢٣٤");
  expect(say("article.about author", { name: "Agent 47" })).toBe("About Agent 47");
});

test("a language knows its direction", () => {
  expect([sayIn("ar-MA", en).direction, sayIn("az", en).direction]).toEqual(["rtl", "ltr"]);
});

test("another language may have forms where English has one text", () => {
  const say = sayIn("ar", { ...en, "story.minutes": { two: "دقيقتان", few: "{count} دقائق", other: "" } });
  expect([2, 3].map((count) => say("story.minutes", { count }))).toEqual(["دقيقتان", "3 دقائق"]);
});
