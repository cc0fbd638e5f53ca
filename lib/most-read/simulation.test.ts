import { expect, test } from "vitest";
import { simulateDay } from "./simulation";

test("the list withstands a spike, repeated views, bots, floods, an office and its own clicks, and mutes no carrier", () => {
  const events = simulateDay();
  expect(events.length).toBeGreaterThanOrEqual(12);
  expect(events.filter(({ hasHeld }) => !hasHeld)).toEqual([]);
  expect(simulateDay()).toEqual(events);
});
