import type { Document } from "./document";
import { splitFrontMatter } from "./front-matter";
import type { Source } from "./sources";

type Fault = Document["faults"][number];

/** What is wrong with the bytes of a document that are not UTF-8 text, or have a NUL in it. */
export function encodingFault(bytes: Uint8Array): Fault {
  const nuls = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  const isUtf8 = !text.includes("\ufffd");
  const [first, second] = bytes;
  const hasUtf16Mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (hasUtf16Mark || (nuls > 0 && (!isUtf8 || nuls > bytes.length / mostNuls)))
    return { line: 1, column: 1, text: "This file is UTF-16 or not a text at all. Save it as UTF-8." };
  const before = text.slice(0, Math.max(0, text.indexOf(isUtf8 ? "\0" : "\ufffd")));
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  return {
    line,
    column,
    text: isUtf8
      ? `Nobody sees the character here, a NUL (U+0000), and no text has it. Delete it${nuls > 1 ? ", and all others like it" : ""}, or restore the file.`
      : "This file is not UTF-8 text: the character here is of another encoding. Save it as UTF-8.",
  };
}

/** UTF-16 of a European language has a NUL in two bytes; a NUL that an editor left is alone. */
const mostNuls = 8;

/** One mistake that would be reported as many, since it makes nonsense of the file as a whole. */
export function fileFault(source: Source): Fault | undefined {
  if (source.text.trim() === "" && source.kind !== "front")
    return { line: 1, column: 1, text: "This file is empty. Write it, restore it or delete it." };
  return (
    mergeMarker(source.text) ?? (source.path.endsWith(".mdx") ? frontMatterFault(source.text) : undefined)
  );
}

/** A marker that git leaves where it could not join two versions. In code it may be what a story is about. */
function mergeMarker(text: string): Fault | undefined {
  let fence: string | undefined;
  for (const [above, line] of text.split("\n").entries()) {
    const [, mark] = /^[ \t>]*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    if (fence === undefined && /^(?:<{7}|>{7}|\|{7})(?: \S|$)/.test(line))
      return {
        line: above + 1,
        column: 1,
        text: "git left two versions here. Keep one, and remove the lines that begin with <<<<<<<, =======, ||||||| or >>>>>>>.",
      };
  }
  return undefined;
}

function frontMatterFault(text: string): Fault | undefined {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const opening = lines[first]?.trim() ?? "";
  const at = (line: number, text: string) => ({ line: line + 1, column: 1, text });
  if (opening === "+++" || opening === ";;;")
    return at(first, `Begin and end the front matter with --- instead of ${opening}, and write name: value.`);
  if (splitFrontMatter(text) === undefined) {
    if (first > 0 && opening === "---")
      return at(0, "The front matter must begin in the first line. Remove the lines above it.");
    return undefined;
  }
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  const isField = (line: string | undefined) => /^[a-z]\w*:(?:\s|$)/i.test(line ?? "");
  const isClosed = (from: number) => lines.slice(from).some((line) => line.trimEnd() === "---");
  if (isField(lines[end + 1]) && isClosed(end + 2))
    return at(end, "This line ends the front matter, and more fields follow. Remove it.");
  const next = lines.findIndex((line, index) => index > end && line.trim() !== "");
  if (next >= 0 && lines[next]?.trimEnd() === "---" && isField(lines[next + 1]) && isClosed(next + 2))
    return at(next, "A second front matter begins here. Move its fields into the first, and remove it.");
  return undefined;
}
