import { JSDOM } from "jsdom";

/** What is written in Latin letters in every language: formats, programs, licences. */
const names = [
  ...["RSS", "Atom", "JSON", "JPEG", "PNG", "WebP", "GIF", "HEIC", "PDF", "ZIP", "Office", "JavaScript"],
  ...["SecureDrop", "Signal", "Tor Browser", "Tor", "PGP", "age", "tar", "CC BY"],
];
const name = new RegExp(String.raw`(?<!\w)(?:${names.join("|")})(?!\w)`, "g");
/** Web and mail addresses, handles, keys, hosts, files, paths, and the holes of templates and messages. */
const address =
  /https?:\/\/[!-~]+|[\w.+-]*@[\w.-]+|\bage1\w+|[\w-]+(?:\.\w+)+(?:\/[!-~]*)?|\/[\w/.#-]+|⟦[\w-]+⟧|\{\w+\}/g;

/**
 * The words of a text in Latin letters, without names and addresses. In a language that has other letters
 * they are words of ours that nobody translated.
 */
export function latinWords(text: string): string[] {
  const plain = text.replace(address, " ").replace(name, " ");
  return [...new Set(plain.match(/\p{sc=Latn}{2,}/gu))];
}

/**
 * All that a page says in Latin letters: its text, its descriptions, its templates and its data. What it
 * marks as in another language is left out.
 */
export function latinWordsOn(html: string): string[] {
  return latinWords(saidOn(html).join("\n"));
}

/** All that a feed says in Latin letters. */
export function latinWordsInFeed(path: string, text: string, language: string): string[] {
  const said = path.endsWith(".json") ? textsIn(JSON.parse(text)) : saidInXml(text);
  const plain = said.flatMap((each) => (each.includes("<") ? saidOn(each, language) : each));
  return latinWords(plain.join("\n"));
}

function saidOn(html: string, language?: string): string[] {
  const { document } = new JSDOM(html).window;
  return saidIn(document, language ?? document.documentElement.lang);
}

function saidIn(root: ParentNode, language: string): string[] {
  return [...root.querySelectorAll("*")].flatMap((element) => {
    if (isForeign(element, language)) return [];
    const attributes = attributesOf(element);
    switch (element.localName) {
      case "style":
        return [];
      case "script":
        return dataOf(element);
      case "template":
        return saidIn((element as HTMLTemplateElement).content, language);
      default:
        return [...attributes, ...ownTexts(element)];
    }
  });
}

/** Whether it is marked as in another language, or is a receipt, whose words are the same in all. */
function isForeign(element: Element, language: string): boolean {
  const marked = element.closest("[lang]")?.getAttribute("lang") ?? language;
  return marked !== language || element.closest("[data-receipt], textarea[name=words]") !== null;
}

/** The texts in an element, without those of the elements in it. */
const ownTexts = (element: Element): string[] =>
  [...element.childNodes].flatMap((node) => (node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? "") : []));

/** Attributes that are shown or read to readers. */
const spoken = /^(?:alt|label|title|placeholder|aria-(?:label|description|roledescription|valuetext))$/;
/** Attributes for scripts: names and numbers. In others are texts that scripts show. */
const machineData =
  /^data-(?:align|block|does|each|files|footnote.*|for|from|layout|limit|notices|open|receipt|shut|slug|total|until|words)$/;
const machineMeta = [
  ..."viewport robots referrer theme-color twitter:card".split(" ").map((name) => `[name='${name}']`),
  ..."og:type og:locale og:image:type".split(" ").map((name) => `[property='${name}']`),
].join();

function attributesOf(element: Element): string[] {
  if (element.localName === "meta")
    return element.matches(machineMeta) ? [] : [element.getAttribute("content") ?? ""];
  const isShown = (name: string) =>
    spoken.test(name) || (name.startsWith("data-") && !machineData.test(name)) || isLabel(element, name);
  return [...element.attributes].flatMap(({ name, value }) => (isShown(name) ? value : []));
}

const isLabel = (element: Element, name: string) =>
  name === "value" && element.matches("input:is([type=submit], [type=button], [type=reset])");

/** The texts in the data of a script element; none of a script that runs. */
function dataOf(script: Element): string[] {
  const isData = script.getAttribute("type")?.endsWith("json");
  return isData ? textsIn(JSON.parse(script.textContent ?? "")) : [];
}

/** The texts in JSON, without those that are for programs. */
function textsIn(data: unknown): string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    /^(?:@(?:context|id|type)|inLanguage|language|numbers|genre|identifier|mime_type|id)$/.test(key)
      ? []
      : textsIn(value),
  );
}

function saidInXml(xml: string): string[] {
  const { document } = new JSDOM(xml, { contentType: "application/xml" }).window;
  return [...document.querySelectorAll("*:not(language, pubDate, lastBuildDate)")].flatMap((element) => [
    ...["title", "label"].flatMap((name) => element.getAttribute(name) ?? []),
    ...[...element.childNodes].flatMap((node) =>
      node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE
        ? (node.nodeValue ?? "")
        : [],
    ),
  ]);
}
