import { expect } from "playwright/test";
import { noon } from "../fixture-paper/words";
import { storedReaders, viewHeaders } from "../site/views";
import { bothWays } from "./behind-nginx";
import { test } from "./nginx-test";
import { rawRequest } from "./raw-request";

const form = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };

/** Spellings of paper.example in a request, and the origin that a browser sends with each. */
const spellings = [
  { host: "paper.example.", origin: "http://paper.example." },
  { host: "PAPER.EXAMPLE", origin: "http://paper.example" },
  { host: "paper.example:80", origin: "http://paper.example" },
  { host: "paper.example:443", origin: "https://paper.example" },
  { host: "paper.example.:8443", origin: "https://paper.example.:8443" },
];

const otherSites = [
  { host: "paper.example", origin: "http://paper.example:8080" },
  { host: "paper.example:443", origin: "http://paper.example" },
  { host: "paper.example", origin: "http://www.paper.example" },
  { host: "paper.example", origin: "http://paper.example.evil.example" },
];

test("every spelling of the paper's host name is accepted, and no other name", bothWays, async ({ copy }) => {
  const { address } = await copy.serveAt(noon);
  for (const [n, { host, origin }] of [...spellings, ...otherSites].entries()) {
    const view = await rawRequest(address, "/api/views", {
      method: "POST",
      headers: { ...viewHeaders(origin, `Reader/${n}`), host },
      body: JSON.stringify({ slug: "the-whole-story", rail: false }),
    });
    expect.soft(view.status, host).toBe(204);
    const tip = await rawRequest(address, "/api/tips", {
      method: "POST",
      headers: { ...form, host, origin },
      body: `message=qxspelled+${n}`,
      from: `127.0.${n}.2`,
    });
    expect.soft(tip.status, `${host} from ${origin}`).toBe(n < spellings.length ? 201 : 403);
  }
  await expect.poll(() => storedReaders(copy)).toEqual({ "the-whole-story": spellings.length });
});

test("a long cookie set by a parent domain does not prevent a tip", bothWays, async ({ copy }) => {
  const { address } = await copy.serveAt(noon);
  const { status } = await rawRequest(address, "/api/tips", {
    method: "POST",
    headers: { ...form, cookie: `parent=${"x".repeat(9 * 1024)}` },
    body: "message=qxcookie",
  });
  expect(status).toBe(201);
});

test("/api itself answers with the 404 page", bothWays, async ({ paper: { address } }) => {
  const { status, body, headers } = await rawRequest(address, "/api");
  const missing = await rawRequest(address, "/there-is-no-such-page");
  expect(status).toBe(404);
  expect(headers["content-type"]).toBe(missing.headers["content-type"]);
  expect(headers.location).toBeUndefined();
  expect(body.toString()).toBe(missing.body.toString());
});
