/** What no program reads as text, and templates, which a script puts elsewhere, each by itself. */
const unread = new Set(["HEAD", "NOSCRIPT", "SCRIPT", "STYLE", "SVG"]);

/** Whether a text ends with, or begins with, what keeps words apart. */
const isOpen = (text: string) => /[\s([“‘"'·,/–—-]$/.test(text);
const isClosed = (text: string) => /^[\s[)\]”’"'·.,;:!?…/–—-]/.test(text);

/** The words of a page that run together where programs read its text alone, with some context. */
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
    if (unread.has(node.nodeName.toUpperCase())) return;
    const isTemplate = "content" in node;
    if (isTemplate) before = "";
    for (const child of (isTemplate ? (node.content as Node) : node).childNodes) read(child);
    if (isTemplate) before = "";
  };
  for (const child of page.childNodes) read(child);
  return found;
}
