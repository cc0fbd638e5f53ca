import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenCharacters } from "./hidden-characters";

const textsOf = (text: string) => hiddenCharacters(text).map(({ index, text }) => `${index} ${text}`);

describe("an invisible character is named where it stands:", () => {
  test.each([
    ["a soft hyphen", "Stra\u00adße", 4, "U+00AD (soft hyphen)"],
    ["a zero-width space", "Tra\u200bms", 3, "U+200B (zero-width space)"],
    ["a non-joiner in a Latin word", "Auf\u200clage", 3, "U+200C (zero-width non-joiner)"],
    ["a joiner in a Latin word", "Tra\u200dms", 3, "U+200D (zero-width joiner)"],
    ["a joiner in a Cyrillic word", "тра\u200dм", 3, "U+200D"],
    ["a joiner after an emoji alone", "🚋\u200d now", 2, "U+200D"],
    ["a left-to-right mark", "A\u200e", 1, "U+200E (left-to-right mark)"],
    ["a right-to-left mark", "\u200fA", 0, "U+200F (right-to-left mark)"],
    ["an Arabic letter mark", "\u061c1", 0, "U+061C (Arabic letter mark)"],
    ["an override", "\u202eevil", 0, "U+202E (right-to-left override)"],
    ["an isolate", "a\u2068b", 1, "U+2068 (first strong isolate)"],
    ["a word joiner", "a\u2060b", 1, "U+2060 (word joiner)"],
    ["invisible times", "2\u2062x", 1, "U+2062 (invisible times)"],
    ["a byte order mark in the text", "a\ufeffb", 1, "U+FEFF (byte order mark)"],
    ["a line separator", "a\u2028b", 1, "U+2028 (line separator)"],
    ["a grapheme joiner", "a\u034fb", 1, "U+034F (combining grapheme joiner)"],
    ["a Hangul filler", "a\u3164b", 1, "U+3164 (Hangul filler)"],
    ["a Braille blank", "a\u2800b", 1, "U+2800 (Braille pattern blank)"],
    ["a variation selector after a letter", "a\ufe0f", 1, "U+FE0F (variation selector)"],
    ["a variation selector after a digit", "7\ufe0f", 1, "U+FE0F"],
    ["a variation selector after a kana", "か\u{e0100}", 1, "U+E0100 (variation selector)"],
    ["a Mongolian selector after a letter", "a\u180b", 1, "U+180B (Mongolian variation selector)"],
    ["hidden words in tags", "Hi\u{e0069}\u{e0067}", 2, "U+E0069 (tag character)"],
    ["one at the beginning of a line", "a\n\u200bb", 2, "U+200B"],
    ["several side by side", "a\u200b\u200b\u2060b", 1, "U+200B"],
    ["an isolate that nothing closes", "שלום \u2067abc", 5, "U+2067 (right-to-left isolate)"],
    ["an isolate without a beginning", "שלום abc\u2069", 8, "U+2069 (pop directional isolate)"],
    ["an isolate that is empty", "שלום \u2067\u2069", 5, "U+2067"],
    ["a mark in a Latin line of a Hebrew text", "שלום\n\nabc\u200f", 9, "U+200F (right-to-left mark)"],
    ["two marks side by side", "שלום!\u200f\u200f", 6, "U+200F"],
    ["a control character", "a\u0008b", 1, "U+0008 (control character)"],
  ])("%s", (_name, text, index, name) => {
    expect(textsOf(text)).toHaveLength(1);
    expect(textsOf(text)[0]).toMatch(
      new RegExp(`^${index} the invisible character ${name.replace(/[()+]/g, "\\$&")}`),
    );
  });

  test.each([
    ["an isolate that ends in the next paragraph", "שלום \u2067abc\n\nד\u2069", ["U+2067", "U+2069"]],
    ["an isolate among Latin words", "a \u2068b\u2069 c", ["U+2068", "U+2069"]],
    ["an override in Hebrew", "שלום \u202eabc\u202c", ["U+202E", "U+202C"]],
    ["an embedding in Hebrew", "שלום \u202aabc\u202c", ["U+202A", "U+202C"]],
  ])("both ends of %s", (_name, text, codes) => {
    expect(textsOf(text).map((found) => /U\+[\dA-F]+/.exec(found)?.[0])).toEqual(codes);
  });

  test("every ignorable character between Latin letters is found, with a name", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0xa0, max: 0xe01ef }), (code) => {
        const character = code < 0xd800 || code > 0xdfff ? String.fromCodePoint(code) : "";
        const isIgnorable = /\p{Default_Ignorable_Code_Point}/u.test(character);
        expect(hiddenCharacters(`a${character}b`).length).toBeGreaterThanOrEqual(isIgnorable ? 1 : 0);
      }),
      { numRuns: 2000, examples: [[0xad], [0x200c], [0xfe0f], [0xe0041], [0x180e], [0xffa0]] },
    );
  });
});

