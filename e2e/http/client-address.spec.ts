import { expect } from "playwright/test";
import { limits } from "@/lib/tips/intake/rate-limits";
import { noon } from "../fixture-paper/words";
import { storedReaders, viewHeaders } from "../site/views";
import { bothWays } from "./behind-nginx";
import { test } from "./nginx-test";
import { rawRequest } from "./raw-request";

/** Every header by which a client could claim another address. */
const claims = (address: string): Record<string, string> => ({
  "x-forwarded-for": address,
  "x-real-ip": address,
  forwarded: `for=${address}`,
  "cf-connecting-ip": address,
});

test(
  "a reader counts once whatever address it claims; every real address is a reader",
  bothWays,
  async ({ copy }) => {
    const { address, program } = await copy.serveAt(noon);
    const view = (from: string, headers: Record<string, string> = {}) =>
      rawRequest(address, "/api/views", {
        method: "POST",
        headers: { ...viewHeaders(address, "Reader/1"), ...headers },
        body: JSON.stringify({ slug: "the-whole-story", rail: false }),
        from,
      });
    for (let n = 1; n <= 5; n += 1)
      expect((await view("127.0.0.2", claims(`203.0.113.${n}`))).status).toBe(204);
    for (const from of ["127.0.1.3", "127.0.2.4"]) expect((await view(from)).status).toBe(204);
    await program.stop();
    expect(await storedReaders(copy)).toEqual({ "the-whole-story": 3 });
  },
);

test(
  "a sender is held to the rate limit whatever address it claims, and affects no other sender",
  bothWays,
  async ({ copy }) => {
    const { address } = await copy.serveAt(noon);
    const tip = async (from: string, n: number, headers: Record<string, string> = {}) => {
      const { status } = await rawRequest(address, "/api/tips", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html", ...headers },
        body: `message=qxclaim+${n}`,
        from,
      });
      return status;
    };
    const { unproven: limit } = limits.tips.each;
    for (let n = 1; n <= limit; n += 1) expect(await tip("127.0.0.2", n, claims(`203.0.113.${n}`))).toBe(201);
    expect(await tip("127.0.0.2", limit + 1, claims("203.0.113.99"))).toBe(429);
    expect(await tip("127.0.0.3", limit + 2)).toBe(201);
  },
);
