import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { fileLimits } from "./file-limits";
import { partsOf } from "./parts";

test.each([
  [0, 0],
  [1, 1],
  [fileLimits.part, 1],
  [fileLimits.part + 1, 2],
  [3 * fileLimits.part - 1, 3],
])("%i bytes, in chunks of any size, are cut into %i parts and lost nowhere", async (length, count) => {
  const bytes = randomBytes(length);
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= length) return controller.close();
      const size = 1 + (at % 700_001);
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
    },
  });
  const parts = [];
  for await (const part of partsOf(stream)) parts.push(part);
  expect(parts.slice(0, -1).every((part) => part.length === fileLimits.part)).toBe(true);
  expect(parts).toHaveLength(count);
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
});

test("a reader who leaves ends the stream", async () => {
  let isCancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(fileLimits.part)),
    cancel: () => {
      isCancelled = true;
    },
  });
  for await (const part of partsOf(endless)) {
    expect(part).toHaveLength(fileLimits.part);
    break;
  }
  expect(isCancelled).toBe(true);
});
