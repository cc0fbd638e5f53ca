import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { largestBodies, readBody } from "./read-body";

const form = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
const json = { "content-type": "application/json" };

function sent(headers: Record<string, string>, body: string | Buffer) {
  return readBody(
    new Request("http://127.0.0.1/api/tips", {
      method: "POST",
      headers,
      body: new Uint8Array(Buffer.from(body)),
    }),
    () => undefined,
  );
}

test("a form and JSON are read", async () => {
  expect(await sent(form, "message=The+bridge+%C3%A9&website=")).toEqual({
    kind: "form",
    fields: { message: "The bridge é", website: "" },
    file: undefined,
  });
  expect(await sent(json, '{"key":1}')).toEqual({ kind: "json", value: { key: 1 } });
});

test("a form that is much too long for a tip is read all the same, so that its text can be shown again", async () => {
  const message = "字".repeat(28_000);
  expect(await sent(form, new URLSearchParams({ message }).toString())).toEqual({
    kind: "form",
    fields: { message },
  });
});

test.each([
  ["a form one byte beyond the limit", form, "m".repeat(largestBodies.form + 1), 413],
  ["JSON one byte beyond the limit", json, "1".repeat(largestBodies.json + 1), 413],
  ["ten megabytes", json, "m".repeat(10_000_000), 413],
  ["another type", { "content-type": "multipart/mixed; boundary=x" }, "--x--", 415],
  ["no type", {}, "m", 415],
  ["broken JSON", json, "{", 400],
  ["broken UTF-8", json, Buffer.from([0x22, 0xff, 0x22]), 400],
  ["a compression bomb", { ...json, "content-encoding": "gzip" }, gzipSync(Buffer.alloc(50_000_000)), 415],
])("%s is refused", async (_what, headers, body, status) => {
  expect(await sent(headers as Record<string, string>, body)).toEqual({ kind: "refused", status });
});

test("an endless body is read only up to the limit", async () => {
  let given = 0;
  const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      given += 1024;
      controller.enqueue(new Uint8Array(1024));
    },
  });
  expect(await readBody({ headers: new Headers(form), body: endless }, () => undefined)).toEqual({
    kind: "refused",
    status: 413,
  });
  expect(given).toBeLessThan(largestBodies.form + 4 * 1024);
});
