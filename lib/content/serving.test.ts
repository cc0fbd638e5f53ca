import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { servingContent, withOneContentVersion } from "./serving";
import { pointerPath, type StoredPointer, storedFormat } from "./stored";

const folder = mkdtempSync(join(tmpdir(), "serving-"));
afterAll(() => rmSync(folder, { recursive: true }));

function serve(generation: string, due: string[] = []): void {
  const pointer: StoredPointer = {
    format: storedFormat,
    generation,
    since: "2026-11-23T12:00:00.000Z",
    due,
  };
  writeFileSync(pointerPath(folder), JSON.stringify(pointer));
}

test("a response reads one version of the content throughout; the next response reads the new one", async () => {
  serve("one");
  await withOneContentVersion(async () => {
    expect(servingContent(folder).pointer.generation).toBe("one");
    serve("two");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(servingContent(folder).pointer.generation).toBe("one");
  });
  expect(withOneContentVersion(() => servingContent(folder).pointer.generation)).toBe("two");
});

const at = (time: string) => servingContent(folder, new Date(time)).contentVersion;

test("the content version changes with the content, and when a story is published or changes", () => {
  serve("one", ["2026-11-23T12:30:00.000Z", "2026-11-24T06:00:00.000Z"]);
  const before = at("2026-11-23T12:29:59.999Z");
  expect(before).toBe("one.2026-11-23T12:30:00.000Z");
  expect(at("2026-11-23T12:30:00.000Z")).toBe("one.2026-11-24T06:00:00.000Z");
  expect(at("2026-11-25T00:00:00.000Z")).toBe("one.last");
  // After the clock is set back the story is not published any more.
  expect(at("2026-11-23T12:29:59.999Z")).toBe(before);
  serve("two", ["2026-11-23T12:30:00.000Z", "2026-11-24T06:00:00.000Z"]);
  expect(at("2026-11-23T12:29:59.999Z")).not.toBe(before);
});

test("a compile that finds the same content keeps the content version, though past changes leave the list", () => {
  serve("one", ["2026-11-23T12:30:00.000Z", "2026-11-24T06:00:00.000Z"]);
  const before = at("2026-11-23T12:29:59.999Z");
  const after = at("2026-11-23T13:00:00.000Z");
  const last = at("2026-11-24T06:00:00.000Z");
  serve("one", ["2026-11-24T06:00:00.000Z"]);
  expect(at("2026-11-23T13:00:00.000Z")).toBe(after);
  expect(after).not.toBe(before);
  serve("one");
  expect(at("2026-11-24T06:00:00.000Z")).toBe(last);
});

test("content that is missing or of another version is reported with its remedy", () => {
  expect(() => servingContent(join(folder, "none"))).toThrow("Run npm run content.");
  writeFileSync(pointerPath(folder), `{"format":0,"generation":"x"}`);
  expect(() => servingContent(folder)).toThrow("compiled by another version");
});
