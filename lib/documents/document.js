/**
 * Reader pages are documents. Next ends every page with its runtime: script files, inline flight data, preloads for
 * both. They make a page interactive, and no reader page is: nothing on it is hydrated, links are plain, and what
 * little script it earns is the paper's own. So they are taken out, which leaves a page half as long that a strict
 * policy can guard. docs/decisions/0002-documents.md tells what else was tried.
 */

/**
 * Takes the framework's script out of a page that React rendered. What is not script stays: data blocks (JSON-LD,
 * speculation rules) and the paper's own files, which do not lie under `/_next/`.
 * @param {string} html
 * @returns {string}
 */
export function toDocument(html) {
  return (
    html
      .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes) =>
        isFrameworkScript(attributes) ? "" : script,
      )
      .replace(/<link\b[^>]*\bas="script"[^>]*>/g, "")
      .replace(statusMark, "")
      // What Next's own client reads or fills.
      .replace(/<meta name="next-size-adjust"[^>]*>|<div hidden=""><\/div>/g, "")
      .replace(/ data-(?:precedence|href)="[^"]*"/g, "")
      .replace(/<!--[\s\S]*?-->/g, "")
  );
}

/** A page says by this mark in its head that it is to be served with another status than 200. */
const statusMark = /<meta name="http-status" content="(\d{3})"\/>/;

/**
 * The status that a rendered page asks for, if any.
 * @param {string} html
 * @returns {number | undefined}
 */
export function statusIn(html) {
  const status = statusMark.exec(html)?.[1];
  return status === undefined ? undefined : Number(status);
}

/**
 * Whether a page is for sources: it asks the browser to tell no other site of it, and so it is not to be kept either.
 * @param {string} html
 * @returns {boolean}
 */
export function isConfidential(html) {
  return html.includes('<meta name="referrer" content="same-origin"/>');
}

/** @param {string} attributes */
function isFrameworkScript(attributes) {
  const src = /\bsrc="([^"]*)"/.exec(attributes)?.[1];
  if (src !== undefined) return src.startsWith("/_next/");
  const type = /\btype="([^"]*)"/.exec(attributes)?.[1];
  return type === undefined || type === "text/javascript" || type === "module";
}
