import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarDay,
  dateAndTime,
  dateOf,
  days,
  hours,
  isSameDay,
  longDate,
  monthHeading,
  monthOf,
  startOfNextDay,
  timeOf,
  yearOf,
  yearsBetween,
} from "./time";

const halvern = { language: "en-GB", timeZone: "Europe/Vienna" };
const kolkata = { language: "en-GB", timeZone: "Asia/Kolkata" };
const evening = new Date("2026-11-22T23:30:00Z");

describe("a date is formatted in the paper's zone", () => {
  test("with its weekday and no comma", () => {
    expect(longDate(evening, halvern)).toBe("Monday 23 November 2026");
  });
  test("with its time, in 24 hours", () => {
    expect(dateAndTime(evening, halvern)).toBe("23 November 2026, 00:30");
    expect(dateAndTime(evening, kolkata)).toBe("23 November 2026, 05:00");
  });
  test("with its time, joined as the language does", () => {
    const inWords = (language: string) => dateAndTime(evening, { ...halvern, language });
    expect(inWords("de-AT")).toBe("23. November 2026 um 00:30");
    expect(inWords("fr")).toBe("23 novembre 2026 à 00:30");
    expect(inWords("ar")).toBe("23 نوفمبر 2026 في 00:30");
    expect(inWords("az")).toBe("23 noyabr 2026, 00:30");
  });
  test("in summer time too", () => {
    expect(timeOf(new Date("2026-07-01T10:00:00Z"), halvern)).toBe("12:00");
  });
  test("with its year", () => {
    const newYear = new Date("2026-12-31T23:30:00Z");
    expect(yearOf(newYear, halvern)).toBe("2027");
    expect(yearOf(newYear, { language: "en", timeZone: "UTC" })).toBe("2026");
  });
  test("by the paper's language", () => {
    expect(dateOf(evening, { language: "de-AT", timeZone: "Europe/Vienna" })).toBe("23. November 2026");
  });
});

test.each([
  ["en-GB", "November 2026"],
  ["fr", "Novembre 2026"],
  ["es", "Noviembre de 2026"],
])("a month begins with a capital letter as a heading in %s", (language, heading) => {
  expect(monthHeading(evening, { language, timeZone: "Europe/Vienna" })).toBe(heading);
});

test("two times are on the same day in the paper's zone, not in UTC", () => {
  const before = new Date("2026-11-22T22:59:00Z");
  expect(isSameDay(before, evening, halvern)).toBe(false);
  expect(isSameDay(before, evening, { language: "en-GB", timeZone: "UTC" })).toBe(true);
});

test("hours and days are milliseconds", () => {
  expect(hours(2)).toBe(7_200_000);
  expect(days(1)).toBe(hours(24));
});

describe("the age of a story", () => {
  test("is zero a minute before its first anniversary, and one on it", () => {
    const then = new Date("2025-11-23T10:00:00Z");
    expect(yearsBetween(then, new Date("2026-11-23T09:59:00Z"))).toBe(0);
    expect(yearsBetween(then, new Date("2026-11-23T10:00:00Z"))).toBe(1);
  });
  test("of 29 February has an anniversary in every year", () => {
    expect(yearsBetween(new Date("2024-02-29T00:00:00Z"), new Date("2025-03-01T00:00:00Z"))).toBe(1);
  });
  test("is never negative and never falls as time goes on", () => {
    const time = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, fc.nat(days(4000)), (then, now, later) => {
        const age = yearsBetween(then, now);
        expect(age).toBeGreaterThanOrEqual(0);
        expect(yearsBetween(then, new Date(now.getTime() + later))).toBeGreaterThanOrEqual(age);
      }),
    );
  });
});

test("the month of a story is that in the paper's zone", () => {
  const late = new Date("2026-10-31T23:30:00Z");
  expect(monthOf(late, { timeZone: "UTC" })).toBe("2026-10");
  expect(monthOf(late, { timeZone: "Europe/Vienna" })).toBe("2026-11");
});

describe("the day of the paper", () => {
  test.each([
    ["Europe/Vienna", "2026-11-23T17:20:00Z", "2026-11-23", "2026-11-23T23:00:00.000Z"],
    ["Europe/Vienna", "2026-11-23T23:20:00Z", "2026-11-24", "2026-11-24T23:00:00.000Z"],
    // The day on which summer time ends has 25 hours.
    ["Europe/Vienna", "2026-10-24T22:00:00Z", "2026-10-25", "2026-10-25T23:00:00.000Z"],
    ["Asia/Kathmandu", "2026-11-23T18:14:59.999Z", "2026-11-23", "2026-11-23T18:15:00.000Z"],
    ["America/New_York", "2026-11-24T04:59:00Z", "2026-11-23", "2026-11-24T05:00:00.000Z"],
    ["Pacific/Kiritimati", "2026-11-23T10:00:00Z", "2026-11-24", "2026-11-24T10:00:00.000Z"],
    // In Santiago summer time begins at midnight, so that day begins at one o'clock.
    ["America/Santiago", "2026-09-06T03:59:00Z", "2026-09-05", "2026-09-06T04:00:00.000Z"],
  ])("in %s at %s is %s, and ends at %s", (timeZone, at, day, end) => {
    expect(calendarDay(new Date(at), { timeZone })).toBe(day);
    expect(startOfNextDay(new Date(at), { timeZone }).toISOString()).toBe(end);
  });
});
