import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { mediaFolder } from "@/lib/content/stored";

const folder = mkdtempSync(join(tmpdir(), "media-"));
vi.mock("@/lib/env", () => ({ compiledFolder: folder }));
const { mediaResponse } = await import("./media-response");
const film = "night-tram-0123456789.mp4";
const bytes = "0123456789";
mkdirSync(mediaFolder(folder));
writeFileSync(join(mediaFolder(folder), film), bytes);
writeFileSync(join(folder, "current.json"), "{}");

const get = (file: string, headers: Record<string, string> = {}) => mediaResponse(file, new Headers(headers));

test("a video is sent whole to those who ask for no part of it", async () => {
  const response = await get(film);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(bytes);
  expect(response.headers.get("accept-ranges")).toBe("bytes");
  expect(response.headers.get("content-type")).toBe("video/mp4");
  expect(response.headers.get("cache-control")).toContain("immutable");
});

test.each([
  ["bytes=2-4", "234", "bytes 2-4/10"],
  ["bytes=7-", "789", "bytes 7-9/10"],
  ["bytes=-3", "789", "bytes 7-9/10"],
  ["bytes=8-99", "89", "bytes 8-9/10"],
])("a player that asks for %s gets that part", async (range, part, described) => {
  const response = await get(film, { range });
  expect(response.status).toBe(206);
  expect(await response.text()).toBe(part);
  expect(response.headers.get("content-range")).toBe(described);
  expect(response.headers.get("content-length")).toBe(`${part.length}`);
});

test("a part behind the end is refused, with the length of the video", async () => {
  const response = await get(film, { range: "bytes=10-" });
  expect(response.status).toBe(416);
  expect(response.headers.get("content-range")).toBe("bytes */10");
});

test.each(["bytes=0-1,4-5", "lines=0-1", "bytes=x"])("for %s the whole video is sent", async (range) => {
  const response = await get(film, { range });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(bytes);
});

test("a part is sent only if the reader’s copy is of the same video", async () => {
  const etag = (await get(film)).headers.get("etag") ?? "";
  expect((await get(film, { range: "bytes=0-1", "if-range": etag })).status).toBe(206);
  expect((await get(film, { range: "bytes=0-1", "if-range": '"other"' })).status).toBe(200);
  expect((await get(film, { "if-none-match": etag })).status).toBe(304);
});

test("programs that know a copy by its time alone do not get it again", async () => {
  const time = (await get(film)).headers.get("last-modified") ?? "";
  const earlier = new Date(Date.parse(time) - 1000).toUTCString();
  expect((await get(film, { "if-modified-since": time })).status).toBe(304);
  expect((await get(film, { "if-modified-since": earlier })).status).toBe(200);
  expect((await get(film, { "if-modified-since": time, "if-none-match": '"other"' })).status).toBe(200);
  expect((await get(film, { range: "bytes=0-1", "if-range": time })).status).toBe(206);
  expect((await get(film, { range: "bytes=0-1", "if-range": earlier })).status).toBe(200);
});

test.each([
  "night-tram.mov",
  "other-0123456789.mp4",
  "../current.json",
  "..%2fcurrent.json",
  `${"a".repeat(300)}.mp4`,
])("%s is not a file of ours", async (file) => {
  expect((await get(file)).status).toBe(404);
});
