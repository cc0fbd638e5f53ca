import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { closedPolicy, securityHeaders } from "@/lib/http/security-headers";
import { finishReply } from "./finished-reply";
import { errorPage, forReaders, html, serveWith, type Write } from "./testing/serve-with";

const compressions = vi.hoisted(() => ({ brotli: 0 }));
vi.mock("node:zlib", async (importOriginal) => {
  const zlib = await importOriginal<typeof import("node:zlib")>();
  const brotliCompress = (...args: unknown[]) => {
    compressions.brotli += 1;
    return Reflect.apply(zlib.brotliCompress, undefined, args);
  };
  return { ...zlib, brotliCompress };
});

const story = `<p>${"The tram bell rings at eight minutes to midnight. ".repeat(80)}</p>`;
const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };

const whole =
  (body: string | Buffer, headers: Record<string, string> = html, status = 200): Write =>
  (response) =>
    response.writeHead(status, headers).end(body);

/** What a reader gets if `write` writes the response. */
async function received(write: Write, headers: Record<string, string> = {}, method = "GET") {
  const { ask } = await serveWith(write);
  return ask({ headers, method, path: method === "POST" ? "/api/post" : "/own/page" });
}

const accepting = (encodings: string) => ({ "accept-encoding": encodings });

describe("a text", () => {
  test("leaves in the encoding that its reader takes, and is the same text", async () => {
    for (const [encoding, open] of Object.entries(unpack)) {
      const { status, headers, body } = await received(whole(story), accepting(encoding));
      expect(status).toBe(200);
      expect(headers["content-encoding"]).toBe(encoding === "identity" ? undefined : encoding);
      expect(headers["content-length"]).toBe(String(body.length));
      expect(headers.vary).toBe("Accept-Encoding");
      expect(open(body).toString()).toBe(story);
    }
  });

  test("has another strong ETag in each encoding, and with each change", async () => {
    const etags = new Set<string>();
    for (const body of [story, `${story}.`]) {
      for (const encoding of Object.keys(unpack)) {
        const { etag = "" } = (await received(whole(body), accepting(encoding))).headers;
        expect(etag).toMatch(/^"[\w-]+"$/);
        etags.add(etag);
      }
    }
    expect(etags.size).toBe(6);
  });

  test("is not sent again to a reader who has it in that encoding, and is to one who has it in another", async () => {
    for (const encoding of Object.keys(unpack)) {
      const { etag = "" } = (await received(whole(story), accepting(encoding))).headers;
      for (const known of [etag, `W/${etag}`, `"another", ${etag}`, "*"]) {
        const again = await received(whole(story), { ...accepting(encoding), "if-none-match": known });
        expect(again.status).toBe(304);
        expect(again.body).toHaveLength(0);
        expect(again.headers).toMatchObject({
          etag,
          vary: "Accept-Encoding",
          "cache-control": html["cache-control"],
        });
        expect(again.headers).not.toHaveProperty("content-encoding");
        expect(again.headers).not.toHaveProperty("content-length");
      }
      for (const other of Object.keys(unpack).filter((name) => name !== encoding)) {
        const sent = await received(whole(story), { ...accepting(other), "if-none-match": etag });
        expect(sent.status).toBe(200);
      }
    }
  });

  test("may come in pieces, with its headers flushed first", async () => {
    const pieces: Write = (response) => {
      response.writeHead(200, html);
      response.flushHeaders();
      const shared = Buffer.from(story.slice(0, 100));
      response.write(shared, () => {
        shared.fill("x");
        response.write(story.slice(100, 300), "utf8");
        response.write(story.slice(300));
        response.end();
      });
    };
    const { headers, body } = await received(pieces, accepting("br"));
    expect(brotliDecompressSync(body).toString()).toBe(story);
    expect(headers["content-length"]).toBe(String(body.length));
  });

  test("is compressed once for all readers", async () => {
    const fresh = `${story}once`;
    compressions.brotli = 0;
    await Promise.all(Array.from({ length: 5 }, () => received(whole(fresh), accepting("br"))));
    expect(compressions.brotli).toBe(1);
  });

  test("is sent as gzip, which is quick, at first, and as brotli once it is requested again", async () => {
    const fresh = `${story}first`;
    const before = compressions.brotli;
    const browser = accepting("gzip, deflate, br, zstd");
    const first = await received(whole(fresh), browser);
    expect(first.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(first.body).toString()).toBe(fresh);
    expect(compressions.brotli).toBe(before);
    await vi.waitFor(async () =>
      expect((await received(whole(fresh), browser)).headers["content-encoding"]).toBe("br"),
    );
    const again = await received(whole(fresh), { ...browser, "if-none-match": first.headers.etag ?? "" });
    expect(again.status).toBe(304);
  });

  test("is not sent again to a reader who has it as brotli, even if the server no longer has that", async () => {
    const fresh = `${story}forgotten`;
    const { etag = "" } = (await received(whole(fresh), accepting("gzip"))).headers;
    const known = { ...accepting("gzip, br"), "if-none-match": etag.replace("gzip", "br") };
    expect((await received(whole(fresh), known)).status).toBe(304);
  });

  test("has for a HEAD the headers of a GET", async () => {
    // As Next does.
    const write: Write = (response, { method }) =>
      response.writeHead(200, html).end(method === "HEAD" ? undefined : story);
    const { date: _, ...headers } = (await received(write, accepting("br"))).headers;
    const { body, headers: ofHead } = await received(write, accepting("br"), "HEAD");
    expect(body).toHaveLength(0);
    expect(ofHead).toMatchObject(headers);
  });

  test("of less than a kilobyte is not compressed, and varies all the same", async () => {
    const { headers, body } = await received(whole("ok"), accepting("br, gzip"));
    expect(body.toString()).toBe("ok");
    expect(headers).not.toHaveProperty("content-encoding");
    expect(headers).toMatchObject({ "content-length": "2", vary: "Accept-Encoding" });
  });

  test("keeps the time that a route sets, by which a copy without an ETag is known", async () => {
    const changed = "Mon, 23 Nov 2026 05:40:00 GMT";
    const route: Write = (response) =>
      response.writeHead(200, { ...html, "last-modified": changed }).end(story);
    const ask = (headers: Record<string, string>) => received(route, { ...accepting("br"), ...headers });
    const first = await ask({});
    expect(first.headers["last-modified"]).toBe(changed);
    for (const [since, status] of [
      ["Mon, 23 Nov 2026 05:39:59 GMT", 200],
      [changed, 304],
      ["Mon, 23 Nov 2026 05:40:01 GMT", 304],
      ["last week", 200],
    ] as const) {
      expect((await ask({ "if-modified-since": since })).status, since).toBe(status);
    }
    // The ETag is exact: where one is named, the time does not count.
    const both = await ask({ "if-none-match": '"another"', "if-modified-since": changed });
    expect(both.status).toBe(200);
    const known = await ask({ "if-none-match": first.headers.etag ?? "" });
    expect(known.status).toBe(304);
    expect(known.headers["last-modified"]).toBe(changed);
    expect(known.body).toHaveLength(0);
  });

  test("without a time of its own is never compared by time", async () => {
    const since = { "if-modified-since": "Mon, 23 Nov 2099 05:40:00 GMT" };
    expect((await received(whole(story), { ...accepting("br"), ...since })).status).toBe(200);
  });

  test("is sent whole, never in ranges, and a file is never compared by its time", async () => {
    const ranges = { range: "bytes=0-9", "if-range": '"a"', "if-modified-since": new Date().toUTCString() };
    const file: Write = (response, asked) => {
      for (const name of Object.keys(ranges)) expect(asked.headers).not.toHaveProperty(name);
      const itsOwn = { "accept-ranges": "bytes", "last-modified": new Date().toUTCString(), etag: 'W/"1"' };
      response.writeHead(200, { ...html, ...itsOwn }).end(story);
    };
    const { status, headers } = await received(file, { ...accepting("br"), ...ranges });
    expect(status).toBe(200);
    expect(headers.etag).toMatch(/^"[\w-]+-br"$/);
    expect(headers).not.toHaveProperty("accept-ranges");
    expect(headers).not.toHaveProperty("last-modified");
  });

  test("that no cache may store is compressed too, and has no ETag", async () => {
    const { headers } = await received(
      whole(story, { ...html, "cache-control": "no-store" }),
      accepting("br"),
    );
    expect(headers["content-encoding"]).toBe("br");
    expect(headers).not.toHaveProperty("etag");
  });

  test("that says that nothing is here is compressed too, and always sent", async () => {
    const { status, headers } = await received(whole(story, html, 404), {
      ...accepting("br"),
      "if-none-match": "*",
    });
    expect(status).toBe(404);
    expect(headers["content-encoding"]).toBe("br");
    expect(headers).not.toHaveProperty("etag");
  });
});

