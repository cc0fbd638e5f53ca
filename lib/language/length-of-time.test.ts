import { expect, test } from "vitest";
import { lengthOfTime } from "./length-of-time";

test.each([
  [45, "en-GB", "45 minutes"],
  [60, "en-GB", "1 hour"],
  [90, "en-GB", "1 hour 30 minutes"],
  [90, "de", "1 Stunde 30 Minuten"],
  [120, "fr", "2\u00a0heures"],
])("%i minutes in %s are %j", (minutes, language, words) => {
  expect(lengthOfTime(minutes, language)).toBe(words);
});
