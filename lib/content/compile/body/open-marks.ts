import type { MarkupForm } from "@/lib/content/compile/sources/markup-form";
import { furnitureNames } from "@/lib/content/furniture";

const line = String.raw`(?<=^[ \t>]{0,20})`;
const wordEdge = String.raw`(?<![\p{L}\p{N}*_@/.\\#\uFFFA-\uFFFC])`;
const bullets = "※○●◆◇■□▪▶►→⇒➜✓✔✗✘✅❌☐☑★☆";
const items =
  "They would be one paragraph. Begin each with a hyphen and a space, or put an empty line between them.";

/** Marks without a partner, and lines that were meant to stand apart. */
export const openMarks: MarkupForm[] = [
  {
    of: new RegExp(String.raw`${wordEdge}_(?=\p{L})[^_\n]*$`, "gmu"),
    signs: "_",
    is: "the mark of",
    remedy: "Close the emphasis directly behind its last word, or write \\_ for the sign itself.",
  },
  {
    // Behind an Armenian letter it is typed for ՝, which looks alike.
    of: /(?<![\p{L}\p{N}`])`(?!`)|(?<![`\p{Script=Armenian}])`(?![\p{L}\p{N}`])/gu,
    signs: "`",
    is: "the mark",
    remedy: "Close the code with another one, write ’ for an apostrophe, or \\` for the sign itself.",
    isOnce: true,
  },
  {
    of: /(?<![\p{L}\p{N}-])--(?=[\p{L}\p{N}])[^-\n]{0,200}[\p{L}\p{N}]--(?![\p{L}\p{N}-])/gu,
    signs: "-",
    is: "the marks of",
    remedy: "Write — for a dash, or ~~words~~ for words that are struck.",
  },
  {
    of: /(?<![\p{L}\p{N}+])\+\+(?=[\p{L}\p{N}])[^+\n]{0,200}[^+\s]\+\+(?![\p{L}\p{N}+])/gu,
    signs: "+",
    is: "the marks of",
    remedy: "Write the words only.",
  },
  {
    of: /(?<![\p{L}\p{N}^])\^[\p{L}\p{N}]{2,30}\^(?![\p{L}\p{N}^])/gu,
    signs: "^",
    is: "the marks of",
    remedy: "Write the letters only, or the sign itself.",
  },
  {
    of: /(?<![\p{L}\p{N}])\[[^[\]|\n]+\|(?:https?:|www\.|mailto:|\/|\uFFFB)[^[\]\n]*\]/giu,
    signs: "|",
    is: "the link",
    remedy: "Write [words](https://example.org).",
  },
  {
    of: /(?<=[^\n]\n[ \t>]{0,20}): +\S[^\n]*/gu,
    signs: "\n",
    is: "the mark of",
    remedy: "Put the colon at the end of the line above, or write a list with hyphens.",
    isOnce: true,
  },
  {
    of: new RegExp(
      [
        String.raw`${line}([–—・])(?: |(?<=・))\S[^\n]*[^\n\uFFFC](?=\n[ \t>]*\1)`,
        String.raw`${line}\((?:\d{1,3}|\p{L})\) \S[^\n]*[^\n\uFFFC](?=\n[ \t>]*\((?:\d{1,3}|\p{L})\) )`,
        String.raw`${line}[${bullets}] ?\S[^\n]*[^\n\uFFFC](?=\n[ \t>]*[${bullets}])`,
        String.raw`${line}(?:[①-⑳]|[一二三四五六七八九]、|\d{1,2}、|[１-９]{1,2}[．、.]|（[一二三四五六七八九\d１-９]）)[^\n]*[^\n\uFFFC](?=\n[ \t>]*(?:[①-⑳]|[一二三四五六七八九十]、|\d{1,2}、|[１-９０]{1,2}[．、.]|（[一二三四五六七八九十\d１-９]）))`,
        String.raw`${line}\d{1,3}[.)] \S[^\n]*[^\n\uFFFC](?=\n[ \t>]*\d{1,3}[.)] \S)`,
        String.raw`${line}[aA][.)] \S[^\n]*[^\n\uFFFC](?=\n[ \t>]*[bB][.)] )`,
      ].join("|"),
      "gmu",
    ),
    signs: "\n",
    is: "the list mark of",
    remedy: items,
    isOnce: true,
  },
  {
    of: new RegExp(
      String.raw`(?<![\p{L}\p{N}/])(?:< |&lt; ?)?(?:${furnitureNames.join("|")})\s+[\w-]+=["'“„][^\n]*`,
      "gu",
    ),
    signs: "=",
    is: "the furniture",
    remedy: "Begin its tag with <, without a space behind.",
  },
  {
    of: new RegExp(String.raw`${line}\[[ xX]\] [^\s[][^\n]*`, "gmu"),
    signs: "[",
    is: "the box of",
    remedy: "Write a plain list.",
    isOnce: true,
  },
  {
    of: new RegExp(String.raw`${line}[^\t\n]*\S\t+\S[^\n]*(?=\n[ \t>]*[^\t\n]*\S\t+\S)`, "gmu"),
    signs: "\t",
    is: "the table row",
    remedy: "Write a table: | between the cells, and | --- | --- | below its head.",
    isOnce: true,
  },
  {
    of: /(?<![^\s])[^\s\\:]*\\[ \t]*$/gu,
    signs: "\\",
    is: "the backslash of",
    remedy: "Remove it: it breaks a line only above another one.",
  },
  {
    of: /(?<=[.!?…”"])\\n(?=\\n|\s|\p{Lu}|$)|\\u[\da-f]{4}/gu,
    signs: "\\",
    is: "the code",
    remedy: "Write an empty line for \\n, and the character itself for its code.",
    isOnce: true,
  },
  {
    of: /(?<![\p{L}\p{N}])(?:image|video|audio|link|xref|footnote|include)::?[^\s[\]]*\[[^\]\n]*\]/gu,
    signs: "[",
    is: "the macro",
    remedy: "Write [words](https://example.org), or use furniture.",
  },
  {
    of: /(?<![\p{L}\p{N}])\[~\p{L}[^\s\]]*\]/gu,
    signs: "~",
    is: "the mention",
    remedy: "Write the name itself.",
  },
  {
    of: /\[[#\w*-]+\]_(?![\p{L}\p{N}_])/gu,
    signs: "_",
    is: "the footnote",
    remedy: "Write [^1], and the line [^1]: text.",
  },
];

/** A star before words. It may be a note if another one, behind a word, refers to it. */
export const openStar: MarkupForm = {
  of: /(?<= )\*(?=\p{L}{2})[^*\n]*$/gmu,
  signs: "*",
  is: "the mark of",
  remedy: "Close the emphasis directly behind its last word, or write \\* for the sign itself.",
};
/** A star that refers to a note. */
export const noteStar = /[\p{L}\p{N}]\*(?![\p{L}*])/u;
