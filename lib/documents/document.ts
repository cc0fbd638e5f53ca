/**
 * Reader pages are documents. Next ends every page with its runtime (script files, inline flight data,
 * preloads for both) to make the page interactive. Reader pages are never hydrated: their links are plain,
 * and the little script they load is our own. Without the runtime a page is half as long, and a strict policy
 * can guard it. docs/decisions/0002-documents.md lists what else was tried.
 */
import { agesOf } from "@/lib/language/ages";
import { directionOf } from "@/lib/language/direction";
import { withFacesOfWords } from "./faces-of-words";
import { withOwnStyles } from "./page-styles";
import { withoutUnusedFaces } from "./unused-faces";

/** Turns a page rendered by Next into the document that readers get. Leaves a finished document as it is. */
export function finishedDocument(html: string): string {
  // Every page rendered by React ends with flight data; a document has none.
  return html.includes("self.__next_f")
    ? withoutUnusedFaces(withOwnStyles(withFacesOfWords(withBlocksApart(toDocument(html)))))
    : html;
}

/** Removes the framework's script. Keeps data blocks (JSON-LD, speculation rules) and our own script. */
export function toDocument(html: string): string {
  return (
    html
      .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes) =>
        isFrameworkScript(attributes) ? "" : script,
      )
      .replace(/<link\b[^>]*\bas="script"[^>]*>/g, "")
      .replace(statusMark, "")
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<html lang="[^"]*"(?: dir="[^"]*")?(?: data-ages="[^"]*")?/, (tag) => htmlTagOf(html) ?? tag)
      .replace(languageMark, "")
      // Only Next's client reads or fills these.
      .replace(/<meta name="next-size-adjust"[^>]*>|<div hidden=""><\/div>/g, "")
      // X reads the title, description and picture for all platforms, which Next repeats for it.
      .replace(/<meta name="twitter:(?:title|description|image)\b[^>]*>/g, "")
  );
}

/**
 * Puts a line break between blocks. React writes none, and the words of neighbours would run together where a
 * program reads a page as text.
 */
export function withBlocksApart(html: string): string {
  return html.replace(endOfBlock, "$&\n");
}

const block =
  "(?:article|aside|blockquote|div|dd|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|label|legend|li|main|nav|ol|p|section|t[dhr]|table|tbody|thead|ul)";
/** The end of a line or of a block that another element follows, or of any element that a block follows. */
const endOfBlock = new RegExp(`<br/?>|</${block}>(?=<\\w)|</[\\w-]+>(?=<${block}\\b)`, "g");

/** This tag in its head gives a page a status other than 200. */
const statusMark = /<meta name="http-status" content="(\d{3})"\/>/;

/** The status in that tag, if a rendered page has it. */
export function statusIn(html: string): number | undefined {
  const status = statusMark.exec(html)?.[1];
  return status === undefined ? undefined : Number(status);
}

/** This tag says that a page is in another language than the paper's own. */
const languageMark = /<meta name="document-language" content="([\w-]+)"\/>/;

/** The start of the `<html>` of a page in another language. */
function htmlTagOf(html: string): string | undefined {
  const language = languageMark.exec(html)?.[1];
  if (!language) return undefined;
  const ages = agesOf(language);
  return `<html lang="${language}" dir="${directionOf(language)}"${ages ? ` data-ages="${ages}"` : ""}`;
}

/** Whether a page is for sources, which its referrer policy shows. */
export function isConfidential(html: string): boolean {
  return html.includes('<meta name="referrer" content="same-origin"/>');
}

function isFrameworkScript(attributes: string): boolean {
  const src = /\bsrc="([^"]*)"/.exec(attributes)?.[1];
  if (src !== undefined) return src.startsWith("/_next/");
  const type = /\btype="([^"]*)"/.exec(attributes)?.[1];
  return type === undefined || type === "text/javascript" || type === "module";
}
