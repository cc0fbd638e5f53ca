import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { aCard, headlineOf200, headlinesByScript } from "@/lib/cards/testing/cards";
import { labels } from "@/lib/content/labels";
import { say } from "@/lib/content/testing/articles";

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

/** Whether a card has ink at a point: another colour than at the top of the bare column. */
async function inkOf(png: Buffer, bareColumn = 0): Promise<(x: number, y: number) => boolean> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const bare = data.subarray(bareColumn * 3, bareColumn * 3 + 3);
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
  expect(title?.lines.join("")).toBe(headlineOf200);
  expect(title?.size).toBeGreaterThanOrEqual(30);
  expect(title?.height).toBeLessThanOrEqual(330);
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
  ["Gothic", "𐌲𐌿𐍄𐌹𐍃𐌺 𐍂𐌰𐌶𐌳𐌰"],
  ["Lepcha", "ᰛᰩᰵ"],
  ["Sumerian among Latin", "The sign \u{12000} is Sumerian"],
  ["an emoji alone that is newer than the set", "\u{1fae9}"],
])(
  "a headline in %s, which cannot be drawn, gives way to the paper's name and the section",
  async (_, title) => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const set = await setCard(aCard({ title }));
    expect(set.title?.lines.join("")).toBe("Rush Hour Daily");
    expect(set.kicker?.lines.join("")).toBe("News");
    expect(set.byline?.lines.join("")).toBe("Mara Lind");
    const { png, isWhole } = await drawCard(aCard({ title }));
    expect(isWhole).toBe(true);
    expect(await sizeOf(png)).toEqual(expectedSize);
  },
);

test("a byline, a section and a paper's name that cannot be drawn are left out", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const gothic = "𐌲𐌿𐍄𐌹𐍃𐌺";
  const fields = { byline: gothic, kicker: gothic, paper: gothic, title: gothic };
  const set = await setCard(aCard({ ...fields, description: gothic }));
  const { title, byline, kicker, paper, description } = set;
  expect([title, byline, kicker, paper, description]).toEqual(Array(5).fill(undefined));
  for (const kind of ["article", "category", "topic", "author", "front", "most-read"] as const)
    expect(await sizeOf((await drawCard(aCard({ ...fields, kind }))).png), kind).toEqual(expectedSize);
});

/** The first and last columns with ink. */
async function columnsWithInk(png: Buffer, top = 0): Promise<{ first: number; last: number }> {
  const isInked = await inkOf(png);
  const rows = [...Array(630).keys()].slice(top);
  const columns = [...Array(1200).keys()].filter((x) => rows.some((y) => isInked(x, y)));
  return { first: columns[0] ?? -1, last: columns.at(-1) ?? -1 };
}

