import { createServer, get, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { closedPolicy, securityHeaders } from "@/lib/http/security-headers";
import { tidyAnswer } from "./response-headers.js";

const brokenPage = { body: "<h1>Signal failure</h1>", policy: "default-src 'none'; style-src 'self'" };

/** What a reader gets when `answer` has answered. */
async function tidied(answer: (response: ServerResponse) => void, method = "GET") {
  const server = createServer((_request, response) => {
    tidyAnswer(response, brokenPage);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: Record<string, unknown>; names: string[]; body: string }>(
    (resolve, reject) => {
      get({ port, host: "127.0.0.1", method, agent: false }, (came) => {
        let body = "";
        came.on("data", (chunk) => {
          body += chunk;
        });
        came.on("end", () =>
          resolve({
            status: came.statusCode ?? 0,
            headers: came.headers,
            names: came.rawHeaders.filter((_, place) => place % 2 === 0).map((name) => name.toLowerCase()),
            body,
          }),
        );
      }).once("error", reject);
    },
  );
}

test("every answer has the security headers, each once", async () => {
  const { headers, names } = await tidied((response) => response.end("ok"));
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(headers[name.toLowerCase()]).toBe(value);
    expect(names.filter((said) => said === name.toLowerCase())).toHaveLength(1);
  }
  expect(headers["content-security-policy"]).toBe(closedPolicy);
});

test("what a route says of itself stands", async () => {
  const { headers, names } = await tidied((response) => {
    response.writeHead(200, {
      "cross-origin-resource-policy": "cross-origin",
      "content-security-policy": "sandbox",
    });
    response.end();
  });
  expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(headers["content-security-policy"]).toBe("sandbox");
  expect(names.filter((name) => name === "content-security-policy")).toHaveLength(1);
});

test("nothing is told to a client that we do not have", async () => {
  const { headers } = await tidied((response) => {
    response.setHeader("x-nextjs-cache", "HIT");
    response.setHeader("vary", [
      "rsc, next-router-state-tree",
      "Accept-Encoding, next-url",
      "Accept-Encoding",
    ]);
    response.write("o");
    response.end("k");
  });
  expect(headers["x-nextjs-cache"]).toBeUndefined();
  expect(headers.vary).toBe("Accept-Encoding");
});

test("a redirect says its place once", async () => {
  const { headers, names } = await tidied((response) => {
    response.setHeader("location", ["/there", "/there"]);
    response.writeHead(308).end();
  });
  expect(headers.location).toBe("/there");
  expect(names.filter((name) => name === "location")).toHaveLength(1);
});

test("a page of ours that says what is not to be had now stands", async () => {
  const ours = { "content-type": "text/html", "content-security-policy": "default-src 'none'" };
  for (const [headers, said] of [
    [ours, "Write to the desk"],
    [{ "content-type": "text/html" }, brokenPage.body],
  ] as const) {
    const { status, body } = await tidied((response) => {
      response.writeHead(503, headers).end("Write to the desk");
    });
    expect(status).toBe(503);
    expect(body).toBe(said);
  }
});

test("a page that broke is replaced whole, whatever was written of it", async () => {
  const { status, headers, body } = await tidied((response) => {
    response.writeHead(500, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=60",
      "content-length": "9",
      etag: '"a"',
    });
    response.write("Error: at");
    response.end(" async");
  });
  expect(status).toBe(500);
  expect(body).toBe(brokenPage.body);
  expect(headers["content-length"]).toBe(String(brokenPage.body.length));
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["content-security-policy"]).toBe(brokenPage.policy);
  expect(headers.etag).toBeUndefined();
});

test("a HEAD of a page that broke has its headers and no body", async () => {
  const { status, headers, body } = await tidied((response) => {
    response.writeHead(500, { "content-type": "text/html" }).end();
  }, "HEAD");
  expect({ status, body }).toEqual({ status: 500, body: "" });
  expect(headers["content-length"]).toBe(String(brokenPage.body.length));
});

test("a plain answer keeps its own words, also when it says 503", async () => {
  const { status, body } = await tidied((response) => {
    response.writeHead(503, { "content-type": "text/plain" });
    response.end("not ready\n");
  });
  expect({ status, body }).toEqual({ status: 503, body: "not ready\n" });
});
