import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "playwright/test";
import { freePort } from "../site/free-port";
import { isNginxMissing, withNginx } from "./nginx";

test.skip(isNginxMissing, "nginx is not installed.");

const onion = `${"a".repeat(56)}.onion`;

/** Uncomments the lines for Tor, as docs/deploy.md says. */
function withTor(config: string, port: number): string {
  const listening = config.replaceAll("# listen 127.0.0.1:8080", `listen 127.0.0.1:${port}`);
  if (listening.split(`127.0.0.1:${port}`).length !== 3)
    throw new Error("deploy/nginx.conf has two such lines.");
  return listening.replace("server_name news.example paper", `server_name ${onion} news.example paper`);
}

test("visitors of the onion address share one address, whatever they write, and reach no other name", async () => {
  const received: unknown[] = [];
  const site = createServer(({ headers: { host, "x-forwarded-for": address } }, response) => {
    received.push({ host, address });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const port = await freePort();
  const ask = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        host,
        origin: `http://${host}`,
        "x-forwarded-for": "203.0.113.9",
        "content-length": 0,
      };
      request({ port, method: "POST", path: "/api/tips/challenge", headers })
        .once("response", ({ statusCode }) => resolve(statusCode))
        .once("error", reject)
        .end();
    });
  try {
    const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    await withNginx({ site: address, edit: (config) => withTor(config, port) }, async () => {
      expect(await ask(onion)).toBe(204);
      expect(received).toEqual([{ host: onion, address: "127.0.0.1" }]);
      await expect(ask("news.example.evil")).rejects.toThrow();
      expect(received).toHaveLength(1);
    });
  } finally {
    site.closeAllConnections();
    site.close();
  }
});
