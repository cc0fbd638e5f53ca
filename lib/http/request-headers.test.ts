import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { headersOf, requestHeaders } from "./request-headers";

/**
 * The one file that makes the headers of a request readable for the others, and the one that writes to them.
 */
const withRawHeaders = ["lib/http/request-headers.ts", "lib/server/client-address.ts"];

/**
 * What is not a request: `response.headers`, `answer.headers`, and what Next stores as the headers of a page.
 */
const notRequests = /\b(?:response|reply|answer|value|written)\)?\??\.headers\b/g;

/** A source without imports, names of files, headers of responses, and deletions of headers. */
const relevant = (source: string) =>
  source
    .replace(/(?:from |import\()"(?!next\/)[^"]*"|"[\w/.-]+\.[jt]s"/g, "")
    .replace(notRequests, "others")
    .replace(/\bdelete (?:\w+\.)*headers\b/g, "taken");

/** The names of request headers that a source reads, in any way that JavaScript has. */
function namesReadIn(source: string): string[] {
  const code = relevant(source)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
  const names = [
    // headers.get("x"), headers().get("x"), request.headers?.has("x"), which has a default or not
    ...code.matchAll(/\b[hH]eaders(?:\(\))?\)?\s*\??\.\s*(?:get|has)\(\s*["'`]([\w-]+)["'`]/g),
    // headers["x"]
    ...code.matchAll(/\b[hH]eaders\s*(?:\?\.)?\[\s*["'`]([\w-]+)["'`]\s*\]/g),
    // headers.host
    ...code.matchAll(
      /(?<!-)\b[hH]eaders\s*\??\.\s*(?!(?:get|has|set|append|delete|keys|values|entries|forEach|raw)\b)(\w+)/g,
    ),
  ].map(([, name = ""]) => name);
  // const { "x": a, y = "" } = request.headers
  for (const [, fields = ""] of code.matchAll(
    /\{([^{}]*)\}\s*=\s*(?:await\s+)?[\w.()]*\b[hH]eaders(?:\(\))?\s*[;\n]/g,
  ))
    names.push(...[...fields.matchAll(/(?:^|,)\s*["'`]?([\w-]+)["'`]?/g)].map(([, name = ""]) => name));
  return names.map((name) => name.toLowerCase());
}

/** Ways to read a header that hide its name from `namesReadIn`, and from the type. */
function hiddenReadsIn(source: string): string[] {
  const code = relevant(source);
  return [
    /\b[hH]eaders(?:\(\))?\s*\??\.\s*(?:get|has)\(\s*(?!["'`])\w/,
    /\b[hH]eaders\s*(?:\?\.)?\[\s*(?!["'`])\w/,
    /\bIncomingHttpHeaders\b|\bIncomingMessage"?\]?\["headers"\]/,
    /Pick<Headers, "get">/,
    /from "next\/headers"/,
  ].flatMap((pattern) => pattern.exec(code)?.[0] ?? []);
}

const sources = ["app", "lib", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.(?:ts|tsx|js)$/.test(path) && !/\.test\.ts$|\.d\.ts$|\/testing\//.test(path)),
);

test("every request header that is read is declared, with its reason", () => {
  const undeclared = sources.flatMap((path) =>
    namesReadIn(readFileSync(path, "utf8"))
      .filter((name) => !(name in requestHeaders))
      .map((name) => `${path} reads ${name}. Declare it in lib/http/request-headers.ts.`),
  );
  expect(undeclared).toEqual([]);
});

test("no source reads a request header past the declaration", () => {
  const hidden = sources
    .filter((path) => !withRawHeaders.includes(path))
    .flatMap((path) => hiddenReadsIn(readFileSync(path, "utf8")).map((read) => `${path}: ${read}`));
  expect(hidden).toEqual([]);
});

test("every header that is declared is read, by us or by Next", () => {
  const byNext = ["x-forwarded-proto"];
  const read = new Set([...sources.flatMap((path) => namesReadIn(readFileSync(path, "utf8"))), ...byNext]);
  expect(Object.keys(requestHeaders).filter((name) => !read.has(name))).toEqual([]);
});

test.each([
  ['headers.get("x-none")', ["x-none"]],
  ['request.headers?.get(\n  "X-None",\n)', ["x-none"]],
  ["(await headers()).get('x-none')", ["x-none"]],
  ['if (request.headers.has("x-none"))', ["x-none"]],
  ['request.headers["x-none"]', ["x-none"]],
  ["request.headers.cookie", ["cookie"]],
  ['const { "x-none": a, dnt = "" } = request.headers;', ["x-none", "dnt"]],
  ['response.headers.get("x-none")', []],
  ['headers.set("x-none", "1")', []],
])("the search finds what %j reads", (code, names) => {
  expect(namesReadIn(code)).toEqual(names);
});

test.each([
  "headers.get(name)",
  "request.headers[name]",
  'import { headers } from "next/headers";',
  '/** @param {IncomingMessage["headers"]} headers */',
])("the search finds that %j hides what it reads", (code) => {
  expect(hiddenReadsIn(code)).not.toEqual([]);
});

test("the first of several values counts; a header that was not sent is null", () => {
  const headers = headersOf({ accept: "text/html", origin: ["a", "b"] as unknown as string });
  expect([headers.get("accept"), headers.get("origin"), headers.get("purpose")]).toEqual([
    "text/html",
    "a",
    null,
  ]);
});

test("docs/deploy.md lists what a proxy must pass", () => {
  const chapter =
    readFileSync("docs/deploy.md", "utf8").split("### What a proxy must pass")[1]?.split("\n### ")[0] ?? "";
  const [api = "", everywhere = ""] = chapter.split("\n- ").slice(1);
  const listedIn = (text: string) =>
    [...(text.split("\n\n")[0]?.matchAll(/`([A-Z][\w-]+)`/g) ?? [])]
      .map(([, name = ""]) => name.toLowerCase())
      .sort();
  const declared = Object.entries(requestHeaders);
  const passed = declared.filter(([, { proxy }]) => proxy === "passes").map(([name]) => name);
  expect(listedIn(api)).toEqual([...passed, "host"].sort());
  // A proxy says the length of a body by itself.
  const written = declared.filter(([name, { proxy }]) => proxy === "writes" && name !== "content-length");
  expect(listedIn(everywhere)).toEqual(written.map(([name]) => name).sort());
});

test("to read a header that is not declared is a type error", () => {
  // @ts-expect-error: npm run check fails here once it is none.
  expect(headersOf({}).get("x-none")).toBeNull();
});
