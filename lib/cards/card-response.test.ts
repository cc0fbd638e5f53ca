import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { anArticle, aPicture, sections } from "@/lib/content/testing/articles";

const folder = await mkdtemp(join(tmpdir(), "cards-"));
vi.stubEnv("COMPILED_FOLDER", folder);

const author = { slug: "mara-lind", name: "Mara Lind", role: "Reporter", bio: "Rides Line 7.", links: [] };
const paper = {
  site: {
    name: "Rush Hour Daily",
    tagline: "Read in a ride",
    language: "en-GB",
    timeZone: "Europe/Vienna",
    categories: sections,
  },
  authors: [author],
  topics: [],
  pages: [],
  // Newest first, as they are stored.
  articles: [
    anArticle({
      slug: "scheduled",
      publishedAt: new Date("2026-11-23T21:00:00Z"),
      topics: [{ slug: "soon", name: "Soon" }],
    }),
    anArticle({
      slug: "tram",
      headline: "The last tram",
      redirects: ["old-tram"],
      topics: [{ slug: "trams", name: "Trams" }],
    }),
    anArticle({ slug: "draft", isDraft: true }),
  ],
  withdrawn: new Set(["taken-down"]),
};
vi.mock("@/lib/content/paper", () => ({ paper: () => paper }));

const { cardResponse } = await import("./card-response");
const { cardAt, cardOfArticle } = await import("./cards");
const { cardPath } = await import("./card");

const now = new Date("2026-11-23T20:00:00Z");
const draw = vi.fn(async () => ({ png: Buffer.from("drawn"), isWhole: true }));

beforeEach(() => void draw.mockClear());
afterAll(() => rm(folder, { recursive: true }));

function ask(path: string, at = now, headers: HeadersInit = {}) {
  const [, , kind = "", slug = "", file = ""] = path.split("/");
  const request = new Request(`https://paper.example${path}`, { headers });
  return cardResponse(request, { kind, slug, file }, at, draw);
}

const pathOf = (kind: string, slug: string) => {
  const card = cardAt(kind, slug, now);
  return card ? cardPath(card) : "none";
};

test.each([
  ["article", "tram"],
  ["category", "news"],
  ["topic", "trams"],
  ["author", "mara-lind"],
  ["front", "front"],
  ["most-read", "most-read"],
])("the card of %s %s may be shown by any site and cached for ever", async (kind, slug) => {
  const response = await ask(pathOf(kind, slug));
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("drawn");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, s-maxage=2, immutable, stale-if-error=604800",
    "cross-origin-resource-policy": "cross-origin",
    etag: `"${/(\w+)\.png$/.exec(pathOf(kind, slug))?.[1]}"`,
  });
});

test("a client that has the current card gets a 304, and nothing is drawn", async () => {
  paper.site = { ...paper.site, tagline: "Cached by others, not by us" };
  const path = pathOf("front", "front");
  const etag = `"${/(\w+)\.png$/.exec(path)?.[1]}"`;
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const response = await ask(path, now, { "if-none-match": known });
    expect(response.status).toBe(304);
    expect(response.body).toBeNull();
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "public, max-age=31536000, s-maxage=2, immutable, stale-if-error=604800",
      "cross-origin-resource-policy": "cross-origin",
      etag,
    });
  }
  expect(draw).not.toHaveBeenCalled();
  expect((await ask(path, now, { "if-none-match": '"other"' })).status).toBe(200);
});

test("a client that has an earlier card is redirected to the current one", async () => {
  const before = "/cards/article/tram/0123456789abcdef.png";
  expect((await ask(before, now, { "if-none-match": '"0123456789abcdef"' })).status).toBe(307);
  const gone = "/cards/article/draft/0123456789abcdef.png";
  expect((await ask(gone, now, { "if-none-match": '"0123456789abcdef"' })).status).toBe(404);
});

test("an incomplete card has no ETag, so that the complete one replaces it", async () => {
  paper.site = { ...paper.site, tagline: "A picture is missing" };
  draw.mockResolvedValueOnce({ png: Buffer.from("incomplete"), isWhole: false });
  const response = await ask(pathOf("front", "front"));
  expect(response.headers.get("etag")).toBeNull();
  expect(response.headers.get("cache-control")).toBe("public, max-age=60, s-maxage=60");
});

test.each([
  "/cards/article/tram/0123456789abcdef.png",
  "/cards/article/tram/now.png",
  "/cards/article/old-tram/now.png",
])("%s redirects to the current card", async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(307);
  expect(response.headers.get("location")).toBe(pathOf("article", "tram"));
  expect(response.headers.get("cache-control")).toBe("public, max-age=60, s-maxage=60");
  expect(draw).not.toHaveBeenCalled();
});

test("a story's former slug redirects even with the current hash", async () => {
  const response = await ask(pathOf("article", "tram").replace("/tram/", "/old-tram/"));
  expect(response.status).toBe(307);
});

