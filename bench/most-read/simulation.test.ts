import { expect, test } from "vitest";
import { simulateDay } from "./simulation";

test("the list withstands a spike, repeated views, bots, a forged flood, an office and its own clicks", () => {
  const events = simulateDay();
  expect(events.length).toBeGreaterThanOrEqual(6);
  expect(events.filter(({ hasHeld }) => !hasHeld)).toEqual([]);
  expect(simulateDay()).toEqual(events);
});
