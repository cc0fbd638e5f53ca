/** Names of files that are safe on every desk. Runs in browsers too. */

/** Bytes of UTF-8. Most file systems take 255; the rest is for a number, and for what a desk adds. */
const longestName = 200;

/** Control characters, line separators, marks that turn the direction of text, and halves of a character. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Names of devices, which Windows opens instead of a file. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name of a file without its folders, and without what could hide its ending, hide the file, address a
 * device or pass for an option of a command.
 */
export function safeName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? "";
  const cleaned = base
    .normalize("NFC")
    .replace(unsafe, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[\s.\-~]+|[\s.]+$/g, "")
    .replace(devices, "_$&");
  return shortened(cleaned || "file", longestName);
}

/** Safe names for all, in their order: files of one name get numbers, since a folder holds each name once. */
export function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given) => {
    const name = safeName(given);
    const [, stem = name, ending = ""] = /^(.+?)((?:\.[^.]{1,10}){0,2})$/su.exec(name) ?? [];
    let candidate = name;
    for (let number = 2; taken.has(folded(candidate)); number++) candidate = `${stem}-${number}${ending}`;
    taken.add(folded(candidate));
    return candidate;
  });
}

/** Desks on macOS and Windows have one file for names that differ in capitals alone. */
function folded(name: string): string {
  return name.toLowerCase().toUpperCase().normalize("NFC");
}

/** Cut between two characters, with the ending kept. */
function shortened(name: string, longest: number): string {
  if (bytesOf(name) <= longest) return name;
  const [ending = ""] = /\.[^.]{1,20}$/u.exec(name) ?? [];
  const room = longest - bytesOf(ending);
  if (room <= 0) return shortened(name.replaceAll(".", "_"), longest);
  let stem = "";
  let length = 0;
  for (const character of name.slice(0, name.length - ending.length)) {
    length += bytesOf(character);
    if (length > room) break;
    stem += character;
  }
  return stem.trimEnd() + ending;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
