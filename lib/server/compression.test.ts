import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test, vi } from "vitest";

const packed = vi.hoisted(() => ({ times: 0 }));
vi.mock("node:zlib", async (real) => {
  const theirs = await real<typeof import("node:zlib")>();
  const brotliCompress = (...args: unknown[]) => {
    packed.times += 1;
    return Reflect.apply(theirs.brotliCompress, undefined, args);
  };
  return { ...theirs, brotliCompress };
});
const { encodeAnswer, encodingsFor } = await import("./compression.js");

const story = `<p>${"The tram bell rings at eight minutes to midnight. ".repeat(80)}</p>`;
const html = { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=60" };
const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };

type Write = (response: ServerResponse, request: IncomingMessage) => void;
const whole =
  (body: string | Buffer, headers: Record<string, string> = html, status = 200): Write =>
  (response) =>
    response.writeHead(status, headers).end(body);

/** What a reader gets when `write` has answered. */
async function answered(write: Write, headers: Record<string, string> = {}, method = "GET") {
  const server = createServer((asked, response) => {
    encodeAnswer(asked, response);
    write(response, asked);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
    request({ port, host: "127.0.0.1", method, headers, agent: false }, (came) => {
      const chunks: Buffer[] = [];
      came.on("data", (chunk) => chunks.push(chunk));
      came.once("end", () =>
        resolve({
          status: came.statusCode ?? 0,
          headers: came.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .once("error", reject)
      .end();
  });
}

const accepting = (encodings: string) => ({ "accept-encoding": encodings });

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["GZIP", "gzip"],
  ["x-gzip", "gzip"],
  ["br;q=0.5, gzip;q=0.8", "gzip"],
  ["br;q=0.8, gzip;q=0.8", "br"],
  ["br; q=0, gzip ; q=0.001", "gzip"],
  ["gzip;q=0.5", "gzip"],
  ["identity, br;q=0.5", "identity"],
  ["identity;q=0.5, gzip", "gzip"],
  ["*", "br"],
  ["*;q=0.5, br;q=0", "gzip"],
  ["*;q=0", "identity"],
  ["deflate, zstd", "identity"],
  ["brotli, gzipped", "identity"],
  ["br;q=x", "identity"],
] as const)("who accepts %j gets %s", (accepted, encoding) => {
  expect(encodingsFor(accepted)[0]).toBe(encoding);
});

describe("a text", () => {
  test("leaves in the encoding that its reader takes, and is the same text", async () => {
    for (const [encoding, open] of Object.entries(unpack)) {
      const { status, headers, body } = await answered(whole(story), accepting(encoding));
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
        const { etag = "" } = (await answered(whole(body), accepting(encoding))).headers;
        expect(etag).toMatch(/^"[\w-]+"$/);
        etags.add(etag);
      }
    }
    expect(etags.size).toBe(6);
  });

  test("is not sent again to who has it in that encoding, and is to who has it in another", async () => {
    for (const encoding of Object.keys(unpack)) {
      const { etag = "" } = (await answered(whole(story), accepting(encoding))).headers;
      for (const known of [etag, `W/${etag}`, `"another", ${etag}`, "*"]) {
        const again = await answered(whole(story), { ...accepting(encoding), "if-none-match": known });
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
        const sent = await answered(whole(story), { ...accepting(other), "if-none-match": etag });
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
    const { headers, body } = await answered(pieces, accepting("br"));
    expect(brotliDecompressSync(body).toString()).toBe(story);
    expect(headers["content-length"]).toBe(String(body.length));
  });

  test("is packed once, whoever asks", async () => {
    const fresh = `${story}once`;
    packed.times = 0;
    await Promise.all(Array.from({ length: 5 }, () => answered(whole(fresh), accepting("br"))));
    expect(packed.times).toBe(1);
  });

  test("leaves as gzip, which is quick, for whoever asks first, and as brotli once it is asked for again", async () => {
    const fresh = `${story}first`;
    const before = packed.times;
    const browser = accepting("gzip, deflate, br, zstd");
    const first = await answered(whole(fresh), browser);
    expect(first.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(first.body).toString()).toBe(fresh);
    expect(packed.times).toBe(before);
    await vi.waitFor(
      async () => expect((await answered(whole(fresh), browser)).headers["content-encoding"]).toBe("br"),
      { timeout: 60_000 },
    );
    const again = await answered(whole(fresh), { ...browser, "if-none-match": first.headers.etag ?? "" });
    expect(again.status).toBe(304);
  });

  test("is not sent again to who has it as brotli, though the server has forgotten it", async () => {
    const fresh = `${story}forgotten`;
    const { etag = "" } = (await answered(whole(fresh), accepting("gzip"))).headers;
    const known = { ...accepting("gzip, br"), "if-none-match": etag.replace("gzip", "br") };
    expect((await answered(whole(fresh), known)).status).toBe(304);
  });

  test("has for a HEAD the headers of a GET", async () => {
    // As Next does it: who asks for no body gets none from it.
    const write: Write = (response, { method }) =>
      response.writeHead(200, html).end(method === "HEAD" ? undefined : story);
    const { date: _, ...headers } = (await answered(write, accepting("br"))).headers;
    const { body, headers: told } = await answered(write, accepting("br"), "HEAD");
    expect(body).toHaveLength(0);
    expect(told).toMatchObject(headers);
  });

  test("of less than a kilobyte stays plain, and is told apart all the same", async () => {
    const { headers, body } = await answered(whole("ok"), accepting("br, gzip"));
    expect(body.toString()).toBe("ok");
    expect(headers).not.toHaveProperty("content-encoding");
    expect(headers).toMatchObject({ "content-length": "2", vary: "Accept-Encoding" });
  });

  test("has the time that a route gives it, by which a copy is known that has no ETag", async () => {
    const changed = "Mon, 23 Nov 2026 05:40:00 GMT";
    const route: Write = (response) =>
      response.writeHead(200, { ...html, "last-modified": changed }).end(story);
    const asked = (headers: Record<string, string>) => answered(route, { ...accepting("br"), ...headers });
    const first = await asked({});
    expect(first.headers["last-modified"]).toBe(changed);
    for (const [since, status] of [
      ["Mon, 23 Nov 2026 05:39:59 GMT", 200],
      [changed, 304],
      ["Mon, 23 Nov 2026 05:40:01 GMT", 304],
      ["last week", 200],
    ] as const) {
      expect((await asked({ "if-modified-since": since })).status, since).toBe(status);
    }
    // The ETag is exact: where one is told, the time says nothing.
    const both = await asked({ "if-none-match": '"another"', "if-modified-since": changed });
    expect(both.status).toBe(200);
    const known = await asked({ "if-none-match": first.headers.etag ?? "" });
    expect(known.status).toBe(304);
    expect(known.headers["last-modified"]).toBe(changed);
    expect(known.body).toHaveLength(0);
  });

  test("without a time of its own is never judged by time", async () => {
    const since = { "if-modified-since": "Mon, 23 Nov 2099 05:40:00 GMT" };
    expect((await answered(whole(story), { ...accepting("br"), ...since })).status).toBe(200);
  });

  test("is sent whole, never in ranges, and a file is never judged by its time", async () => {
    const ranges = { range: "bytes=0-9", "if-range": '"a"', "if-modified-since": new Date().toUTCString() };
    const file: Write = (response, asked) => {
      for (const name of Object.keys(ranges)) expect(asked.headers).not.toHaveProperty(name);
      const itsOwn = { "accept-ranges": "bytes", "last-modified": new Date().toUTCString(), etag: 'W/"1"' };
      response.writeHead(200, { ...html, ...itsOwn }).end(story);
    };
    const { status, headers } = await answered(file, { ...accepting("br"), ...ranges });
    expect(status).toBe(200);
    expect(headers.etag).toMatch(/^"[\w-]+-br"$/);
    expect(headers).not.toHaveProperty("accept-ranges");
    expect(headers).not.toHaveProperty("last-modified");
  });

  test("that nobody may keep is packed too, and has no ETag to know it by", async () => {
    const { headers } = await answered(
      whole(story, { ...html, "cache-control": "no-store" }),
      accepting("br"),
    );
    expect(headers["content-encoding"]).toBe("br");
    expect(headers).not.toHaveProperty("etag");
  });

  test("that says where nothing is is packed too, and always sent", async () => {
    const { status, headers } = await answered(whole(story, html, 404), {
      ...accepting("br"),
      "if-none-match": "*",
    });
    expect(status).toBe(404);
    expect(headers["content-encoding"]).toBe("br");
    expect(headers).not.toHaveProperty("etag");
  });
});

describe("goes through as it comes:", () => {
  test.each<[what: string, headers: Record<string, string>, status: number]>([
    ["a picture", { "content-type": "image/avif", etag: '"a"' }, 200],
    ["a font", { "content-type": "font/woff2" }, 200],
    ["what is packed already", { ...html, "content-encoding": "zstd", etag: '"a"' }, 200],
    ["a part", { ...html, "content-range": "bytes 0-9/10" }, 206],
    ["what is one reader's own", { ...html, "cache-control": "private, max-age=60" }, 200],
    ["what nobody may change", { ...html, "cache-control": "public, no-transform" }, 200],
    ["a stream of events", { "content-type": "text/event-stream" }, 200],
  ])("%s", async (_what, headers, status) => {
    const answer = await answered(whole(story, headers, status), accepting("br, gzip"));
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).toBe(story);
    expect(answer.headers).toMatchObject(headers);
    expect(answer.headers).not.toHaveProperty("vary");
    expect(answer.headers.etag).toBe(headers.etag);
  });

  test("an answer to what was sent that nobody may keep: it may hold a secret beside the sender's words", async () => {
    const headers = { ...html, "cache-control": "no-store" };
    const answer = await answered(whole(story, headers), accepting("br, gzip"), "POST");
    expect(answer.body.toString()).toBe(story);
    expect(answer.headers).not.toHaveProperty("content-encoding");
  });

  test.each([204, 304, 308])("an answer %i, which has no body", async (status) => {
    const answer = await answered(whole("", { etag: '"a"' }, status), accepting("br"));
    expect(answer.status).toBe(status);
    expect(answer.body).toHaveLength(0);
    expect(answer.headers).not.toHaveProperty("content-encoding");
    expect(answer.headers.etag).toBe('"a"');
  });
});
