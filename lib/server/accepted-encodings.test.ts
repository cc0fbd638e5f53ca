import { expect, test } from "vitest";
import { acceptedEncodings } from "./accepted-encodings";

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
] as const)("%j is served %s", (accepted, encoding) => {
  expect(acceptedEncodings(accepted)[0]).toBe(encoding);
});
