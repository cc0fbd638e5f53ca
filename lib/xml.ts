/** Text as it may stand in an element or a quoted attribute of XML. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// XML 1.0, section 2.2: controls, halves of characters and two code points may not stand in a document, not even escaped.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text without what no XML document may hold. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, "");
}
