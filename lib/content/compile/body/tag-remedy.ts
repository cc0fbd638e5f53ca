import { suggest } from "@/lib/content/compile/sources/faults";
import { furnitureNames, isFurniture } from "@/lib/content/furniture";

/** What to write instead of HTML, by the names of its tags. */
const instead: [names: string, remedy: string][] = [
  ["b strong", "Write **words**."],
  ["i em cite dfn var", "Write *words*."],
  ["s del strike", "Write ~~words~~."],
  ["a", "Write [words](https://example.org)."],
  ["br", "End the line with a backslash, or begin a new paragraph."],
  ["h1 h2 h3 h4 h5 h6", "Begin the line with ## and a space."],
  ["ul ol li", "Begin each item with a hyphen and a space."],
  ["blockquote q", 'Begin each line with "> ".'],
  ["code pre kbd samp tt", "Put the words between backticks."],
  ["table thead tbody tr td th", "Write a table of Markdown."],
  ["hr", "Write --- between empty lines."],
  ["sub sup", "Write the sign itself, such as ² or ₂."],
  ["ref footnote", "Write [^1], and the line [^1]: text."],
];
const bySystem: [form: RegExp, remedy: string][] = [
  [/^(?:iframe|embed|object|video|audio)$/, "Use <Embed>."],
  [/^(?:img|picture|figure|figcaption|svg|image)$/, "Use <Figure>."],
  [/^(?:script|style|link|meta|form|input|button|canvas|noscript|template)$/, "Remove it."],
  [/:|^(?:mso|smarttag)/i, "Word has left it behind. Remove the tag, and keep its words."],
];
const html =
  /^(?:p|div|span|u|ins|mark|font|center|big|small|section|article|aside|header|footer|main|nav|details|summary|abbr|time|wbr|label|dl|dt|dd|address|caption)$/;

/** What to do about a tag that is not furniture; undefined if it looks like text instead of a tag. */
export function tagRemedy(name: string): string | undefined {
  const lower = name.toLowerCase();
  for (const [form, remedy] of bySystem) if (form.test(lower)) return remedy;
  for (const [names, remedy] of instead)
    if (names.split(" ").includes(lower)) return `${remedy.replace("Write **", "Write Markdown, **")}`;
  const furniture = furnitureNames.find((known) => known.toLowerCase() === lower);
  if (furniture !== undefined) return `Did you mean <${furniture}>?`;
  if (html.test(lower)) return "Remove the tag, and keep its words.";
  return undefined;
}

/** What is wrong with a tag that was read well, but is not furniture. */
export function unknownTagFault(name: string): string {
  if (name === "") return "The tag <> has no name. Remove it.";
  const remedy = tagRemedy(name);
  if (/^[A-Z]/.test(name) && !isFurniture(name) && !remedy?.startsWith("Word"))
    return `Unknown furniture <${name}>. ${suggest(name, furnitureNames)}`;
  return `Do not use the tag <${name}> in a story. ${remedy ?? "Write Markdown or furniture, or a bare < as \\<."}`;
}
