import { expect, test } from "vitest";
import { wordsOf } from "./languages";

const say = wordsOf("ar");

test.each([
  [0, "لا مقالات"],
  [1, "مقال واحد"],
  [2, "مقالان"],
  [3, "3 مقالات"],
  [10, "10 مقالات"],
  [11, "11 مقالاً"],
  [99, "99 مقالاً"],
  [100, "100 مقال"],
  [103, "103 مقالات"],
  [1_111, "1,111 مقالاً"],
])("the noun after %i is in the form that Arabic asks for", (count, words) => {
  expect(say("list.stories", { count })).toBe(words);
});

test("hours and minutes are counted too", () => {
  const hours = [6, 42, 180].map((count) => say("reason.rising", { recent: 40, before: 12, count }));
  expect(hours.map((words) => /آخر (\d+ \S+)،/.exec(words)?.[1])).toEqual(["6 ساعات", "42 ساعة", "180 ساعة"]);
  expect(say("article.minutes", { count: 2 })).toBe("قراءة في دقيقتين");
});
