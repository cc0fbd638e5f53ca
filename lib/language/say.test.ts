import { expect, test } from "vitest";
import { english } from "./english";
import { sayIn } from "./say";

test("all numbers of a sentence are in the digits of the language", () => {
  const say = sayIn("ar-EG", english);
  expect(say("window.week")).toBe("last ٧ days");
  expect(say("list.page", { number: 2, count: 1_234 })).toBe("Page ٢ of ١٬٢٣٤");
  expect(say("article.about author", { name: "Agent 47" })).toBe("About Agent 47");
});

test("a number in a text is not a quantity: it has no separators, and keeps its zeros", () => {
  const own = { ...english, "front.empty": "Since 1931, line 007." };
  expect(sayIn("en", own)("front.empty")).toBe("Since 1931, line 007.");
  expect(sayIn("ar-EG", own)("front.empty")).toBe("Since ١٩٣١, line ٠٠٧.");
});

test("a language knows its direction", () => {
  expect([sayIn("ar-MA", english).direction, sayIn("az", english).direction]).toEqual(["rtl", "ltr"]);
});

test("another language may have forms where English has one text", () => {
  const say = sayIn("ar", {
    ...english,
    "story.minutes": { two: "دقيقتان", few: "{count} دقائق", other: "" },
  });
  expect([2, 3].map((count) => say("story.minutes", { count }))).toEqual(["دقيقتان", "3 دقائق"]);
});
