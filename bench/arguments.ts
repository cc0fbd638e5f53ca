export type ChosenParts = { parts: string[]; sizes: number[] };

/**
 * Parses the arguments of `npm run bench`: names of parts, and numbers of stories, which only `archive`
 * takes.
 */
export function chosenParts(
  words: readonly string[],
  known: readonly string[],
): ChosenParts | { problem: string } {
  const isNumber = (word: string) => /^[1-9]\d*$/.test(word);
  const parts = words.filter((word) => !isNumber(word));
  const sizes = words.filter(isNumber).map(Number);
  const unknown = parts.filter((part) => !known.includes(part));
  if (unknown.length > 0)
    return { problem: `Unknown part ${unknown.join(", ")}. It must be one of ${known.join(", ")}.` };
  if (sizes.length > 0 && !parts.includes("archive"))
    return { problem: `Only archive takes numbers of stories. Write: archive ${sizes.join(" ")}.` };
  return { parts: parts.length > 0 ? parts : [...known], sizes };
}
