import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { keepBelievedAddress, trustedProxies } from "./client-address.js";

function believed(forwarded: string | undefined, proxies: number, remoteAddress = "198.51.100.9"): string {
  const headers: IncomingHttpHeaders = { "x-real-ip": "6.6.6.6", forwarded: "for=6.6.6.6" };
  if (forwarded !== undefined) headers["x-forwarded-for"] = forwarded;
  keepBelievedAddress({ headers, socket: { remoteAddress } }, proxies);
  expect(Object.keys(headers)).toEqual(["x-forwarded-for"]);
  return String(headers["x-forwarded-for"]);
}

test("without proxies, only the socket is believed", () => {
  expect(believed(undefined, 0)).toBe("198.51.100.9");
  expect(believed("6.6.6.6", 0)).toBe("198.51.100.9");
});

test("behind one proxy, only the address that it added is believed", () => {
  expect(believed("203.0.113.7", 1)).toBe("203.0.113.7");
  expect(believed("6.6.6.6, 7.7.7.7, 203.0.113.7", 1)).toBe("203.0.113.7");
});

test("behind two, the one that the first of them added", () => {
  expect(believed("6.6.6.6, 203.0.113.7, 10.0.0.1", 2)).toBe("203.0.113.7");
});

test("whoever goes round the proxies gains nothing by it but their own address", () => {
  expect(believed(undefined, 2)).toBe("198.51.100.9");
});

test.each(["-1", "one", "1.5", "100"])("TRUSTED_PROXIES=%s is refused", (setting) => {
  expect(() => trustedProxies(setting)).toThrow(/number of proxies/);
});

test("no setting means no proxy", () => {
  expect(trustedProxies(undefined)).toBe(0);
  expect(trustedProxies("")).toBe(0);
  expect(trustedProxies("2")).toBe(2);
});
