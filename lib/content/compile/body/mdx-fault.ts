import { quoted, suggest } from "@/lib/content/compile/sources/faults";
import { furniture, furnitureNames, isFurniture } from "@/lib/content/furniture";
import { causeOfBraces } from "./cause-of-braces";
import { placeIn } from "./report-at";
import { tagRemedy } from "./tag-remedy";

/** A fault with its place in the file. */
type PlacedFault = { line: number; column: number; text: string };
type Cause = { at: number; text: string };

/**
 * What is wrong with a body that cannot be parsed. The parser names the character at which it gave up, often
 * far from the mistake: the end of the file for a brace without an end.
 */
export function mdxFault(thrown: unknown, body: string): PlacedFault {
  const { at, reason } = parserFault(thrown, body);
  const written = withoutCode(body);
  const { at: place, text } = (/import\/exports/.test(reason) && importCause(body, at)) ||
    (/expression|brace/.test(reason) && braceCause(written, at)) ||
    tagCause(written, at, reason) || {
      at,
      text: `${reason.replace(/\.?$/, ".")} Write a bare < as \\<, and close every tag.`,
    };
  return { ...placeIn(body, place), text: `Invalid MDX: ${text}` };
}

/** The parser throws messages with place and reason. Any other error is its own failure. */
function parserFault(thrown: unknown, body: string): { at: number; reason: string } {
  const start = body.search(/\S/);
  if (thrown instanceof RangeError) return { at: start, reason: "The text is nested too deep" };
  if (!(thrown instanceof Error && "reason" in thrown)) return { at: start, reason: String(thrown) };
  const reason = String(thrown.reason);
  const { line, column } = thrown as { line?: unknown; column?: unknown };
  // Of an open tag the reason has the place.
  const [, ofTag, columnOfTag] = /\((\d+):(\d+)-/.exec(reason) ?? [];
  const at =
    ofTag && columnOfTag
      ? offsetOf(body, Number(ofTag), Number(columnOfTag))
      : typeof line === "number"
        ? offsetOf(body, line, typeof column === "number" ? column : 1)
        : start;
  return { at, reason: reason.replace(/\s*\((?:note: [^)]*|[\d:-]+)\)*/g, "").trim() };
}