const extremes: [of: string, title: string][] = [
  ["the shortest", "No"],
  ["the longest", headlineOf200],
  ["a very long word", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"],
  ["wide letters", "W".repeat(200)],
  ["stacked marks", `Z\u0338\u0322\u031b${"\u0353".repeat(40)}algo ate the headline`],
  ["Arabic", headlinesByScript.arabic],
  ["right-to-left marks within Latin", "The \u200fword\u200e is \u200fhere"],
];
const kinds = ["article", "category", "topic", "author", "front", "most-read"] as const;

test.each(kinds.flatMap((kind) => extremes.map(([of, title]) => [of, kind, title] as const)))(
  "all words lie in the square in the middle: %s on the card of %s",
  async (_, kind, title) => {
    // Lines run across the card: here nobody sees them. That of an author is above the words.
    const lines = kind === "front" ? [] : ["#fffdf8"];
    const label = kind === "article" ? "Explainer" : undefined;
    const stamps = kind === "article" ? ["2023", "Corrected", "Updated"] : [];
    const description = "What the city decides, and what it costs the people who live in it. ".repeat(3);
    const byline = "Mara Lind, Konstantinos Papadopoulos-Theotokopoulos, Ana Vell and Wen Sato";
    const card = aCard({ kind, title, lines, stamps, description, byline, ...(label && { label }) });
    const set = await setCard(card);
    const { first, last } = await columnsWithInk((await drawCard(card)).png, kind === "author" ? 160 : 0);
    expect(first).toBeGreaterThanOrEqual(285 + 12);
    expect(last).toBeLessThanOrEqual(914 - 12);
    for (const text of [set.title, set.kicker, set.byline, set.description, set.paper])
      expect(text?.width ?? 0).toBeLessThanOrEqual(set.width);
    expect(set.width).toBeLessThanOrEqual(630 - 2 * 24);
  },
);

test("a picture lies beside the square in the middle", async () => {
  const { png } = await drawCard(aCard({ lines: ["#fffdf8"], picture: { ...picture, id: "calm" } }));
  const isInked = await inkOf(png);
  const rows = [...Array(630).keys()];
  expect(rows.some((y) => isInked(914, y))).toBe(false);
  expect(rows.every((y) => isInked(915, y))).toBe(true);
});

test("in a paper from right to left a card is laid out from the right, and the picture lies on the left", async () => {
  const card = aCard({
    language: "ar",
    title: headlinesByScript.arabic,
    kicker: "الميناء",
    lines: ["#1d5aa5"],
    picture: { ...picture, id: "calm" },
  });
  const isInked = await inkOf((await drawCard({ ...card, lines: ["#fffdf8"] })).png, 1199);
  const rows = [...Array(630).keys()];
  expect(rows.every((y) => isInked(284, y))).toBe(true);
  expect(rows.some((y) => isInked(285, y))).toBe(false);
  // The stop of the section's line, and the mark in the last row, stand where lines of text begin.
  const { data } = await sharp((await drawCard(card)).png)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const blue = (x: number, y: number) => (data[(y * 1200 + x) * 3] ?? 255) < 60;
  const stop = bands(1200, (x) => blue(x, 62)).filter(({ start }) => start >= 285);
  expect(stop[0]?.start).toBeGreaterThan(840);
  expect(stop.at(-1)?.end).toBeLessThanOrEqual(1200 - 309);
  const columns = [...Array(630).keys()]
    .map((x) => x + 285)
    .filter((x) => rows.slice(560).some((y) => isInked(x, y)));
  expect(columns.at(-1)).toBeGreaterThan(1200 - 309 - 46);
});

test("a name in another script stands on the side of the card, and a headline on its own", async () => {
  const card = { language: "ar", byline: "Mara Lind", lines: ["#fffdf8"], stamps: [] };
  const rightmost = async (fields: object, [top, bottom]: [number, number]) => {
    const isInked = await inkOf((await drawCard(aCard({ ...card, ...fields }))).png);
    const rows = [...Array(bottom - top).keys()].map((y) => y + top);
    return bands(1200, (x) => rows.some((y) => isInked(x, y))).at(-1)?.end ?? 0;
  };
  expect(await rightmost({ title: headlinesByScript.arabic }, [480, 530])).toBeGreaterThan(880);
  expect(await rightmost({ title: "A tram" }, [110, 300])).toBeLessThan(700);
});

test("Most Read numbers its places in the digits of the paper", async () => {
  const { numerals } = await setCard(aCard({ kind: "most-read", language: "fa" }));
  expect(numerals.map((numeral) => numeral?.lines.join(""))).toEqual(["۱", "۲", "۳", "۴", "۵"]);
});

test("a card shows all stamps of its story", async () => {
  const { stamps } = await setCard(aCard({ label: "Live", stamps: ["2023", "Corrected", "Updated"] }));
  expect(stamps.map(({ text }) => text.lines.join(""))).toEqual(["LIVE", "2023", "CORRECTED", "UPDATED"]);
});

test.each(labels.map((label) => say(`label.${label}`)))(
  "%s and all stamps stand in one row between the longest headline and the byline, beside a picture",
  async (label) => {
    const card = aCard({
      title: headlineOf200,
      picture: { ...picture, id: "calm" },
      label,
      stamps: ["2023", "Corrected", "Updated"],
    });
    const { title, width } = await setCard(card);
    expect(title?.lines.join("")).toBe(headlineOf200);
    expect(title?.size).toBeGreaterThanOrEqual(30);

    const isInked = await inkOf((await drawCard(card)).png);
    const column = [...Array(600).keys()].map((x) => x + 300);
    const rows = bands(630, (y) => column.some((x) => isInked(x, y)));
    const [stamps, byline, , name] = rows.slice(-4);
    const headline = rows.at(-5);
    if (!headline || !stamps || !byline || !name) throw new Error("The card lacks a row.");
    expect(headline.end).toBeLessThan(stamps.start - 10);
    expect(stamps.end - stamps.start).toBe(42);
    expect(byline.start).toBeGreaterThan(stamps.end + 10);
    expect(name.end).toBeLessThan(630);
    const rowOfStamps = [...Array(42).keys()].map((y) => y + stamps.start);
    const columns = bands(910, (x) => rowOfStamps.some((y) => isInked(x, y)));
    expect(columns).toHaveLength(4);
    expect(columns[0]?.start).toBe(309);
    expect(columns[3]?.end).toBeLessThanOrEqual(309 + width);
  },
);

test.each(["en-GB", "ar"])(
  "the faces of an opinion are stops on the line, from where it begins, and the headline keeps clear (%s)",
  async (language) => {
    const face = { ...picture, id: "calm", focus: { x: 0.5, y: 0.5 } };
    const card = aCard({
      language,
      label: "Opinion",
      title: headlineOf200,
      stamps: ["2023"],
      faces: [face, face, face],
    });
    const { png, isWhole } = await drawCard(card);
    expect({ isWhole, ...(await sizeOf(png)) }).toEqual({ isWhole: true, ...expectedSize });
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const isBlue = (x: number) => {
      const [red = 0, , blue = 0] = data.subarray((110 * info.width + x) * 3);
      return blue > 150 && blue < 190 && red < 130;
    };
    const blue = [...Array(1200).keys()].filter(isBlue);
    // Three circles of 100 pixels within their rings, which overlap, at the side where lines begin.
    expect(blue.length).toBeGreaterThan(230);
    const [start = 0, end = 0] = [blue[0], blue.at(-1)];
    expect(language === "ar" ? 1200 - end : start).toBeLessThan(325);
    expect((await setCard(card)).title?.lines.join("")).toBe(headlineOf200);
  },
);

test("an opinion whose author's face cannot be read is drawn without it, and not kept", async () => {
  vi.spyOn(console, "error").mockImplementationOnce(() => {});
  const { png, isWhole } = await drawCard(aCard({ faces: [{ ...picture, id: "damaged" }] }));
  expect({ isWhole, ...(await sizeOf(png)) }).toEqual({ isWhole: false, ...expectedSize });
  expect(png.equals((await drawCard(aCard())).png)).toBe(true);
});

test("a change of the design needs new addresses", async () => {
  const card = aCard({
    label: "Opinion",
    stamps: ["2023", "Corrected"],
    title: `${headlinesByScript.latin} ☕️`,
  });
  const kinds = ["article", "category", "author", "front", "most-read"] as const;
  const drawn = createHash("sha256");
  const mirrored = { ...card, language: "ar", title: headlinesByScript.arabic };
  for (const all of [card, mirrored])
    for (const kind of kinds)
      drawn.update(
        await sharp((await drawCard({ ...all, kind })).png)
          .raw()
          .toBuffer(),
      );
  // If cards look different, raise `cardDesign` in lib/cards/card.ts by one and update this hash.
  const { cardDesign } = await import("@/lib/cards/card");
  expect({ cardDesign, drawn: drawn.digest("hex").slice(0, 16) }).toEqual({
    cardDesign: 7,
    drawn: "107fbeb5422b3f83",
  });
});
