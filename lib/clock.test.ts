import { afterEach, expect, test, vi } from "vitest";
import { now } from "./clock";

afterEach(() => void vi.unstubAllEnvs());

test("the clock is the machine's, unless PAPER_NOW pins it", () => {
  const before = Date.now();
  expect(now().getTime()).toBeGreaterThanOrEqual(before);
  vi.stubEnv("PAPER_NOW", "2026-11-23T12:00:00Z");
  expect(now().toISOString()).toBe("2026-11-23T12:00:00.000Z");
});

test("a PAPER_NOW that is not a time is refused with an example", () => {
  vi.stubEnv("PAPER_NOW", "noon");
  expect(now).toThrow('PAPER_NOW is "noon". It must be a date and time, such as 2026-11-23T12:00:00Z.');
});