function offsetOf(body: string, line: number, column: number): number {
  const above = body.split("\n").slice(0, line - 1);
  return above.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

/** The body with blanks where code and escaped signs are, at the same offsets. */
function withoutCode(body: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  return body
    .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*$|(?![\s\S]))/gm, blank)
    .replace(/\\[!-/:-@[-`{-~]/g, "  ")
    .replace(/(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?[^`]\1(?!`)/g, blank);
}

function importCause(body: string, at: number): Cause {
  const begin = [...body.slice(0, at).matchAll(/^(?:import|export)\b/gm)].at(-1);
  return {
    at: begin?.index ?? at,
    text: "a story cannot import or export anything. Begin the paragraph with another word.",
  };
}

/** Braces are code in MDX. The parser stops within them, or at the end of the file. */
function braceCause(written: string, at: number): Cause {
  const open: number[] = [];
  for (const { 0: brace, index } of written.matchAll(/[{}]/g)) {
    if (index > at) break;
    if (brace === "{") open.push(index);
    else open.pop();
  }
  const cause = causeOfBraces(written, open[0] ?? at);
  const element = [...written.slice(0, cause.at).matchAll(/<(\/?)(style|script)\b[^<>]*>/gi)].at(-1);
  if (element?.[1] === "")
    return { at: element.index, text: `do not use the tag <${element[2]}> in a story. Remove it.` };
  return { at: cause.at, text: `a story ${cause.says}` };
}

const address = /^<(?:https?:|ftp:|mailto:|tel:|www\.|[\w.+-]+@)[^\s<>]*>?/i;
const curly = "“”„‟«»‘’‚‛";

function tagCause(written: string, at: number, reason: string): Cause | undefined {
  const before = written.slice(0, at + 1);
  const last = before.lastIndexOf("<");
  if (last < 0) return undefined;
  // Of several side by side the first is the cause.
  const place = last - (/<*$/.exec(before.slice(0, last))?.[0].length ?? 0);
  const rest = written.slice(place);
  const cause = (text: string, at = place) => ({ at, text });
  if (rest.startsWith("<!--")) return cause("a story has no comments. Remove the comment.");
  if (/^<[@#!][\w|&!:.#-]+>/.test(rest))
    return cause("this is a mention of a chat program. Write the name itself.");
  const [, linked, words] = /^<((?:https?|mailto):[^\s<>|]+)\|([^<>\n]+)>/.exec(rest) ?? [];
  if (linked && words) return cause(`this is a link of a chat program. Write [${words}](${linked}).`);
  const [link] = address.exec(rest) ?? [];
  if (link) return cause(`${quoted(link)} would be a tag. Write the address without < and >.`);
  if (/^<(?:[?%]|!\[|!doctype)/i.test(rest))
    return cause("this is code of another system. Remove it, or write a bare < as \\<.");
  const [, ended] = /^<\/([A-Za-z]\w*)(?!\w*\s*>)/.exec(rest) ?? [];
  if (ended !== undefined && isFurniture(ended)) return cause(`</${ended} has no end. Add > behind it.`);
  if (/^<[^A-Za-z_$/>]/.test(rest) || /end of file in (?:local )?name/.test(reason))
    return cause(`${quoted(rest.slice(0, 2).trim())} would begin a tag. Write a bare < as \\<.`);
  const ofAttribute = attributeCause(written, place, at);
  if (ofAttribute !== undefined) return ofAttribute;
  const [, name = ""] = /^<\/?([A-Za-z_$][\w:.$-]*)/.exec(rest) ?? [];
  const [, open = name] = /closing tag for `<([^`>]+)>`/.exec(reason) ?? [];
  if (/expected an open tag first|expected corresponding/.test(reason)) {
    const closing = /`(<\/[^`]*>)`, expected/.exec(reason)?.[1] ?? /^<\/[^>]*>/.exec(rest)?.[0] ?? "This tag";
    if (closing !== `</${open}>` && closing.toLowerCase() === `</${open.toLowerCase()}>`)
      return cause(`<${open}> ends with ${closing}. Write </${open}>.`);
    if (/corresponding closing tag/.test(reason))
      return cause(`${closing} comes before <${open}> is closed. Add </${open}> before it, or remove one.`);
    const remedy = isFurniture(name) ? `Remove it, or add <${name}> before the words.` : "Remove it.";
    return cause(`${closing} closes nothing. ${remedy}`);
  }
  if (isFurniture(open)) {
    if (furniture[open].holds === "nothing") return cause(`<${open}> has no end. Close it with />.`);
    const isSplit = /(?:end|start) of `/.test(reason);
    if (isSplit && new RegExp(`^<[^<>]*>(?:(?!<${open}\\b)[\\s\\S])*</${open}>|^</`).test(rest)) {
      if (furniture[open].holds === "words")
        return cause(`<${open}> must be one paragraph. Remove the empty line within it.`);
      return cause(
        `<${open}> must begin and end alike. Put <${open}> and </${open}> on lines of their own, with empty lines before and after them.`,
      );
    }
    const above = written.slice(0, place);
    if (/closing tag/.test(reason) && above.lastIndexOf(`<${open}`) > above.lastIndexOf(`</${open}>`))
      return cause(`<${open}> begins again before it has ended. Write </${open}> to end it.`);
    if (/closing tag/.test(reason))
      return cause(`<${open}> has no end. Add </${open}> after what it contains.`);
    return cause(`<${open}> has no end. Add > after its attributes.`);
  }
  // A tag's name ends with a space, a slash or >, and the tag itself with >.
  const isLess =
    open === name &&
    (/^<[\w:.$-]+[^\s\w:.$/>-]/.test(rest) || !/^<[^<>]*>/.test(rest.split(/\n[ \t]*\n/, 1)[0] ?? ""));
  if (isLess) return cause(`<${open} would begin a tag. Write a bare < as \\<.`);
  const remedy = tagRemedy(open);
  if (remedy !== undefined) return cause(`do not use the tag <${open}> in a story. ${remedy}`);
  if (/^[A-Z]/.test(open) && /closing tag/.test(reason))
    return cause(`<${open}> would be a tag. ${suggest(open, furnitureNames)} Write a bare < as \\<.`);
  return cause(`<${open} would begin a tag. Write a bare < as \\<.`);
}

/** A tag whose value has no second quote, so that it goes on beyond the end of the furniture. */
const openValue = /<([A-Z]\w*)\b[^<>]*?\s([\w-]+)\s*=\s*(["'])(?:(?!\3)[^<>\n])*>(?:(?!\3)[^\n])*?<\/\1>/d;

/** Curly, missing or repeated quotes around the value of an attribute. The first is the cause of the rest. */
function attributeCause(written: string, place: number, at: number): Cause | undefined {
  const mixed = new RegExp(
    `<[A-Za-z][^<>]*?\\s([\\w-]+)=(?:["'][^"'<>\\n${curly}]*[${curly}]|[${curly}])(?=[^"'\\n<>]*(?:\\/?>|\\s[\\w-]+=))`,
  );
  const found = mixed.exec(written.slice(0, at + 200));
  const attribute = found && new RegExp(`(?<=\\s)${found[1]}=`).exec(found[0]);
  if (found && attribute && found.index + attribute.index <= Math.max(at, place))
    return {
      at: found.index + attribute.index,
      text: `the value of ${found[1]} has curly quotes around it. Write straight ones: ${found[1]}="...".`,
    };
  const open = openValue.exec(written.slice(0, at + 200));
  if (open)
    return {
      at: open.indices?.[2]?.[0] ?? open.index,
      text: `the value of ${open[2]} has no end. Add ${open[3]} behind it.`,
    };
  const tag = written.slice(place, at);
  if (written[at] === "," && /["']$/.test(tag))
    return { at, text: "attributes stand without commas between them. Remove the comma." };
  const [, named] = /\s([\w-]+):\s*$/.exec(tag) ?? [];
  if (named !== undefined && /["'“„]/.test(written[at] ?? ""))
    return {
      at: place + tag.lastIndexOf(`${named}:`),
      text: `an attribute has no colon. Write ${named}="...".`,
    };
  const [, bare] = /\s([\w-]+)=\s*$/.exec(tag) ?? [];
  if (bare !== undefined)
    return { at: at - bare.length - 1, text: `the value of ${bare} has no quotes. Write ${bare}="...".` };
  const [, last, quote, value = ""] = /\s([\w-]+)=(["'])((?:(?!\2).)*)\2[^\s"']*$/s.exec(tag) ?? [];
  const [next] = /[\w-]+=$/.exec(value) ?? [];
  if (next !== undefined)
    return {
      at: place + tag.lastIndexOf(`${last}=${quote}`),
      text: `the value of ${last} has no end. Add ${quote} before ${next.slice(0, -1)}.`,
    };
  if (last !== undefined && quote !== undefined) {
    const other = quote === '"' ? "'" : '"';
    return {
      at: place + tag.lastIndexOf(`${last}=${quote}`),
      text: `the value of ${last} contains ${quote} itself. Put ${other} around the value, or write “ and ” within it.`,
    };
  }
  return undefined;
}
