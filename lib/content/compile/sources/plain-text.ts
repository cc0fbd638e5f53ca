import { furnitureNames } from "@/lib/content/furniture";
import { entitiesIn } from "./entities";
import { mojibakeIn } from "./mojibake";
import { type Markup, shortcodesIn, shortened } from "./shortcodes";

// Tags that format words. Any other is what a story about the web is about: "Why <script> is a danger".
const tags =
  "a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|ins|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|tt|u|ul|wbr";
// Marks count at the edges of words only: 5 * 3, M*A*S*H, file_name_here and f**k are not markup.
const before = String.raw`(?<![\p{L}\p{N}\\*_~])`;
const after = String.raw`(?![\p{L}\p{N}*_~])`;
const marked = (mark: string) => {
  const one = mark.at(-1);
  return String.raw`${before}${mark}(?![\s${one}])[^${one}\n]*[^\s${one}]${mark}${after}`;
};

const forms: { of: RegExp; is: string; remedy: string }[] = [
  { of: /!?\[[^\]\n]*\]\([^()\n]*\)/gu, is: "the link", remedy: "Write its words only." },
  { of: /\[\^[^\]\s]+\]/gu, is: "the footnote", remedy: "Put it into the body." },
  {
    of: new RegExp(["\\*\\*", "__", "~~"].map(marked).join("|"), "gu"),
    is: "the marks of",
    remedy: "Write the words only.",
  },
  {
    of: new RegExp(["\\*", "_"].map(marked).join("|"), "gu"),
    is: "the marks of",
    remedy: "Write the words only.",
  },
  { of: /(?<!`)`(?!\s)[^`\n]*[^\s`]`(?!`)/gu, is: "the marks of", remedy: "Write the words only." },
  { of: /^#{1,6} (?=\S)/gu, is: "the heading mark", remedy: "Remove it." },
  {
    of: new RegExp(
      String.raw`<\/?(?:${tags})(?:\s[^<>\n]*)?\/?>|<!--[\s\S]*?-->|<\/?(?:${furnitureNames.join("|")})(?:\s[^<>\n]*)?\/?>`,
      "gu",
    ),
    is: "the tag",
    remedy: "Remove it.",
  },
];

/** The first markup in a text that is shown as it is: front matter and attributes are not Markdown. */
export function markupIn(text: string): Markup | undefined {
  const own = forms.flatMap(({ of, is, remedy }) =>
    [...text.matchAll(of)].map(({ 0: found, index }) => ({
      index,
      text: `readers would see ${is} ${shortened(found)}. ${remedy}`,
    })),
  );
  return [...own, ...entitiesIn(text), ...shortcodesIn(text), ...mojibakeIn(text)].sort(
    (a, b) => a.index - b.index,
  )[0];
}
