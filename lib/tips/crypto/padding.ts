/**
 * Sealed texts come in three sizes only, so that nobody who sees them learns how much was said. The largest is what,
 * sealed and in base64, still fits a body of 64 KB beside its proof of work; the longest tip fits into it.
 */
export const paddedSizes = [4, 16, 44].map((kibibytes) => kibibytes * 1024);

/**
 * A JSON text as bytes of one of `paddedSizes`. It is padded with spaces, which JSON ignores: any age program shows
 * the text as it was. Throws a RangeError for what does not fit the largest size.
 */
export function pad(json: string): Uint8Array {
  const bytes = new TextEncoder().encode(json);
  const size = paddedSizes.find((candidate) => bytes.length <= candidate);
  if (size === undefined)
    throw new RangeError(`${bytes.length} bytes are more than the ${paddedSizes.at(-1)} that can be sealed.`);
  const padded = new Uint8Array(size).fill(0x20);
  padded.set(bytes);
  return padded;
}

/** The JSON text that was padded. */
export function unpad(padded: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(padded).trimEnd();
}
