import type { Definition, Link, Nodes, Parents, Root } from "mdast";
import type { Transformer } from "unified";
import type { TextFacts } from "@/lib/content/compile/sources/document";
import { splitFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { hiddenCharacters } from "@/lib/content/compile/sources/hidden-characters";
import { idsOfEveryPage, idsOfStories, sourcesId } from "@/lib/content/page-ids";
import { sampleLetters } from "@/lib/language/scripts";
import { wordCount } from "@/lib/word-count";
import { type BodyContext, statedLanguage } from "./body-context";
import { BodyText, startOf } from "./body-text";
import { causeOfBraces } from "./cause-of-braces";
import { compileChart } from "./chart-rules";
import { eachNode } from "./each-node";
import { encodedCharacters } from "./encoded-characters";
import { FootnoteRules } from "./footnote-rules";
import { checkTag, unwrapFurniture } from "./furniture-rules";
import { HeadingRules } from "./heading-rules";
import { isWebAddress, linkFault } from "./links";
import { reportLostWords } from "./lost-words";
import { placeOf, type ReportAt } from "./report-at";
import { checkGroup } from "./result-rules";
import { giveAttribute, isTag, type Tag } from "./tags";
import { reportUntakenMarkup } from "./untaken-markup";

const deepest = 100;

/**
 * The rules for bodies, as a remark plugin: reports every fault as a message of the file, arranges furniture,
 * gives headings their ids, and stores `words`, `figures` and `links` in the file's data.
 */
export function checkBody(context: BodyContext): Transformer<Root, Root> {
  return (tree, file) => {
    const report: ReportAt = (node, text) => void file.message(text, node.position);
    const tooDeep = firstDeeperThan(deepest, tree);
    if (tooDeep !== undefined) {
      report(tooDeep, `The body is nested too deep: more than ${deepest} levels. Flatten it.`);
      return { type: "root", children: [] };
    }
    unwrapFurniture(tree);
    const text = new BodyText(splitFrontMatter(String(file))?.body ?? "");
    const reportOnce = oncePerPlace(report);
    const marked = reportUntakenMarkup(tree, text, reportOnce);
    const reported = reportLostWords(tree, text, reportOnce);

    for (const { offset, text: fault } of encodedCharacters(tree, text.markdown))
      report(text.at(offset), `The text contains ${fault}`);

    const figures: TextFacts["figures"] = [];
    const links: TextFacts["links"] = [];
    const headings = new HeadingRules(report, idsOfPage(tree, String(file)));
    const notes = new FootnoteRules(reportOnce, text);
    const withBraces = new Set<unknown>();
    let words = 0;
    let letters = "";
    let sources = 0;
    const uses = new Map<string, string>();
    const groups: Tag[] = [];
    eachNode<Nodes>(tree, (node, _index, parent) => {
      notes.see(node);
      if (node.type === "text" || node.type === "inlineCode" || node.type === "code") {
        words += wordCount(node.value);
        letters = sampleLetters(letters + sampleLetters(node.value));
      } else if (reported.has(node)) return;
      else if (node.type === "heading") headings.see(node, parent);
      else if (node.type === "link" || node.type === "definition") {
        const place = node.position || !parent ? node : placeOfAddress(node, parent, text);
        // An invisible character or a link of another system has been reported already.
        const isReported =
          hiddenCharacters(node.url).length > 0 ||
          node.url.includes("][") ||
          text.markdown.slice(startOf(node) - 2, startOf(node)) === "](" ||
          (node.position === undefined && parent !== undefined && marked.has(parent));
        const fault = isReported ? undefined : linkFault(node.url);
        if (fault !== undefined) report(place, fault);
        else if (isWebAddress(node.url)) links.push({ address: node.url, ...placeOf(place) });
      } else if (isTag(node)) {
        checkTag(node, parent, report, { figures, links });
        if (node.name === "Sources") giveAttribute(node, "id", sourcesId(sources++));
        // Its file is read later (compile-media.ts).
        if (node.name === "Video" || node.name === "Audio") giveAttribute(node, "line", placeInWords(node));
        if (node.name === "Chart") compileChart(node, context, statedLanguage(String(file)), report, uses);
        groups.push(node);
      } else if (node.type === "mdxTextExpression" || node.type === "mdxFlowExpression") {
        // The braces of \frac{1}{2} are one mistake.
        if (withBraces.has(parent)) return;
        if (parent?.type !== "root") withBraces.add(parent);
        const { at, says } = causeOfBraces(text.markdown, startOf(node));
        report(text.at(at), `A story ${says}`);
      } else if (isRefused(node)) {
        report(node, refusals[node.type]);
      } else if (node.type === "listItem" && typeof node.checked === "boolean")
        report(node, refusals.tickBox);
    });
    notes.conclude();
    // What this adds to tags would be unknown attributes before they are checked.
    for (const group of groups) checkGroup(group, report);
    Object.assign(file.data, { words, figures, links, ...(letters && { letters }) });
    if (uses.size > 0) file.data.uses = Object.fromEntries(uses);
    return tree;
  };
}

/** A place has one fault: of several rules that find it, the first is right. */
function oncePerPlace(report: ReportAt): ReportAt {
  const places = new Set<string>();
  return (node, words) => {
    const { line, column } = placeOf(node);
    const place = `${line}:${column}`;
    if (!places.has(place)) report(node, words);
    places.add(place);
  };
}

/** remark-gfm finds the addresses in open brackets without saying where. */
function placeOfAddress(link: Link | Definition, parent: Parents, text: BodyText): Pick<Nodes, "position"> {
  const written = "children" in link && link.children[0]?.type === "text" ? link.children[0].value : link.url;
  const index = text.of(parent).indexOf(written);
  return index < 0 ? parent : text.at(startOf(parent) + index);
}

/** The ids that the page of this body uses itself. */
function idsOfPage(tree: Root, text: string): Set<string> {
  const { yaml = "" } = splitFrontMatter(text) ?? {};
  // A page has a title where a story has a headline.
  const ids = new Set(
    hasField(yaml, "title") && !hasField(yaml, "headline")
      ? idsOfEveryPage
      : [...idsOfEveryPage, ...idsOfStories],
  );
  let sources = 0;
  eachNode<Nodes>(tree, (node) => {
    if (isTag(node) && node.name === "Sources") ids.add(sourcesId(sources++));
  });
  return ids;
}

function hasField(yaml: string, name: string): boolean {
  return new RegExp(`(?:^|[{,]\\s*)["']?${name}["']?[ \\t]*:`, "m").test(yaml);
}

const picture = "A picture must have a credit. Use <Figure src alt credit />.";
const refusals = {
  mdxjsEsm: "A story cannot import or export anything. Remove this line.",
  image: picture,
  imageReference: picture,
  html: "Do not write HTML in a story. Write Markdown.",
  tickBox: "A story cannot have checkboxes. Write a plain list.",
};

function isRefused(node: Nodes): node is Extract<Nodes, { type: keyof typeof refusals }> {
  return Object.hasOwn(refusals, node.type);
}

/** Checked before anything walks the tree recursively. */
function firstDeeperThan(bound: number, tree: Root): Nodes | undefined {
  const waiting: [Nodes, number][] = [[tree, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth > bound) return node;
    if ("children" in node) for (const child of node.children) waiting.push([child, depth + 1]);
  }
  return undefined;
}

function placeInWords(node: Tag): string {
  const { line, column } = placeOf(node);
  return `${line}:${column}`;
}
