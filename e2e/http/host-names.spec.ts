import { expect } from "playwright/test";
import { noon } from "../fixture-paper/words";
import { keptReaders, viewHeaders } from "../site/views";
import { bothWays } from "./behind-nginx";
import { test } from "./nginx-test";
import { ask } from "./raw-request";

const form = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };

/** Names by which a reader may ask for paper.example, and the origin that a browser then names. */
const spellings = [
  { host: "paper.example.", origin: "http://paper.example." },
  { host: "PAPER.EXAMPLE", origin: "http://paper.example" },
  { host: "paper.example:80", origin: "http://paper.example" },
  { host: "paper.example:443", origin: "https://paper.example" },
  { host: "paper.example.:8443", origin: "https://paper.example.:8443" },
];

const others = [
  { host: "paper.example", origin: "http://paper.example:8080" },
  { host: "paper.example:443", origin: "http://paper.example" },
  { host: "paper.example", origin: "http://www.paper.example" },
  { host: "paper.example", origin: "http://paper.example.evil.example" },
];

test("the paper is the same however a reader spells its name, and no other", bothWays, async ({ copy }) => {
  const { address } = await copy.serveAt(noon);
  for (const [n, { host, origin }] of [...spellings, ...others].entries()) {
    const view = await ask(address, "/api/views", {
      method: "POST",
      headers: { ...viewHeaders(origin, `Reader/${n}`), host },
      body: JSON.stringify({ slug: "the-whole-story", rail: false }),
    });
    expect.soft(view.status, host).toBe(204);
    const tip = await ask(address, "/api/tips", {
      method: "POST",
      headers: { ...form, host, origin },
      body: `message=qxspelled+${n}`,
      from: `127.0.${n}.2`,
    });
    expect.soft(tip.status, `${host} from ${origin}`).toBe(n < spellings.length ? 201 : 403);
  }
  await expect.poll(() => keptReaders(copy)).toEqual({ "the-whole-story": spellings.length });
});

test("a long cookie of a parent domain keeps nobody from sending a tip", bothWays, async ({ copy }) => {
  const { address } = await copy.serveAt(noon);
  const { status } = await ask(address, "/api/tips", {
    method: "POST",
    headers: { ...form, cookie: `parent=${"x".repeat(9 * 1024)}` },
    body: "message=qxcookie",
  });
  expect(status).toBe(201);
});

test("the bare address of the API is not a page", bothWays, async ({ paper: { address } }) => {
  const { status, body, headers } = await ask(address, "/api");
  const nowhere = await ask(address, "/there-is-no-such-page");
  expect(status).toBe(404);
  expect(headers["content-type"]).toBe(nowhere.headers["content-type"]);
  expect(headers.location).toBeUndefined();
  expect(body.toString()).toBe(nowhere.body.toString());
});
