import { createServer } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { listenSettings } from "@/lib/env";
import { whyNotListen } from "./listen-address";

afterEach(() => vi.unstubAllEnvs());

test("the server listens on this machine's port 3000 by default", () => {
  expect(listenSettings()).toEqual({ host: "localhost", port: "3000" });
  vi.stubEnv("PORT", "4000");
  vi.stubEnv("HOST", "127.0.0.1");
  expect(listenSettings()).toEqual({ host: "127.0.0.1", port: "4000" });
});

test("a taken port is reported in a sentence, before anything is built", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(address && typeof address === "object" ? address.port : 0);
    }),
  );
  vi.stubEnv("PORT", String(port));
  vi.stubEnv("HOST", "127.0.0.1");
  expect(await whyNotListen()).toContain(`Something else listens on 127.0.0.1:${port}. End it, or set PORT`);
  await new Promise((resolve) => other.close(resolve));
  expect(await whyNotListen()).toBeUndefined();
});

test("a port that is not a number is reported", async () => {
  vi.stubEnv("PORT", "http");
  expect(await whyNotListen()).toContain('PORT is "http"');
  expect(await whyNotListen({ host: "127.0.0.1", port: "65536" })).toContain('PORT is "65536"');
});
