/** Thrown for a picture that does not keep to its format, or that ends too early. */
export class DamagedPicture extends Error {}

/**
 * No picture has so many segments, chunks or frames. Each costs memory and time, and the server, which cleans
 * the files of plain forms, must not stand still for a picture that was made of millions.
 */
const mostRuns = 200_000;

/** Reads numbers and runs of bytes one after the other. Throws `DamagedPicture` where there are too few. */
export class ByteReader {
  at = 0;
  #runsLeft: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, runs = mostRuns) {
    this.#runsLeft = runs;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  /** A part of the bytes, which is not copied. */
  take(length: number): Uint8Array {
    this.#runsLeft -= 1;
    demand(this.#runsLeft >= 0);
    const start = this.#advance(length);
    return this.#bytes.subarray(start, start + length);
  }

  skip(length: number): void {
    this.#advance(length);
  }

  byte(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  uint16(isLittleEndian = false): number {
    return this.#view.getUint16(this.#advance(2), isLittleEndian);
  }

  uint32(isLittleEndian = false): number {
    return this.#view.getUint32(this.#advance(4), isLittleEndian);
  }

  text(length: number): string {
    return textOf(this.take(length));
  }

  #advance(length: number): number {
    if (length > this.left) throw new DamagedPicture();
    const { at } = this;
    this.at += length;
    return at;
  }
}

/** Bytes as a text of as many characters. */
export function textOf(bytes: Uint8Array): string {
  // Not a spread: a metadata block may have more bytes than a call may have arguments.
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Throws `DamagedPicture` unless this holds. */
export function demand(isSo: boolean): asserts isSo {
  if (!isSo) throw new DamagedPicture();
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
