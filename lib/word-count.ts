/** The number of words in a text. A compound or a number with a sign inside is one: "half-past", "1,240". */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
