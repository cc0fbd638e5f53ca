import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { documentPolicy } from "@/lib/documents/document-policy";
import { markedAsPage } from "@/lib/http/security-headers";
import { requestHandler } from "../request-handler";

/** Writes a response, in place of Next. */
export type Write = (response: ServerResponse, request: IncomingMessage) => void;

export const errorPage = { body: Buffer.from("<h1>Signal failure</h1>"), policy: documentPolicy("") };

/** The headers of one of our pages. */
export const html = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "public, max-age=60",
  ...markedAsPage,
};

/** The headers that readers get of those that a route writes. */
export function forReaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in markedAsPage)));
}

export type Received = {
  status: number;
  headers: Record<string, string>;
  /** As they came, in lower case: a header that is sent twice is there twice. */
  names: string[];
  body: Buffer;
};

type Asked = { path?: string; method?: string; headers?: Record<string, string> };

/** Serves what `write` writes, until the test ends. Returns it, its port, and a function that asks it. */
export async function serveWith(write: Write) {
  const server = createServer(
    requestHandler({
      render: async (asked, response) => write(response, asked),
      errorPage,
      isOwnFile: (path) => path.startsWith("/own/"),
      proxies: 0,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const ask = ({ path = "/own/page", method = "GET", headers = {} }: Asked = {}) =>
    new Promise<Received>((resolve, reject) => {
      request({ port, host: "127.0.0.1", path, method, headers, agent: false }, (came) => {
        const chunks: Buffer[] = [];
        came.on("data", (chunk) => chunks.push(chunk));
        came.once("end", () =>
          resolve({
            status: came.statusCode ?? 0,
            headers: came.headers as Record<string, string>,
            names: came.rawHeaders.filter((_, place) => place % 2 === 0).map((name) => name.toLowerCase()),
            body: Buffer.concat(chunks),
          }),
        );
      })
        .once("error", reject)
        .end();
    });
  return { server, port, ask };
}
