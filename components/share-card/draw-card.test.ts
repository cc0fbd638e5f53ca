import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { aCard, headlineOf200, headlinesByScript } from "@/lib/cards/testing/cards";
import { labelNames } from "@/lib/content/labels";

const folder = await mkdtemp(join(tmpdir(), "cards-"));
vi.stubEnv("COMPILED_FOLDER", folder);
const { drawCard } = await import("./draw-card");
const { setCard } = await import("./set-card");

const picture = {
  id: "noise",
  width: 900,
  height: 700,
  widths: [900],
  colour: "#888888",
  focus: { x: 1, y: 0 },
};

// Every attempt to use the network fails and is recorded.
const asked = vi.fn();
beforeAll(async () => {
  const { fetch } = globalThis;
  vi.stubGlobal("fetch", (input: string | URL | Request, ...rest: [RequestInit?]) => {
    const url = input instanceof Request ? input.url : String(input);
    if (/^(?:data|file):/.test(url)) return fetch(input, ...rest);
    asked(url);
    throw new Error(`The network is shut: ${url}`);
  });
  vi.spyOn(Socket.prototype, "connect").mockImplementation((...to) => {
    asked(to);
    throw new Error("The network is shut.");
  });
  await mkdir(join(folder, "pictures"));
  // As hard to compress as a picture can be.
  const noise = {
    create: { width: 900, height: 700, channels: 3, noise: { type: "gaussian", mean: 128, sigma: 60 } },
  } as const;
  await sharp({ ...noise, create: { ...noise.create, background: "#888" } })
    .jpeg({ quality: 95 })
    .toFile(join(folder, "pictures", "noise-900.jpg"));
  await sharp({ create: { width: 900, height: 700, channels: 3, background: "#6688aa" } })
    .jpeg()
    .toFile(join(folder, "pictures", "calm-900.jpg"));
  await writeFile(join(folder, "pictures", "damaged-900.jpg"), "no picture");
});
afterEach(() => expect(asked).not.toHaveBeenCalled());
afterAll(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function sizeOf(png: Buffer) {
  const { format, width, height } = await sharp(png).metadata();
  return { format, width, height };
}

/** Whether a card has ink at a point. */
async function inkOf(png: Buffer): Promise<(x: number, y: number) => boolean> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const bare = data.subarray(0, 3);
  return (x, y) => {
    const at = (y * info.width + x) * 3;
    return !data.subarray(at, at + 3).equals(bare);
  };
}

/** The ranges within 0 to `length` in which every position has ink. */
function bands(length: number, hasInk: (position: number) => boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let position = 0; position < length; position++) {
    if (!hasInk(position)) continue;
    const last = found.at(-1);
    if (last?.end === position) last.end++;
    else found.push({ start: position, end: position + 1 });
  }
  return found;
}

const expectedSize = { format: "png", width: 1200, height: 630 };

test.each(Object.entries(headlinesByScript))(
  "a headline in %s is drawn without the network",
  async (_, title) => {
    const { png, isWhole } = await drawCard(
      aCard({ title, label: "Opinion", stamps: ["2023", "Corrected", "Updated"] }),
    );
    expect(await sizeOf(png)).toEqual(expectedSize);
    expect(png.length).toBeLessThanOrEqual(300_000);
    expect(isWhole).toBe(true);
  },
);

test.each(["category", "topic", "author", "front", "most-read"] as const)(
  "the card of %s is drawn",
  async (kind) => {
    const { png } = await drawCard(aCard({ kind, description: "All of it.", lines: ["#c2301c", "#1a5aa0"] }));
    expect(await sizeOf(png)).toEqual(expectedSize);
  },
);

test.each(["article", "category", "topic", "author", "front", "most-read"] as const)(
  "the card of %s has the paper's mark",
  async (kind) => {
    const mark =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="#f0f" d="M0 0h1v1H0z"/></svg>';
    const { data } = await sharp((await drawCard(aCard({ kind, mark }))).png)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    let marked = 0;
    for (let at = 0; at < data.length; at += 3) if (data.readUIntBE(at, 3) === 0xff00ff) marked++;
    expect(marked).toBeGreaterThanOrEqual(45 ** 2);
  },
);