describe("is sent as the route wrote it:", () => {
  test.each<[what: string, headers: Record<string, string>, status: number]>([
    ["a picture", { "content-type": "image/avif", etag: '"a"' }, 200],
    ["a font", { "content-type": "font/woff2", etag: '"b"' }, 200],
    ["compressed already", { ...html, "content-encoding": "zstd", etag: '"a"' }, 200],
    ["a part", { ...html, "content-range": "bytes 0-9/10" }, 206],
    ["private", { ...html, "cache-control": "private, max-age=60" }, 200],
    ["not to be transformed", { ...html, "cache-control": "public, no-transform", etag: '"a"' }, 200],
    ["a stream of events", { "content-type": "text/event-stream", etag: '"a"' }, 200],
  ])("%s", async (_what, headers, status) => {
    const response = await received(whole(story, headers, status), accepting("br, gzip"));
    expect(response.status).toBe(status);
    expect(response.body.toString()).toBe(story);
    expect(response.headers).toMatchObject(forReaders(headers));
    expect(response.headers).not.toHaveProperty("vary");
    expect(response.headers.etag).toBe(headers.etag);
  });

  test("a response to a form that no cache may store: it may hold a secret beside the sender's words", async () => {
    const headers = { ...html, "cache-control": "no-store" };
    const response = await received(whole(story, headers), accepting("br, gzip"), "POST");
    expect(response.body.toString()).toBe(story);
    expect(response.headers).not.toHaveProperty("content-encoding");
  });

  test.each([204, 304, 308])("a response %i, which has no body", async (status) => {
    const response = await received(whole("", { etag: '"a"' }, status), accepting("br"));
    expect(response.status).toBe(status);
    expect(response.body).toHaveLength(0);
    expect(response.headers).not.toHaveProperty("content-encoding");
    expect(response.headers.etag).toBe('"a"');
  });
});

