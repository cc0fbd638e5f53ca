import { afterEach, describe, expect, test, vi } from "vitest";
import { headlineOf200, headlinesByScript } from "../testing/cards";
import { findLetters } from "./letters";
import { lineBreaks } from "./line-breaks";
import { typeset } from "./typeset";

const box = { width: 640, height: 330, sizes: [84, 60, 48, 40, 33, 27, 21] };
const ink = { weight: 600, colour: "#000" };

afterEach(() => void vi.restoreAllMocks());

async function set(text: string, within = box) {
  return typeset(await findLetters(text, "en-GB"), within, ink);
}

describe.each(Object.entries(headlinesByScript))("a headline in %s", (_, headline) => {
  test("is set whole, in fonts that have all of its letters", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { text, letters } = await findLetters(headline, "en-GB");
    expect(text).toBe(headline.normalize("NFC"));
    for (const letter of letters) {
      const characters = [...text.slice(letter.start, letter.end)];
      const drawn = characters.filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character));
      expect(
        letter.emoji || drawn.every((character) => letter.font?.has(character.codePointAt(0) ?? 0)),
        characters.join(),
      ).toBeTruthy();
    }
    expect(warn).not.toHaveBeenCalled();
    const { lines, height } = await set(headline);
    expect(lines.join("")).toBe(text);
    expect(height).toBeLessThanOrEqual(box.height);
  });
});

test("a headline of 200 characters is set whole, smaller and in more lines", async () => {
  expect(headlineOf200).toHaveLength(200);
  const short = await set(headlineOf200.slice(0, 60));
  const long = await set(headlineOf200);
  expect(long.lines.join("")).toBe(headlineOf200);
  expect(long.height).toBeLessThanOrEqual(box.height);
  expect(long.width).toBeLessThanOrEqual(box.width);
  expect(long.size).toBeLessThan(short.size);
  expect(long.lines.length).toBeGreaterThan(short.lines.length);
});

test("text that fits at no size is set at the last, whole", async () => {
  const { size, lines } = await set(headlineOf200, { ...box, height: 20 });
  expect(size).toBe(21);
  expect(lines.join("")).toBe(headlineOf200);
});

test("a word is broken only if it does not fit a line at a legible size", async () => {
  const word = "Donaudampfschifffahrtsgesellschaft";
  const { lines, size } = await set(`Die ${word} fährt`);
  expect(lines.some((line) => line.includes(word))).toBe(true);
  expect(size).toBeLessThan(60);
});

const longWords: [of: string, word: string, isHyphenated: boolean][] = [
  ["one letter", "W".repeat(200), true],
  ["a compound", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", true],
  ["Cyrillic", "рентгеноэлектрокардиографического".repeat(3), true],
  ["a hashtag", "#TheLastTramOfLineSevenLeavesAtMidnightAndNobodyKnowsWhereItGoes", true],
  ["figures", "1234567890".repeat(9), false],
  ["Arabic", "بيت".repeat(60), false],
];

test.each(longWords)("a very long word of %s is broken, and fills its box", async (_, word, isHyphenated) => {
  const { lines, size, width, height, direction } = await set(word);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.map((line) => line.replace(/-$/, "")).join("")).toBe(word);
  for (const line of lines.slice(0, -1)) expect(line.endsWith("-")).toBe(isHyphenated);
  expect(lines.at(-1)).not.toMatch(/-$/);
  expect(width).toBeLessThanOrEqual(box.width);
  expect(height).toBeLessThanOrEqual(box.height);
  expect(direction).toBe(/\p{Script=Arabic}/u.test(word) ? "rtl" : "ltr");
  // At the next larger size it does not fit.
  const larger = box.sizes[box.sizes.indexOf(size) - 1] ?? 0;
  expect((height * width * larger ** 2) / size ** 2).toBeGreaterThan(0.85 * box.height * box.width);
});

test("a broken word never leaves one or two letters on a line", async () => {
  for (let before = 1; before < 30; before++) {
    const { lines } = await set(`${"a".repeat(before)} ${"n".repeat(60)} or so`);
    const pieces = lines.flatMap((line) => line.match(/n+/g) ?? []);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.length).toBeGreaterThanOrEqual(3);
  }
});

