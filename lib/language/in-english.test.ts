import { expect, test } from "vitest";
import { findLetters } from "@/lib/cards/typesetting/letters";
import { wordsOf } from "./languages";
import { wordsAttributes } from "./say";

test("English words in a paper from right to left keep their direction, and their digits", () => {
  const say = wordsOf("fa");
  expect(say("window.week")).toMatch(/^\u2066[^\u2066\u2069]*7[^\u2066\u2069]*\u2069$/);
  expect(say("list.stories", { count: 2 })).toBe("\u20662 stories\u2069");
  expect(say("number", { number: 12 })).toBe("۱۲");
  const { language, wordsLanguage, direction } = say;
  expect({ language, wordsLanguage, direction }).toEqual({
    language: "fa",
    wordsLanguage: "en",
    direction: "rtl",
  });
});

test.each(["fa", "ja", "ka"])(
  "a number chooses the English form by the rules of English, in %s",
  (language) => {
    const say = wordsOf(language);
    const said = [0, 1, 2].map((count) => say("list.stories", { count }).replace(/[\u2066\u2069]/g, ""));
    expect(said).toEqual(["0 stories", "One story", "2 stories"]);
  },
);

test("what the newsroom words itself follows its own language", () => {
  const say = wordsOf("fa", { "list.stories": { one: "{count} خبر", other: "{count} خبرها" } });
  expect(say("list.stories", { count: 0 })).toBe("۰ خبر");
  expect(say("list.stories", { count: 2 })).toBe("۲ خبرها");
});

test("a script of a page gets the words as they are said", () => {
  expect(wordsOf("ur").messages(["said.kept"])).toEqual({
    "said.kept": expect.stringMatching(/^\u2066.*\u2069$/),
  });
  expect(wordsOf("ka").messages(["said.kept"])).toEqual({ "said.kept": expect.not.stringMatching(/\u2066/) });
});

test("share cards draw such words", async () => {
  const found = await findLetters(wordsOf("fa")("label.opinion"), "fa");
  expect(found.lacks).toEqual([]);
});

test("what says nothing but such words is marked as English", () => {
  expect(wordsAttributes(wordsOf("fa"))).toEqual({ lang: "en", dir: "ltr" });
  expect(wordsAttributes(wordsOf("ka"))).toEqual({ lang: "en", dir: "ltr" });
  expect(wordsAttributes(wordsOf("en-GB"))).toEqual({});
  expect(wordsAttributes(wordsOf("ar"))).toEqual({});
});
