import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, connect, type Server, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { watchSending } from "./slow-readers";
import { html, serveWith } from "./testing/serve-with";

const page = "x".repeat(100 * 1024);
const request = "GET /own/page HTTP/1.1\r\nHost: news.example\r\n\r\n";

/** A client that sends `text` at once and reads nothing until it is asked to. */
async function neverReading(port: number, text: string): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1" });
  socket.pause();
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

const openConnections = (server: Server) =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));

test("clients that send many requests and read nothing are cut off, before much waits for them", async () => {
  let rendered = 0;
  const { server, port } = await serveWith((response) => {
    rendered += 1;
    response.writeHead(200, html).end(page);
  });
  const clients = 20;
  await Promise.all(Array.from({ length: clients }, () => neverReading(port, request.repeat(1000))));
  await expect.poll(() => openConnections(server)).toBe(0);
  // Of the thousand requests of each, those that came before the bound.
  expect(rendered).toBeLessThanOrEqual(clients * 33);
});

test("a client that sends several requests at once and reads gets all responses", async () => {
  const { port } = await serveWith((response) => response.writeHead(200, html).end(page));
  const socket = connect({ port, host: "127.0.0.1" });
  socket.end(request.repeat(20));
  let received = "";
  for await (const chunk of socket) received += chunk;
  expect(received.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(20);
});

test("a connection whose reader takes nothing is closed", async () => {
  const server = createHttpServer((_request, response) => {
    response.end(Buffer.alloc(64 * 1024 * 1024));
    watchSending(response, 0, 50);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  await neverReading((server.address() as AddressInfo).port, request);
  await expect.poll(() => openConnections(server)).toBe(1);
  await expect.poll(() => openConnections(server)).toBe(0);
});
