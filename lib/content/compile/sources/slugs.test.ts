import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headingId, isSlug, topicSlug } from "./slugs";

describe("the address of a topic", () => {
  test.each([
    ["Night work", "night-work"],
    ["AT&T", "at-t"],
    ["#1", "1"],
    ["Été à Halvern’s «quay»", "ete-a-halverns-quay"],
    ["Łódź", "lodz"],
    ["Straße", "strasse"],
    ["STRAẞE", "strasse"],
    ["Ørsted", "orsted"],
    ["Æsir", "aesir"],
    ["Þórshöfn", "thorshofn"],
    ["İstanbul", "istanbul"],
    ["ısı", "isi"],
    ["Şəki", "seki"],
    ["Đông", "dong"],
    ["Ông", "ong"],
    ["ọ̀rọ̀", "oro"],
    ["ʻOkina", "okina"],
    ["Հայաստան", "hayastan"],
    ["Київ", "kiiv"],
    ["Ελλάδα", "ellada"],
    ["საქართველო", "sakartvelo"],
    ["서울", "seoul"],
    ["が", "ga"],
    ["か", "ka"],
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["Ｃ＃", "c-sharp"],
    ["LGBTQ+", "lgbtq-plus"],
    ["Henry Ⅷ", "henry-viii"],
    ["H₂O", "h2o"],
    ["№ 7", "no-7"],
    ["€", "eur"],
    ["The £", "the-gbp"],
    ["🚋", "train"],
    ["🇦🇲 and 🇦🇿", "am-and-az"],
    ["❤️ Halvern", "heart-halvern"],
    ["🏳️‍🌈", "flag-white-rainbow"],
    ["☕", "coffee"],
    ["Lego®", "lego"],
    ["1️⃣", "1"],
  ])("of %j is %j", (name, slug) => {
    expect(topicSlug(name)).toBe(slug);
  });

  test.each([
    ["经济", "竞技"],
    ["עם", "אם"],
    ["عام", "عم"],
    ["दिन", "दीन"],
    ["ใกล้", "ไกล"],
    ["አዲስ", "ዓዲስ"],
    ["தமிழ்", "தாமிழ்"],
    ["ꦗꦮ", "ꦗꦸꦮ"],
  ])("of %j is not that of %j", (one, other) => {
    const slugs = [topicSlug(one), topicSlug(other)];
    expect(slugs.every(isSlug), slugs.join()).toBe(true);
    expect(slugs[0]).not.toBe(slugs[1]);
  });

  test("does not depend on how a letter is composed, on case, joiners or variation selectors", () => {
    for (const name of ["Łódź", "Ông", "Երևան", "서울", "が", "हिन्दी", "می\u200cروم", "Ёлка"]) {
      const slug = topicSlug(name);
      expect(topicSlug(name.normalize("NFD"))).toBe(slug);
      expect(topicSlug(name.toLowerCase())).toBe(slug);
      expect(topicSlug(name.replace("\u200c", ""))).toBe(slug);
      expect(topicSlug(`${name}\ufe0f`)).toBe(slug);
    }
  });

  // Published addresses: a new version of the library must not move them.
  test("never changes", () => {
    expect(["東京", "العربية", "हिन्दी", "ไทย", "ירושלים"].map(topicSlug)).toEqual([
      "dongjing-130016",
      "lrbyh-d27415",
      "hindi-9ddb12",
      "aithy-6d420f",
      "yrvslym-987adc",
    ]);
    const hash = createHash("sha256").update(lettersOf(0xc0, 0x17f, 0x391, 0x45f).map(topicSlug).join(" "));
    expect(hash.digest("hex").slice(0, 16)).toBe("1e5626140062dba4");
  });

  test("is a slug for any name with a letter or digit of any script, and stays itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), (name) => {
        const slug = topicSlug(name);
        expect(slug === "" || isSlug(slug), JSON.stringify([name, slug])).toBe(true);
        expect(topicSlug(slug)).toBe(slug);
        expect(topicSlug(name.normalize("NFD"))).toBe(topicSlug(name.normalize("NFC")));
      }),
      { numRuns: 3000 },
    );
  });

  test("of plain ASCII words is what it always was", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9&/.,:;!?()' _-]{1,20}$/);
    fc.assert(fc.property(word, (name) => void expect(topicSlug(name)).toBe(asciiSlug(name))));
  });

  test("of accented Latin letters is what it always was", () => {
    for (const letter of lettersOf(0xc0, 0x24f, 0x1e00, 0x1eff)) {
      const base = letter.normalize("NFKD").replace(/\p{Mn}/gu, "");
      if (/^[a-z]+$/i.test(base)) expect(topicSlug(letter), letter).toBe(base.toLowerCase());
    }
  });
});

/** The characters of two ranges of code points. */
function lettersOf(first: number, last: number, second: number, end: number): string[] {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return [...range(first, last), ...range(second, end)].map((code) => String.fromCodePoint(code));
}

function asciiSlug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("'", "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

test.each([
  ["が", "が"],
  ["Über", "uber"],
  ["서울", "서울"],
  ["हिन्दी में", "हिन्दी-में"],
  ["йод", "йод"],
  ["น้ำ", "น้ำ"],
  ["می\u200cروم", "میروم"],
  ["Łódź и Київ", "lodz-и-київ"],
  ["ｶﾞ", "ガ"],
  ["C++ and C#", "c-plus-plus-and-c-sharp"],
  ["🚋 Trams", "trams"],
])("the id of a heading %j keeps every letter: %j", (text, id) => {
  expect(headingId(text)).toBe(id);
  expect(headingId(text.normalize("NFD"))).toBe(id);
});
