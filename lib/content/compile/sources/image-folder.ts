/** A file in `images/`, relative to that folder, and why it cannot be published. */
export type ImageFile = { file: string; fault?: string | undefined };

/**
 * The files in `images/`. A name is found as it is on the disk, and also if it differs only in what editors
 * do not see: the form of its accents (macOS splits them), kinds of spaces (macOS writes U+202F before PM),
 * invisible characters, spaces and full stops at its ends.
 */
export class ImageFolder {
  readonly #files = new Map<string, ImageFile>();
  readonly #byLook = new Map<string, ImageFile[]>();

  add(image: ImageFile): void {
    this.#files.set(image.file, image);
    const look = lookOf(image.file);
    this.#byLook.set(look, [...(this.#byLook.get(look) ?? []), image]);
  }

  /** The file that a document means by a name. */
  find(name: string): ImageFile | undefined {
    return this.#files.get(name) ?? this.#byLook.get(lookOf(name))?.[0];
  }

  /** The names of the pictures that can be published. */
  get names(): string[] {
    return [...this.#files.values()].flatMap(({ file, fault }) => (fault === undefined ? file : []));
  }

  /** The files that none of these names means, without hidden ones. */
  unused(names: Iterable<string>): string[] {
    const used = new Set([...names].map((name) => this.find(name)?.file));
    return [...this.#files.keys()].filter((file) => !used.has(file) && !/(?:^|\/)\./.test(file));
  }

  /** Files whose names look alike, so that editors cannot choose one of them. */
  get lookalikes(): string[][] {
    const files = [...this.#byLook.values()].map((images) => images.map(({ file }) => file));
    return files.filter(({ length }) => length > 1);
  }
}

function lookOf(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\p{Z}\p{Cc}]+/gu, " ")
    .replace(/^ | ?\.*$/g, "");
}
