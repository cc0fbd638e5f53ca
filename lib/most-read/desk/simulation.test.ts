import { expect, test } from "vitest";
import { simulateDay } from "./simulation";

test("through a spike, repetition, robots, a forged flood, an office and its own clicks, the list holds", () => {
  const events = simulateDay();
  expect(events.length).toBeGreaterThanOrEqual(6);
  expect(events.filter(({ hasHeld }) => !hasHeld)).toEqual([]);
  expect(simulateDay()).toEqual(events);
});
