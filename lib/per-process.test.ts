import { expect, test, vi } from "vitest";
import { perProcess } from "./per-process";

test("a second copy of a module gets the value that the first made", async () => {
  const made = perProcess("test-value", () => ({ count: 1 }));
  vi.resetModules();
  const copy = await import("./per-process");
  expect(copy.perProcess).not.toBe(perProcess);
  expect(copy.perProcess("test-value", () => ({ count: 2 }))).toBe(made);
});

test("a value that could not be made is tried again", () => {
  const failing = () => {
    throw new Error("The disk is full.");
  };
  expect(() => perProcess("failed-value", failing)).toThrow("The disk is full.");
  expect(perProcess("failed-value", () => "made")).toBe("made");
});
