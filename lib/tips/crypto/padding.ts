/**
 * Encrypted texts have one of three sizes, so that their length does not show how much was written. The
 * largest holds the longest tip, and fits encrypted, in base64, with its proof of work, into a 64 KB request.
 */
export const paddedSizes = [4, 16, 44].map((kibibytes) => kibibytes * 1024);

/**
 * Pads a text to one of `paddedSizes` with spaces after it: every age program shows the text first. Throws a
 * RangeError for a text that exceeds the largest size.
 */
export function pad(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const size = paddedSizes.find((candidate) => bytes.length <= candidate);
  if (size === undefined)
    throw new RangeError(`${bytes.length} bytes exceed the maximum of ${paddedSizes.at(-1)} for a tip.`);
  const padded = new Uint8Array(size).fill(0x20);
  padded.set(bytes);
  return padded;
}

/** The text that was padded, without spaces and line breaks at its end. */
export function unpad(padded: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(padded).trimEnd();
}
