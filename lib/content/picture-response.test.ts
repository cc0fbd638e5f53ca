import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "pictures-"));
vi.stubEnv("COMPILED_FOLDER", folder);
const { pictureResponse } = await import("./picture-response");

beforeAll(async () => {
  await mkdir(join(folder, "pictures", "folder-1.jpg"), { recursive: true });
  await writeFile(join(folder, "pictures", "tram-0123456789-640.avif"), "the picture");
  await writeFile(join(folder, "pictures", "harbour-0123456789-640.jpg"), "the JPEG");
  await writeFile(join(folder, "pictures", "tram-0123456789-50-40-1200x675.jpg"), "a crop");
  await writeFile(join(folder, "pictures", "tram-0123456789.json"), "its record");
  await writeFile(join(folder, "current-1.jpg"), "not a picture");
});
afterAll(() => rm(folder, { recursive: true }));

test("a picture has its type, and caches may keep it for ever", async () => {
  const response = await pictureResponse("tram-0123456789-640.avif");
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("the picture");
  expect(response.headers.get("content-type")).toBe("image/avif");
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
});

test("a JPEG replaces a format that is not made yet, and no cache may keep it", async () => {
  for (const format of ["avif", "webp"]) {
    const response = await pictureResponse(`harbour-0123456789-640.${format}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("the JPEG");
    expect(response.headers.get("content-type")).toBe("image/jpeg");
    expect(response.headers.get("cache-control")).toBe("no-store");
  }
});

test("a crop has its type, and caches may keep it for ever", async () => {
  const response = await pictureResponse("tram-0123456789-50-40-1200x675.jpg");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("image/jpeg");
});

describe("there is no picture", () => {
  test.each([
    "tram-0123456789-641.avif",
    "tram-0123456789.json",
    "tram-0123456789-640.avif\n",
    "tram-0123456789-640.AVIF",
    "../current-1.jpg",
    "..%2Fcurrent-1.jpg",
    "..\\current-1.jpg",
    "tram-0123456789-640.avif\0-1.jpg",
    "",
    `${"a".repeat(300)}-1.jpg`,
  ])("of the name %j", async (file) => {
    const response = await pictureResponse(file);
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBeNull();
  });
});
