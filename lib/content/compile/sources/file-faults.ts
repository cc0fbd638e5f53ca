import type { Document } from "./document";
import { splitFrontMatter } from "./front-matter";
import type { Source } from "./sources";

type Fault = Document["faults"][number];

/** What is wrong with the bytes of a document that are not UTF-8 text. */
export function encodingFault(bytes: Uint8Array): Fault {
  const [first, second] = bytes;
  const isUtf16 =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.includes(0);
  if (isUtf16)
    return { line: 1, column: 1, text: "This file is UTF-16 or not a text at all. Save it as UTF-8." };
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  const before = text.slice(0, Math.max(0, text.indexOf("\ufffd")));
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  return {
    line,
    column,
    text: "This file is not UTF-8 text: the character here is of another encoding. Save it as UTF-8.",
  };
}

/** One mistake that would be reported as many, since it makes nonsense of the file as a whole. */
export function fileFault(source: Source): Fault | undefined {
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