test("the noisiest photograph beside the longest headline is at most 300 KB", async () => {
  const { png, isWhole } = await drawCard(aCard({ title: headlineOf200, picture }));
  expect(await sizeOf(png)).toEqual(expectedSize);
  expect(png.length).toBeLessThanOrEqual(300_000);
  expect(isWhole).toBe(true);
});

test("a headline of 200 characters stands whole beside a picture and above all stamps", async () => {
  const card = aCard({
    title: headlineOf200,
    picture,
    label: "Live",
    stamps: ["2023", "Corrected", "Updated"],
  });
  const { title } = await setCard(card);
  expect(title.lines.join("")).toBe(headlineOf200);
  expect(title.size).toBeGreaterThanOrEqual(30);
  expect(title.height).toBeLessThanOrEqual(330);
});

test.each(["damaged", "missing"])(
  "a card whose picture is %s is drawn without it, and the log says so",
  async (id) => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { png, isWhole } = await drawCard(aCard({ picture: { ...picture, id } }));
    expect(isWhole).toBe(false);
    expect(await sizeOf(png)).toEqual(expectedSize);
    expect(error).toHaveBeenCalledWith(expect.stringContaining("without its picture"), expect.anything());
    error.mockRestore();
  },
);

test.each([
  ["Burmese", { title: "နောက်ဆုံးရထား" }],
  ["Odia", { byline: "ମାରା ଲିଣ୍ଡ" }],
  ["Mongolian", { kicker: "ᠮᠣᠩᠭᠣᠯ" }],
])("a card in %s, which no typeface has, is incomplete", async (_, fields) => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { png, isWhole } = await drawCard(aCard(fields));
  expect(isWhole).toBe(false);
  expect(await sizeOf(png)).toEqual(expectedSize);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining("No typeface of the share cards has"));
  warn.mockRestore();
});

test("a card shows all stamps of its story", async () => {
  const { stamps } = await setCard(aCard({ label: "Live", stamps: ["2023", "Corrected", "Updated"] }));
  expect(stamps.map(({ text }) => text.lines.join(""))).toEqual(["LIVE", "2023", "CORRECTED", "UPDATED"]);
});

test.each(Object.values(labelNames))(
  "%s and all stamps stand in one row between the longest headline and the byline, beside a picture",
  async (label) => {
    const card = aCard({
      title: headlineOf200,
      picture: { ...picture, id: "calm" },
      label,
      stamps: ["2023", "Corrected", "Updated"],
    });
    const { title, width } = await setCard(card);
    expect(title.lines.join("")).toBe(headlineOf200);
    expect(title.size).toBeGreaterThanOrEqual(30);

    const isInked = await inkOf((await drawCard(card)).png);
    const column = [...Array(760).keys()];
    const rows = bands(630, (y) => column.some((x) => isInked(x, y)));
    const [stamps, byline, , name] = rows.slice(-4);
    const headline = rows.at(-5);
    if (!headline || !stamps || !byline || !name) throw new Error("The card lacks a row.");
    expect(headline.end).toBeLessThan(stamps.start - 10);
    expect(stamps.end - stamps.start).toBe(42);
    expect(byline.start).toBeGreaterThan(stamps.end + 10);
    expect(name.end).toBeLessThan(630);
    const rowOfStamps = [...Array(42).keys()].map((y) => y + stamps.start);
    const columns = bands(760, (x) => rowOfStamps.some((y) => isInked(x, y)));
    expect(columns).toHaveLength(4);
    expect(columns[0]?.start).toBe(60);
    expect(columns[3]?.end).toBeLessThanOrEqual(60 + width);
  },
);

test("a change of the design needs new addresses", async () => {
  const card = aCard({
    label: "Opinion",
    stamps: ["2023", "Corrected"],
    title: `${headlinesByScript.latin} ☕️`,
  });
  const kinds = ["article", "category", "author", "front", "most-read"] as const;
  const drawn = createHash("sha256");
  for (const kind of kinds)
    drawn.update(
      await sharp((await drawCard({ ...card, kind })).png)
        .raw()
        .toBuffer(),
    );
  // If cards look different, raise `cardDesign` in lib/cards/card.ts by one and update this hash.
  const { cardDesign } = await import("@/lib/cards/card");
  expect({ cardDesign, drawn: drawn.digest("hex").slice(0, 16) }).toEqual({
    cardDesign: 5,
    drawn: "8a11fdda6cd2c928",
  });
});
