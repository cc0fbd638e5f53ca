import type { IncomingHttpHeaders } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { trustedProxies } from "@/lib/env";
import { keepTrustedAddress } from "./client-address";

afterEach(() => vi.unstubAllEnvs());

function trusted(forwarded: string | undefined, proxies: number, remoteAddress = "198.51.100.9"): string {
  const headers: IncomingHttpHeaders = { "x-real-ip": "6.6.6.6", forwarded: "for=6.6.6.6" };
  if (forwarded !== undefined) headers["x-forwarded-for"] = forwarded;
  keepTrustedAddress({ headers, socket: { remoteAddress } }, proxies);
  expect(Object.keys(headers)).toEqual(["x-forwarded-for"]);
  return String(headers["x-forwarded-for"]);
}

test("without proxies, only the socket is trusted", () => {
  expect(trusted(undefined, 0)).toBe("198.51.100.9");
  expect(trusted("6.6.6.6", 0)).toBe("198.51.100.9");
});

test("behind one proxy, only the address that it added is trusted", () => {
  expect(trusted("203.0.113.7", 1)).toBe("203.0.113.7");
  expect(trusted("6.6.6.6, 7.7.7.7, 203.0.113.7", 1)).toBe("203.0.113.7");
});

test("behind two, the one that the first of them added", () => {
  expect(trusted("6.6.6.6, 203.0.113.7, 10.0.0.1", 2)).toBe("203.0.113.7");
});

test("a client that bypasses the proxies only shows its own address", () => {
  expect(trusted(undefined, 2)).toBe("198.51.100.9");
});

test.each(["-1", "one", "1.5", "100"])("TRUSTED_PROXIES=%s is refused", (setting) => {
  vi.stubEnv("TRUSTED_PROXIES", setting);
  expect(trustedProxies).toThrow(/number of proxies/);
});

test.each([
  [undefined, 0],
  ["", 0],
  ["2", 2],
])("TRUSTED_PROXIES=%s means %i", (setting, proxies) => {
  vi.stubEnv("TRUSTED_PROXIES", setting);
  expect(trustedProxies()).toBe(proxies);
});
