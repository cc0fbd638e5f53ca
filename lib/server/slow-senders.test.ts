import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { cutSlowSender, patienceFor } from "./slow-senders";

const form = { "content-type": "multipart/form-data; boundary=x" };
const request = (method: string, headers: Record<string, string>) =>
  ({ method, headers }) as unknown as IncomingMessage;

test.each([
  ["PUT", "/api/tips/files", {}, true],
  ["POST", "/api/tips", form, true],
  ["POST", "/api/tips/receipt", form, true],
  ["POST", "/api/tips/files", {}, false],
  ["POST", "/api/tips", { "content-type": "application/json" }, false],
  ["POST", "/api/views", form, false],
  ["GET", "/", {}, false],
])("%s %s has the patience for files: %s, %s", (method, path, headers, isPatient) => {
  expect(patienceFor(request(method, headers), path).whole).toBe(isPatient ? 30 * 60_000 : 30_000);
});

/** Sends a request of ten bytes, one after each pause, and resolves with the response. */
async function sentSlowly(patience: { whole: number; pause: number }, pauses: number[]): Promise<string> {
  const server = createServer((received, response) => {
    cutSlowSender(received, patience);
    received.resume().once("end", () => response.end("whole"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const socket = connect({ port: (server.address() as AddressInfo).port, host: "127.0.0.1" });
  socket.on("error", () => {});
  let answer = "";
  socket.on("data", (data) => {
    answer += data;
  });
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${pauses.length}\r\n\r\n`);
  for (const pause of pauses) {
    await setTimeout(pause);
    socket.write("x");
  }
  if (!socket.closed) await once(socket, "close");
  return answer;
}

test("a slow request that goes on is read to its end; one that pauses, or has no end, is cut off", async () => {
  const steady = Array<number>(10).fill(40);
  const [slow, paused, endless] = await Promise.all([
    sentSlowly({ whole: 60_000, pause: 2_000 }, steady),
    sentSlowly({ whole: 60_000, pause: 100 }, [10, 400, 10]),
    sentSlowly({ whole: 150, pause: 100 }, steady),
  ]);
  expect(slow).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(paused).toMatch(/^HTTP\/1\.1 408 /);
  expect(endless).toMatch(/^HTTP\/1\.1 408 /);
});
