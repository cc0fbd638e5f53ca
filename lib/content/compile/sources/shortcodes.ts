import { findForms, type MarkupForm } from "./markup-form";

/** Markup of other systems, which readers would see as it is written. */
export type Markup = { index: number; length?: number; text: string };

const attribute = String.raw`[\w-]+=(?:"[^"]{0,300}"|'[^']{0,300}'|[“”„″][^“”″]{0,200}[“”″]|[^\s\]"']{1,200})`;
const embeds = "youtube|vimeo|tweet|twitter|instagram|facebook|tiktok|spotify|soundcloud|embed";

const forms: MarkupForm[] = [
  {
    of: new RegExp(String.raw`\[[a-z][\w-]*(?:[ \t]+${attribute}){1,20}[ \t]*\/?\]`, "giu"),
    signs: "[",
    is: "the shortcode",
    remedy: "Use furniture, such as <Figure> or <Embed>, or remove it.",
  },
  {
    of: new RegExp(String.raw`\[(?:${embeds})[\s:=](?=[^\]\n]{0,200}(?:\/|\d{5}))[^\]\n]{1,200}\]`, "giu"),
    signs: "[",
    is: "the shortcode",
    remedy: "Use <Embed>, or remove it.",
  },
  {
    of: /\[([a-z][\w-]*)\][^\n]{0,300}?\[\/\1\]/giu,
    signs: "[",
    is: "the shortcode",
    remedy: "Write Markdown, use furniture, or write the words only.",
  },
  {
    of: /\[\/[a-z][\w-]*\]/giu,
    signs: "[",
    is: "the shortcode",
    remedy: "Write Markdown, use furniture, or remove it.",
  },
  {
    of: /\[(?:url|color|size|font|quote)=[^\]\n]*\]/giu,
    signs: "[",
    is: "the shortcode",
    remedy: "Write Markdown.",
  },
  { of: /\[(?:toc|gallery|playlist)\]/giu, signs: "[", is: "the shortcode", remedy: "Remove it." },
  {
    of: /(?<![\p{L}\p{N}\]])!\[\[[^[\]\n]+\]\]/gu,
    signs: "[",
    is: "the wiki picture",
    remedy: "Use <Figure>.",
  },
  {
    of: /(?<![\p{L}\p{N}\]!])\[\[[^[\]\n]+\](?:\[[^[\]\n]+\])?\]/gu,
    signs: "[",
    is: "the wiki link",
    remedy: "Write [words](/a-slug).",
  },
  {
    of: /\{\{(?:[<%][^{}\n]*[>%]|-?[\w.| ]+-?)\}\}|\{%[^{}\n]*%\}/gu,
    signs: "{",
    is: "the shortcode",
    remedy: "Use furniture, or remove it.",
  },
  {
    of: /(?<![=\w])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])/gu,
    signs: "=",
    is: "the mark",
    remedy: "Write **words**.",
  },
  {
    of: /(?<![|\w])\|\|(?=[^\s|])[^|\n]*[^\s|]\|\|(?![|\w])/gu,
    signs: "|",
    is: "the mark",
    remedy: "Remove it.",
  },
  {
    of: /(?<![%\w])%%[^%\n]+%%|(?<!\S)\/\*[^*/\n]+\*\/(?!\S)/gu,
    signs: "%*",
    is: "the comment",
    remedy: "Remove it.",
  },
  {
    of: /(?<![\p{L}\p{N}:/]):(?=[a-z+-])[a-z0-9_+-]+:(?![\p{L}\p{N}:/])/gu,
    signs: ":",
    is: "the emoji code",
    remedy: "Write the emoji itself.",
  },
];

/** All markup of other systems in a text. `written` is the text as it was written, at the same offsets. */
export function shortcodesIn(text: string, written = text): Markup[] {
  const all = findForms(forms, text);
  const names = new Set(all.map(({ found }) => /^\[([\w-]+)/.exec(found)?.[1] ?? ""));
  // The end of a shortcode is not a second fault if its beginning is one.
  const isClosing = (found: string) => found.startsWith("[/") && names.has(found.slice(2, -1));
  return all
    .filter(({ found }) => !isClosing(found))
    .map(({ form: { is, remedy }, found: { length }, index }) => ({
      index,
      length,
      text: `readers would see ${is} ${shortened(written.slice(index, index + length))}. ${remedy}`,
    }));
}

export function shortened(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return short.replace(/\s+/g, " ");
}
