/** Escapes text for an element or a quoted attribute of XML. */
export function escapeXml(text: string): string {
  return withoutInvalid(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// XML 1.0, section 2.2: most control characters, lone surrogates and two code points are invalid, even
// escaped.
const invalid = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Removes characters that no XML document may contain. */
export function withoutInvalid(text: string): string {
  return text.replace(invalid, "");
}