describe("what people rightly write is left alone:", () => {
  test.each([
    ["Persian", "می‌روم، نامه‌ها، کتاب‌های"],
    ["a Latin word with a Persian ending", "IPA\u200cها"],
    ["the Persian year", "سال ۱۴۰۵ ه\u200d"],
    ["a vowel sign before a joiner", "کُ\u200cن"],
    ["Urdu", "دل\u200cچسپ"],
    ["Hindi", "क्\u200dष और क्\u200cष"],
    ["Sinhala", "ශ්\u200dරී ලංකා"],
    ["Malayalam", "അവന്\u200d"],
    ["Bengali", "র\u200d্যাব"],
    ["Marathi", "दऱ्\u200dया"],
    ["Khmer line breaks", "ភាសា\u200bខ្មែរ"],
    ["Thai line breaks", "ภาษา\u200bไทย"],
    ["Burmese line breaks", "မြန်မာ\u200bစာ"],
    ["Mongolian", "ᠮᠣᠩᠭᠣᠯ\u180b ᠭᠠᠵᠠᠷ\u202f\u180eᠠ".replace("\u180e", "")],
    ["a family", "👩\u200d👩\u200d👧\u200d👦"],
    ["a firefighter with a skin tone", "👩🏽\u200d🚒"],
    ["a rainbow flag", "🏳\ufe0f\u200d🌈"],
    ["a heart on fire", "❤\ufe0f\u200d🔥"],
    ["a keycap", "7\ufe0f\u20e3 #\ufe0f\u20e3"],
    ["a copyright sign", "©\ufe0f ™\ufe0e ☕\ufe0f ‼\ufe0f"],
    ["the flag of Scotland", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    ["a flag of a country", "🇩🇪"],
    ["a Japanese name", "葛\u{e0100}城"],
    ["old Hangul", "\u115f\u1161"],
    ["Braille", "⠓⠊\u2800⠓⠑⠗⠑"],
    ["a mark after a sign", "שלום!\u200f C++\u200e ועוד"],
    ["a mark before a number", "העלייה: \u200e-5%\u200e היום"],
    ["a Hebrew line that begins with a mark, as word processors write it", "\u200fשלום"],
    ["a Hebrew line that begins with a Latin name", "\u200fGoogle הודיעה"],
    ["a mark in an Arabic range", "من 10\u200f-20 و \u061c-5"],
    ["an isolated Latin name", "הוא כתב ב-\u2066C++\u2069 שנים"],
    ["isolates within isolates, over two lines", "א \u2067ב \u2068c\nd\u2069 ג\u2069"],
    ["Arabic in a Latin sentence", "He said \u2067مرحبا!\u2069 twice."],
    ["a list in Hebrew", "- שלום!\u200f\n- \u2066abc\u2069 ד"],
    ["Hebrew with points", "שָׁלוֹם"],
    ["typography", "12\u00a0kg, 1\u202f000, “a” – b… l’été ½ ² € £ ∩ ≠ A\u2009B\u3000"],
    ["decomposed letters", "Café Ông".normalize("NFD")],
    ["lines and tabs", "a\n\tb\n"],
    ["code and signs", "3 < 4, AT&T, C++, #1, ~40, file_name_here, 5 * 3, `code` &shy;"],
  ])("%s", (_name, text) => {
    expect(textsOf(text)).toEqual([]);
  });

  test("the sample paper", () => {
    const files = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(mdx|yaml)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(30);
    for (const file of files)
      expect(hiddenCharacters(readFileSync(join("content", file), "utf8")), file).toEqual([]);
  });
});
