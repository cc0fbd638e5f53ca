/** Characters that control a terminal or change the direction, except tabs and line breaks. */
const controls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]|[^\P{Cc}\t\n]/gu;

/** A text that is safe to print in a terminal. A tip may contain control characters. */
export function printable(text: string): string {
  return text.replace(controls, "\ufffd");
}

/** JSON that is safe to print in a terminal. JSON.stringify escapes only the ASCII control characters. */
export function printableJson(value: object): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, null, 2).replace(controls, escaped);
}