test("the hyphen of a broken word is at its end, in right-to-left lines too", async () => {
  const outlines = (svg: string) =>
    [...svg.matchAll(/matrix\([^)]*? (-?[\d.]+) -?[\d.]+\)" d="([^"]*)"/g)].map(([, x, path]) => ({
      x: Number(x),
      path,
    }));
  const room = { width: 300, height: 600, sizes: [20] };
  const [hyphen] = outlines((await set("-", room)).svg);
  for (const text of ["n".repeat(40), `א ${"n".repeat(40)}`]) {
    const found = outlines((await set(text, room)).svg);
    const at = found.findIndex(({ path }) => path === hyphen?.path);
    expect(at, text).toBeGreaterThan(0);
    expect(found[at - 1]?.x, text).toBeLessThan(found[at]?.x ?? 0);
  }
});

test.each([
  ["Thai", headlinesByScript.thai, ["สุดท้าย", "เที่ยงคืน", "ผู้โดยสาร"]],
  ["Lao", headlinesByScript.lao, ["ສຸດທ້າຍ"]],
  ["Khmer", headlinesByScript.khmer, ["ចុងក្រោយ"]],
  ["Japanese", headlinesByScript.japanese, ["最終", "真夜中", "市役所"]],
  ["Chinese", headlinesByScript.chinese, ["末班", "电车", "工人"]],
])("%s, which has no spaces between words, is broken between words", async (_, headline, words) => {
  const { lines, size } = await set(headline, { width: 260, height: 600, sizes: [48] });
  expect(size).toBe(48);
  expect(lines.length).toBeGreaterThan(3);
  for (const word of words) expect(lines.filter((line) => line.includes(word))).toHaveLength(1);
});

test("the number of a line stays with its name; other numbers may start a line", () => {
  const broken = (text: string) =>
    lineBreaks(text).map((end, index, all) => text.slice(all[index - 1] ?? 0, end).trim());
  expect(broken("Trams of Line 7 took 40 people")).toEqual(["Trams", "of", "Line 7", "took", "40", "people"]);
});

test("lines are of about equal length", async () => {
  const { lines } = await set("One two three four five six seven eight nine ten eleven");
  const lengths = lines.map((line) => line.trim().length);
  expect(lines.length).toBeGreaterThan(1);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(8);
});

test("Arabic and Hebrew run from right to left, the figures in them from left to right", async () => {
  expect((await set(headlinesByScript.arabic)).direction).toBe("rtl");
  expect((await set(headlinesByScript.hebrew)).direction).toBe("rtl");
  expect((await set(headlinesByScript.greek)).direction).toBe("ltr");
  const room = { width: 2000, height: 200, sizes: [20] };
  const outlines = (svg: string) => [...svg.matchAll(/matrix\([^)]*? (-?[\d.]+) -?[\d.]+\)" d="([^"]*)"/g)];
  const inOrder = async (text: string) =>
    outlines((await set(text, room)).svg)
      .sort(([, a], [, b]) => Number(a) - Number(b))
      .map(([, , path]) => path);
  const [seven, alef] = await inOrder("א 7");
  const [eight] = await inOrder("א 8");
  expect(new Set([seven, eight, alef]).size).toBe(3);
  expect(await inOrder("א 78")).toEqual([seven, eight, alef]);
});

test.each(["adlam", "arabic", "hebrew", "nko", "rohingya", "syriac", "thaana"] as const)(
  "a headline in %s runs from right to left",
  async (script) => {
    const { direction, lines } = await set(headlinesByScript[script]);
    expect(direction).toBe("rtl");
    expect(lines.join("")).toBe(headlinesByScript[script]);
  },
);

test("Arabic letters are joined", async () => {
  const room = { width: 2000, height: 200, sizes: [20] };
  const outlines = (svg: string) => [...svg.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);
  const alone = outlines((await set("ب", room)).svg);
  const joined = outlines((await set("ببب", room)).svg);
  expect(new Set([...alone, ...joined]).size).toBeGreaterThanOrEqual(4);
});

test("letters that no font has are named, and none is replaced by a sign", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { text, lacks } = await findLetters("The sign \u{12000} is Sumerian", "en-GB");
  expect(lacks).toEqual(["\u{12000}"]);
  expect(text).not.toContain("\ufffd");
  expect(warn).toHaveBeenCalledWith(expect.stringContaining("U+12000"));
});

test("a script that no font has is logged once", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  for (const text of ["𐌲𐌿𐍄𐌹𐍃𐌺", "𐍂𐌰𐌶𐌳𐌰", "𐌰𐌱"]) await findLetters(text, "got");
  expect(warn).toHaveBeenCalledTimes(1);
});

test.each([
  ["a joined emoji", "👨‍🚀‍🐈", ["👨", "🚀", "🐈"], "👨‍🚀‍🐈"],
  ["a joined emoji with skin tones", "🧑🏿‍🫯‍🧑🏻", ["🧑🏿", "🧑🏻"], "🧑🏿‍🫯‍🧑🏻"],
  ["a skin tone", "🐈🏽", ["🐈"], "🐈🏽"],
  ["the flag of a region", "🏴\u{e0075}\u{e0073}\u{e0074}\u{e0078}\u{e007f}", ["🏴"], "Texas"],
  ["a flag of no country", "🇽🇽", ["🇽", "🇽"], "XX"],
  ["an emoji of a newer Unicode", "\u{1fae9}", [], "a face"],
])("%s that is not in the set falls back to its parts", async (_, emoji, parts) => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { text, lacks, letters } = await findLetters(`A ${emoji} B`, "en-GB");
  expect(lacks).toEqual([]);
  expect(text).toBe(parts.length > 0 ? `A ${parts.join("")} B` : "A B");
  expect(letters.filter(({ emoji }) => emoji)).toHaveLength(parts.length);
});

test.each(["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇦🇲", "1️⃣", "#️⃣", "👩🏽‍❤️‍💋‍👨🏿", "❤️‍🔥", "☕️"])("%s is one drawing", async (emoji) => {
  const { letters } = await findLetters(emoji, "en-GB");
  expect(letters).toHaveLength(1);
  expect(letters[0]?.emoji).toBeDefined();
});

test("marks that combine are drawn up to three in a stack, and left out if no font has them", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  expect((await findLetters(`a${"\u0301".repeat(50)}`, "en-GB")).text.length).toBeLessThanOrEqual(4);
  const zalgo = await findLetters("Z\u0338\u0322\u031b\u0353algo", "en-GB");
  expect(zalgo.lacks).toEqual([]);
  expect(zalgo.text.normalize("NFD").replace(/\p{M}/gu, "")).toBe("Zalgo");
  expect((await findLetters("Việt Nam, Lớp, naïve, Ç, ą̈", "vi")).text).toBe(
    "Việt Nam, Lớp, naïve, Ç, ą̈".normalize("NFC"),
  );
});

test("markup in a headline is only ever outlines", async () => {
  const { svg } = await set(`</svg><script>alert(1)</script><image href="https://example.org/x">`);
  expect(svg).not.toMatch(/script|image|https:\/\/example/);
});
