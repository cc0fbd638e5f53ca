import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { EventStream } from "./event-stream";
import { previewHandler } from "./preview-handler";
import { type PreviewState, setPreviewState } from "./preview-state";

const page = (title: string, head = "") =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body><main id="content"><h1>${title}</h1></main><script>self.__next_f.push([])</script></body></html>`;

/** Stands in for Next: a story, a missing page for everything else. */
async function render(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = "" } = request;
  response.setHeader("content-type", "text/html; charset=utf-8");
  if (url === "/story") response.end(page("A story"));
  else if (url === "/-/incomplete/unfinished") response.end(page("Unfinished"));
  else if (url === "/broken")
    response.writeHead(500).end('<html id="__next_error__"><head></head><script>run()</script></html>');
  else if (url === "/gone" || url === "/was-here")
    response.end(page("Taken down", '<meta name="http-status" content="410"/>'));
  else if (url === "/feed.xml") response.setHeader("content-type", "application/rss+xml").end("<rss/>");
  else response.end(page("Not here", '<meta name="http-status" content="404"/>'));
}

const state: PreviewState = {
  content: "a.1",
  code: "a.0",
  faults: [],
  moved: { "/former": "/story", "/was-here": "/story" },
  incomplete: [{ slug: "unfinished", authors: [], source: "" }],
};
let hasContent = true;
const events = new EventStream();
const options = {
  render,
  events,
  script: "follow()",
  compiled: Promise.resolve(),
  hasContent: () => hasContent,
};
const server = createServer(previewHandler(options));

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.close());
beforeEach(() => {
  hasContent = true;
  setPreviewState(state);
});

function answer(path: string, host = "localhost:3000") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number | undefined; location: string | undefined; body: string }>(
    (resolve, reject) => {
      const url = `http://127.0.0.1:${port}${path}`;
      get(url, { headers: { host }, agent: false }, async (response) => {
        const { statusCode: status, headers } = response;
        resolve({ status, location: headers.location, body: await text(response) });
      }).once("error", reject);
    },
  );
}

test("a page is the document that readers get, with the preview's script", async () => {
  const { status, body } = await answer("/story");
  expect(status).toBe(200);
  expect(body).not.toContain("__next_f");
  expect(body).toContain(
    '<head><script src="/-/preview.js" data-content="a.1" data-code="a.0" defer></script>',
  );
  expect((await answer("/-/preview.js")).body).toBe("follow()");
  expect((await answer("/feed.xml")).body).toBe("<rss/>");
});

test("the framework's error page keeps its script", async () => {
  const { status, body } = await answer("/broken");
  expect(status).toBe(500);
  expect(body).toContain("<script>run()</script>");
  expect(body).toContain("/-/preview.js");
});

test.each([
  ["a missing page", "/nowhere", 404, "Not here"],
  ["a story that was taken down", "/gone", 410, "Taken down"],
  ["a new story with faults", "/unfinished", 200, "Unfinished"],
  ["a missing page, for an open page that follows", "/-/page/nowhere", 200, "Not here"],
  ["a story, for an open page that follows", "/-/page/story", 200, "A story"],
])("%s", async (_what, path, status, title) => {
  const response = await answer(path);
  expect(response.status).toBe(status);
  expect(response.body).toContain(`<h1>${title}</h1>`);
});

test("the former address of a renamed story leads to the present one", async () => {
  for (const path of ["/former", "/-/page/former", "/was-here", "/-/page/was-here"])
    expect(await answer(path)).toMatchObject({ status: 307, location: "/story" });
});

test("before anything compiled, each page says so and waits for events", async () => {
  hasContent = false;
  const { status, body } = await answer("/story");
  expect(status).toBe(503);
  expect(body).toContain("Nothing to show yet");
  expect(body).toContain("/-/preview.js");
});

test.each(["elsewhere.example", "127.0.0.1.elsewhere.example", "localhost.example:3000", "[::1]:3000"])(
  "a page of another host gets nothing: %j",
  async (host) => {
    for (const path of ["/story", "/-/events", "/-/preview.js", "/feed.xml"]) {
      const { status, body } = await answer(path, host);
      expect(status).toBe(421);
      expect(body).toBe("The preview is at http://127.0.0.1 and http://localhost only.\n");
    }
  },
);

test("an open page gets the last event at once, and each later one", async () => {
  events.send({ content: "a.1" });
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/-/events`);
  setTimeout(() => {
    events.send({ content: "a.2" });
    events.end();
  }, 20);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  expect(await response.text()).toBe('retry: 500\n\ndata: {"content":"a.1"}\n\ndata: {"content":"a.2"}\n\n');
});
