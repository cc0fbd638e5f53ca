import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, expect, test, vi } from "vitest";
import { keepTrustedAddress } from "@/lib/server/client-address";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { answerTip } from "./tip-endpoint";
import { tips } from "./tips";

vi.mock("@/lib/content/site", async () => {
  const { aSite } = await import("@/lib/content/testing/articles");
  const tips = { mail: "desk@tide.example", retentionDays: 30 };
  return { site: () => aSite({ address: "http://localhost:3000", tips }) };
});

const noon = new Date("2026-11-23T12:00:00Z");
const hoursLater = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const recipient = await identityToRecipient(await generateX25519Identity());
const sealed = await encrypt('{"message":"The bridge cracks."}', recipient);
const tip = () => JSON.stringify({ key: randomUUID(), sealed, receipt: "0".repeat(64), replyTo: recipient });

const folder = mkdtempSync(join(tmpdir(), "answer-tip-"));
vi.stubEnv("DATA_FOLDER", folder);
vi.stubEnv("DATABASE_URL", "");
vi.stubEnv("TIPS_RECIPIENT", recipient);
afterAll(async () => {
  await tips().close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const tooLong = "That is too long: the maximum is 64 KB of JSON, or a form of 256 KB.\n";

type Sent = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
const request = (body: Sent, headers: Record<string, string> = {}) =>
  new Request("http://localhost:3000/api/tips", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
    ...({ duplex: "half" } as object),
  });

/** A body of `count` megabytes, and how many of them were read. */
function megabytes(count: number) {
  let given = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (given === count) return controller.close();
      given += 1;
      controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
    },
  });
  return { body, given: () => given };
}

// Calls the handler: a thousand requests over HTTP would take a minute and test nothing more.
test("a forged X-Forwarded-For does not evade the limit of a network", async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 1_000; n++) {
    const headers: IncomingHttpHeaders = {
      "x-forwarded-for": `10.${n >> 8}.${n & 255}.7, 203.0.113.${n & 255}`,
    };
    keepTrustedAddress({ headers, socket: { remoteAddress: "198.51.100.9" } }, 0);
    const forwarded = { "x-forwarded-for": String(headers["x-forwarded-for"]) };
    statuses.push((await answerTip(request(tip(), forwarded), noon)).status);
  }
  expect(statuses).toEqual([...Array(5).fill(201), ...Array(995).fill(429)]);
});

test("a body longer than its Content-Length is read only up to the limit", async () => {
  const lying = Array.from({ length: 20 }, () => megabytes(200));
  const before = process.memoryUsage.rss();
  for (const { body } of lying) {
    const answer = await answerTip(request(body, { "content-length": "10" }), noon);
    expect([answer.status, await answer.text()]).toEqual([413, tooLong]);
  }
  expect(lying.every(({ given }) => given() <= 3)).toBe(true);
  expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024);
});

test("a body with a Content-Length of a gigabyte, or a compressed one, is not read", async () => {
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(50_000_000)));
  const sent: [body: Sent, headers: Record<string, string>, status: number, text: string][] = [
    [megabytes(1_000).body, { "content-length": "1000000000" }, 413, tooLong],
    ...["gzip", "br", "deflate", "identity, gzip"].map((packing): (typeof sent)[number] => [
      bomb,
      { "content-encoding": packing },
      415,
      "Send a form or JSON, not compressed.\n",
    ]),
  ];
  for (const [body, headers, status, text] of sent) {
    const unread = request(body, headers);
    const answer = await answerTip(unread, noon);
    expect([answer.status, await answer.text()]).toEqual([status, text]);
    expect(unread.bodyUsed).toBe(false);
  }
});

test("an incomplete body is refused, and a slow one delays nobody", async () => {
  const broken = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode("{")),
    pull: (controller) => controller.error(new Error("aborted")),
  });
  expect((await answerTip(request(broken, { "content-length": "1000" }), noon)).status).toBe(400);

  const text = new TextEncoder().encode(tip());
  const slow = new TransformStream<Uint8Array, Uint8Array>();
  const writer = slow.writable.getWriter();
  const slowly = answerTip(request(slow.readable, { "x-forwarded-for": "192.0.2.1" }), hoursLater(2));
  await writer.write(text.subarray(0, 100));
  const meanwhile = answerTip(request(tip(), { "x-forwarded-for": "192.0.2.2" }), hoursLater(2));
  expect((await meanwhile).status).toBe(201);
  await Promise.all([writer.write(text.subarray(100)), writer.close()]);
  expect((await slowly).status).toBe(201);
});