test("a picture, a card or an icon has a length, and an ETag by which it is not sent again", async () => {
  const picture = Buffer.from([0, 1, 2, 3]);
  const streamed: Write = (response) => {
    response.writeHead(200, { "content-type": "image/avif", "cache-control": "public, max-age=31536000" });
    response.write(picture.subarray(0, 1));
    response.end(picture.subarray(1));
  };
  const { headers, body } = await received(streamed);
  expect(body.equals(picture)).toBe(true);
  expect(headers["content-length"]).toBe("4");
  expect(headers).not.toHaveProperty("transfer-encoding");
  expect(headers.etag).toMatch(/^"[\w-]+"$/);
  const again = await received(streamed, { "if-none-match": headers.etag ?? "" });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test("every response has the security headers, each once", async () => {
  const { headers, names } = await received((response) => response.end("ok"));
  for (const [name, value] of Object.entries({
    ...securityHeaders,
    "content-security-policy": closedPolicy,
  })) {
    expect(headers[name.toLowerCase()]).toBe(value);
    expect(names.filter((one) => one === name.toLowerCase())).toHaveLength(1);
  }
});

test("security headers that a route sets stand", async () => {
  const { headers, names } = await received((response) => {
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

test("no header is for the framework's client, nor for this server", async () => {
  const { headers } = await received((response) => {
    response.setHeader("x-nextjs-cache", "HIT");
    response.setHeader("vary", [
      "rsc, next-router-state-tree",
      "Accept-Encoding, next-url",
      "Accept-Encoding",
    ]);
    response.writeHead(200, html);
    response.write("o");
    response.end("k");
  });
  expect(
    Object.keys(headers).filter(
      (name) => name.startsWith("x-") && name !== "x-content-type-options" && name !== "x-frame-options",
    ),
  ).toEqual([]);
  expect(headers.vary).toBe("Accept-Encoding");
});

test("a redirect names its target once", async () => {
  const { headers, names } = await received((response) => {
    response.setHeader("location", ["/there", "/there"]);
    response.writeHead(308).end();
  });
  expect(headers.location).toBe("/there");
  expect(names.filter((name) => name === "location")).toHaveLength(1);
});

describe("the error page", () => {
  test("takes the place of HTML that is not one of our pages, and not of a page that says what is unavailable", async () => {
    const foreign = { "content-type": "text/html" };
    for (const [status, headers, said] of [
      [503, html, "Write to the desk"],
      [503, foreign, errorPage.body.toString()],
      [200, foreign, errorPage.body.toString()],
      // A policy does not mark a page: a route may set one too.
      [200, { ...foreign, "content-security-policy": "sandbox" }, errorPage.body.toString()],
    ] as const) {
      const { status: sentStatus, body } = await received(whole("Write to the desk", headers, status));
      expect(sentStatus).toBe(status);
      expect(body.toString()).toBe(said);
    }
  });

  test("takes the place of a page that broke, whatever was written of it", async () => {
    for (const method of ["GET", "HEAD"]) {
      const { status, headers, body } = await received(
        (response) => {
          response.writeHead(500, { ...html, "content-length": "9", etag: '"a"' });
          response.write("Error: at");
          response.end(" async");
        },
        {},
        method,
      );
      expect(status).toBe(500);
      expect(body.toString()).toBe(method === "HEAD" ? "" : errorPage.body.toString());
      expect(headers["content-length"]).toBe(String(errorPage.body.length));
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers["content-security-policy"]).toBe(errorPage.policy);
      expect(headers.etag).toBeUndefined();
    }
  });

  test("is sent where rendering throws", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const { status, body } = await received(() => {
      throw new Error("The disk is full.");
    });
    expect([status, body.toString()]).toEqual([500, errorPage.body.toString()]);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

test("a plain response keeps its own words, also with 503", async () => {
  const { status, body } = await received(whole("not ready\n", { "content-type": "text/plain" }, 503));
  expect({ status, body: body.toString() }).toEqual({ status: 503, body: "not ready\n" });
});

describe("No-Vary-Search", () => {
  const asked = { isGet: true, encodings: ["identity"] as const, noVarySearch: "params" };
  const headerOf = async (headers: Record<string, string>) => {
    const written = { status: 200, headers: new Headers(headers), body: Buffer.from(story) };
    const { headerLines } = await finishReply(written, asked, errorPage);
    const place = headerLines.indexOf("no-vary-search");
    return place < 0 ? undefined : headerLines[place + 1];
  };
  test("is a header of pages", async () => {
    expect(await headerOf(html)).toBe("params");
  });
  test("is not one of pages that no cache may store, and not of files and errors", async () => {
    expect(await headerOf({ ...html, "cache-control": "no-store" })).toBeUndefined();
    expect(await headerOf({ ...html, "content-type": "application/json" })).toBeUndefined();
    expect(await headerOf({ "content-type": "text/html" })).toBeUndefined();
  });
});

test("a page names its address in Tor's network, and nothing else does", async () => {
  const onionLocation = `http://${"a".repeat(56)}.onion/last-tram`;
  const namesOf = async (status: number, headers: Record<string, string>, isGet = true) => {
    const reply = { status, headers: new Headers(headers), body: Buffer.from("x") };
    const finished = await finishReply(reply, { isGet, encodings: ["identity"], onionLocation }, errorPage);
    return finished.headerLines.includes(onionLocation);
  };
  expect(await namesOf(200, html)).toBe(true);
  expect(await namesOf(404, html)).toBe(false);
  expect(await namesOf(200, html, false)).toBe(false);
  expect(await namesOf(200, { "content-type": "application/json" })).toBe(false);
});
