/** Characters that control a terminal or change the direction, except tabs and line breaks. */
const controls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]|[^\P{Cc}\t\n]/gu;

const longestLine = 400;

/** A text that is safe to print in a terminal. A tip may contain control characters. */
export function printable(text: string): string {
  return text.replace(controls, "\ufffd");
}

/** The same in one line, for a log: a text of another program, such as a mail server's greeting, is cut. */
export function printableLine(text: string): string {
  const line = printable(text.replaceAll(/\s+/g, " "));
  return line.length > longestLine ? `${line.slice(0, longestLine)} …` : line;
}

/** JSON that is safe to print in a terminal. JSON.stringify escapes only the ASCII control characters. */
export function printableJson(value: object): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, null, 2).replace(controls, escaped);
}
