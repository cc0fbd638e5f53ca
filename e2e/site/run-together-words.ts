/** The elements after which a browser without our styles begins a new line. Cells are not: text has none. */
const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER " +
    "HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TEMPLATE TEXTAREA THEAD TR UL"
  ).split(" "),
);
const unread = new Set(["HEAD", "NOSCRIPT", "SCRIPT", "STYLE", "SVG"]);

/** Whether a text ends with, or begins with, what keeps words apart. */
const isOpen = (text: string) => /[\s([“‘"'·,/–—-]$/.test(text);
const isClosed = (text: string) => /^[\s)\]”’"'·.,;:!?…/–—-]/.test(text);

/** The words of a page that run together where programs read it without styles, with some context. */
export function runTogetherWords(page: ParentNode): string[] {
  const found: string[] = [];
  let before = "";
  const read = (node: Node) => {
    if (node.nodeType === node.TEXT_NODE) {
      const text = node.nodeValue ?? "";
      if (before && text && !isOpen(before) && !isClosed(text))
        found.push(`${before.slice(-30)}|${text.slice(0, 30)}`);
      if (text) before = text;
      return;
    }
    const tag = node.nodeName.toUpperCase();
    if (unread.has(tag)) return;
    if (blocks.has(tag)) before = "";
    for (const child of ("content" in node ? (node.content as Node) : node).childNodes) read(child);
    if (blocks.has(tag)) before = "";
  };
  for (const child of page.childNodes) read(child);
  return found;
}
