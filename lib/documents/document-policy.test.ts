import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { pageCaching } from "@/lib/http/caching";
import { closedPolicy, ordinaryPagePolicy, securityHeaders } from "@/lib/http/security-headers";
import { documentPolicy } from "./document-policy";

const sourcesOf = (policy: string, name: string) =>
  policy
    .split("; ")
    .find((directive) => directive.startsWith(`${name} `))
    ?.split(" ")
    .slice(1);
const hashOf = (css: string) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`;

test("a document allows the styles that it carries, by their hashes, and no others", () => {
  const policy = documentPolicy(
    `<style>.a{color:red}</style><style media="print">ə</style><style>.a{color:red}</style>`,
  );
  expect(sourcesOf(policy, "style-src")).toEqual([hashOf(".a{color:red}"), hashOf("ə")]);
});

test("a modified style is not allowed", () => {
  const allowed = sourcesOf(documentPolicy("<style>.a{color:red}</style>"), "style-src");
  expect(allowed).not.toContain(hashOf(".a{color:reD}"));
});

test("a document without styles allows none", () => {
  expect(sourcesOf(documentPolicy("<p>A tram</p>"), "style-src")).toEqual(["'none'"]);
});

test("a document runs the paper's own files and nothing else", () => {
  const policy = documentPolicy("<style>a{}</style>");
  expect(policy).not.toMatch(/unsafe|data:|\*|https?:/);
  expect(sourcesOf(policy, "default-src")).toEqual(["'none'"]);
  expect(sourcesOf(policy, "script-src")).toEqual(["'self'"]);
  expect(sourcesOf(policy, "frame-ancestors")).toEqual(["'none'"]);
  expect(sourcesOf(policy, "base-uri")).toEqual(["'none'"]);
});

test("no script of a document can make elements or script of a string", () => {
  const policy = documentPolicy("");
  expect(sourcesOf(policy, "require-trusted-types-for")).toEqual(["'script'"]);
  // No script may say which strings are safe either.
  expect(sourcesOf(policy, "trusted-types")).toEqual(["'none'"]);
});

test("no policy allows another host or a frame", () => {
  for (const policy of [closedPolicy, ordinaryPagePolicy, documentPolicy("")]) {
    expect(policy).not.toMatch(/https?:|\*|data:|unsafe-eval/);
    expect(sourcesOf(policy, "default-src")).toEqual(["'none'"]);
    expect(sourcesOf(policy, "frame-ancestors")).toEqual(["'none'"]);
  }
});

test("no header can split a response", () => {
  for (const value of [...Object.values(securityHeaders), pageCaching])
    expect(value).toMatch(/^[\x20-\x7e]+$/);
});