test("a full queue gives 503 with Retry-After", async () => {
  const { TooManyWait } = await import("./drawing-queue");
  draw.mockRejectedValueOnce(new TooManyWait());
  paper.site = { ...paper.site, tagline: "Never drawn before" };
  const response = await ask(pathOf("front", "front"));
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("10");
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("a card that cannot be drawn is not cached, and the log says why", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const cause = new Error("Out of ink.");
  draw.mockRejectedValueOnce(cause);
  paper.site = { ...paper.site, tagline: "Never drawn at all" };
  const response = await ask(pathOf("front", "front"));
  expect(response.status).toBe(500);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(error).toHaveBeenCalledWith(expect.stringContaining("front front could not be drawn"), cause);
  error.mockRestore();
  expect((await ask(pathOf("front", "front"))).status).toBe(200);
});

describe("there is no card", () => {
  test.each([
    "/cards/article/draft/now.png",
    "/cards/article/scheduled/now.png",
    "/cards/topic/soon/now.png",
    "/cards/article/nothing/now.png",
    "/cards/category/nothing/now.png",
    "/cards/author/nothing/now.png",
    "/cards/front/back/now.png",
    "/cards/most-read/front/now.png",
    "/cards/page/about/now.png",
    "/cards/article/tram/now.jpg",
    "/cards/article/tram/now",
    `/cards/article/tram/${"a".repeat(65)}.png`,
    "/cards/constructor/tram/now.png",
  ])("at %s", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(draw).not.toHaveBeenCalled();
  });
});

test("the card of a withdrawn story is gone", async () => {
  const response = await ask("/cards/article/taken-down/0123456789abcdef.png");
  expect(response.status).toBe(410);
  expect(response.headers.get("cache-control")).toBe("public, max-age=10, s-maxage=2");
  expect((await ask("/cards/topic/taken-down/now.png")).status).toBe(404);
  expect((await ask("/cards/article/taken-down/now.jpg")).status).toBe(404);
});

test("a scheduled story has a card from the minute of publication", async () => {
  expect((await ask("/cards/article/scheduled/now.png", new Date("2026-11-23T21:00:00Z"))).status).toBe(307);
});

test("the card of a story shows its year after one year, and gets a new address", () => {
  const story = anArticle({ publishedAt: new Date("2025-11-23T20:00:00Z") });
  const dayBefore = new Date("2026-11-22T20:00:00Z");
  expect(cardOfArticle(story, dayBefore).stamps).toEqual([]);
  expect(cardOfArticle(story, now).stamps).toEqual(["2025"]);
  expect(cardPath(cardOfArticle(story, now))).not.toBe(cardPath(cardOfArticle(story, dayBefore)));
});

test("the year is that of the paper's time zone", () => {
  const newYear = anArticle({ publishedAt: new Date("2023-12-31T23:30:00Z") });
  expect(cardOfArticle(newYear, now).stamps).toEqual(["2024"]);
});

test("an update shows from its hour", () => {
  const story = anArticle({ updatedAt: new Date("2026-11-23T20:00:01Z") });
  expect(cardOfArticle(story, now).stamps).toEqual([]);
  expect(cardOfArticle(story, new Date("2026-11-23T20:00:01Z")).stamps).toEqual(["Updated"]);
});

test("a card shows the label, the corrections and the authors of its story", () => {
  const second = { ...author, slug: "ana", name: "Ana Vell" };
  const card = cardOfArticle(
    anArticle({
      label: "live",
      isCorrected: true,
      updatedAt: now,
      authors: [author, second],
      image: aPicture,
    }),
    now,
  );
  expect(card).toMatchObject({
    label: "Live",
    stamps: ["Corrected", "Updated"],
    byline: "Mara Lind and Ana Vell",
  });
  expect(card.picture).toEqual({
    id: aPicture.id,
    width: 640,
    height: 427,
    widths: [320, 640],
    colour: "#aabbcc",
    focus: aPicture.focus,
  });
});

test("the card of an opinion has the faces of its authors, at most three, and no other card has", () => {
  const { alt: _, credit: __, focus: ___, ...face } = aPicture;
  const hand = (slug: string, withFace = true) => ({ ...author, slug, ...(withFace && { face }) });
  const facesOf = (label: "opinion" | "review", ...authors: ReturnType<typeof hand>[]) =>
    cardOfArticle(anArticle({ label, authors }), now).faces;
  expect(facesOf("opinion", hand("a"))).toEqual([{ ...face, focus: { x: 0.5, y: 0.5 } }]);
  expect(facesOf("opinion", hand("a"), hand("b", false), hand("c"))).toHaveLength(2);
  expect(facesOf("opinion", hand("a"), hand("b"), hand("c"), hand("d"))).toHaveLength(3);
  expect(facesOf("opinion", hand("a", false))).toBeUndefined();
  expect(facesOf("review", hand("a"))).toBeUndefined();
});
