import { expect, test } from "vitest";
import { day, language, numberBetween, oneOf } from "./attribute-forms";

test("a language must be one that exists", () => {
  expect(language.fault("hy")).toBeUndefined();
  expect(language.fault("hyy-")).toMatch(/^must be a language code/);
});

test("a number must be within its bounds, in digits with a full stop", () => {
  const { fault, sample } = numberBetween(1, 5);
  for (const right of ["1", "5", "3.5"]) expect(fault(right)).toBeUndefined();
  for (const wrong of ["0", "5.1", "three", "3,5", "1e0", "", " 3"])
    expect(fault(wrong)).toBe("must be a number from 1 to 5.");
  expect(fault(sample)).toBeUndefined();
});

test("a day must be one of the calendar", () => {
  for (const right of ["2026-11-15", "2024-02-29"]) expect(day.fault(right)).toBeUndefined();
  for (const wrong of ["2026-02-29", "2026-13-01", "15 November", "2026-11-15T14:00", ""])
    expect(day.fault(wrong)).toBe("must be a day that exists, such as 2026-11-23.");
});

test("one of several words has them as its options", () => {
  expect(oneOf("yes", "no").options).toEqual(["yes", "no"]);
});
