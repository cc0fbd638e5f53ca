import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { compileBody } from "@/lib/content/compile/body/body";
import { directionOf, ownDirection } from "@/lib/language/direction";
import { withDirections } from "./directions";

const bodyOf = (markdown: string) => compileBody(`---\nheadline: A\n---\n\n${markdown}\n`).tree;
const html = (markdown: string, language: string) =>
  toHtml(withDirections(bodyOf(markdown), directionOf(language))).replace(/\n/g, "");

test.each([
  ["a paragraph in Arabic", "en", "قالت إنها لن تعود.", '<p dir="rtl">قالت إنها لن تعود.</p>'],
  ["the same in an Arabic paper", "ar", "قالت إنها لن تعود.", "<p>قالت إنها لن تعود.</p>"],
  [
    "an Arabic paragraph that begins with a Latin word",
    "ar",
    "NATO ترفض الطلب الذي تقدمت به.",
    "<p>NATO ترفض الطلب الذي تقدمت به.</p>",
  ],
  [
    "an English paragraph in a Hebrew paper",
    "he",
    "She will not return.",
    '<p dir="ltr">She will not return.</p>',
  ],
  [
    "a few foreign words",
    "en",
    "She said שלום as she left the pier.",
    "<p>She said שלום as she left the pier.</p>",
  ],
  [
    "foreign words that are marked as such",
    "en",
    'Ah: <Foreign lang="he">שלום שלום</Foreign>.',
    '<p>Ah: <Foreign lang="he">שלום שלום</Foreign>.</p>',
  ],
  ["numbers alone", "ar", "1931–2026", "<p>1931–2026</p>"],
  [
    "a list, and one item in the language of the story",
    "en",
    "- אחת ושתיים\n- שלוש וארבע וחמש\n- The end.",
    '<ul dir="rtl"><li>אחת ושתיים</li><li>שלוש וארבע וחמש</li><li dir="ltr">The end.</li></ul>',
  ],
  ["a quotation", "en", "> שלום וברכה", '<blockquote dir="rtl"><p>שלום וברכה</p></blockquote>'],
  ["a heading", "en", "## שלום וברכה", '<h2 id="שלום-וברכה" dir="rtl">שלום וברכה</h2>'],
  [
    "furniture",
    "en",
    '<FactBox title="A">\n\nשלום וברכה\n\n</FactBox>',
    '<FactBox title="A"><p dir="rtl">שלום וברכה</p></FactBox>',
  ],
])("%s, language %s", (_, language, markdown, expected) => {
  expect(html(markdown, language).toLowerCase()).toBe(expected.toLowerCase());
});

test("a body in one direction is returned as it is", () => {
  for (const [language, text] of [
    ["en", "She left.\n\n## The pier\n\n- one\n- two"],
    ["ar", "قالت إنها لن تعود.\n\n- واحد"],
  ] as const) {
    const body = bodyOf(text);
    expect(withDirections(body, directionOf(language))).toBe(body);
  }
});

test.each([
  ["an English headline in a Hebrew paper", "Trams stop at midnight", "rtl", { dir: "ltr" }],
  ["a Hebrew one that begins with a Latin word", "NATO דוחה את הבקשה", "rtl", {}],
  ["a year", "2026", "rtl", {}],
  ["a Hebrew headline in an English paper", "החשמלית האחרונה", "ltr", { dir: "rtl" }],
] as const)("a field has a direction of its own where it needs one: %s", (_, text, around, expected) => {
  expect(ownDirection(text, around)).toEqual(expected);
});
