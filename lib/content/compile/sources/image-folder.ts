import { nearest } from "@/lib/nearest";

/** A file in `images/`, relative to that folder, and why it cannot be published. */
export type ImageFile = { file: string; fault?: string | undefined };

/** More than a few would not help. */
const mostSimilar = 3;
/** No path that an editor writes has more folders. */
const deepest = 20;

/**
 * The files in `images/`. A name is found as it is on the disk, and also if it differs only in what editors
 * do not see: the form of its accents (macOS splits them), kinds of spaces (macOS writes U+202F before PM),
 * invisible characters, spaces and full stops at its ends.
 */
export class ImageFolder {
  readonly #files = new Map<string, ImageFile>();
  readonly #byLook = new Map<string, ImageFile[]>();
  #bySound: Map<string, ImageFile[]> | undefined;

  add(image: ImageFile): void {
    this.#files.set(image.file, image);
    const look = lookOf(image.file);
    this.#byLook.set(look, [...(this.#byLook.get(look) ?? []), image]);
  }

  /** The file that a document means by a name. */
  find(name: string): ImageFile | undefined {
    return this.#files.get(name) ?? this.#byLook.get(lookOf(name))?.[0];
  }

  /**
   * At most three files that may be meant by a name that is not there: with other folders before it, in
   * another folder, in another case, with other signs between its words, with another extension, or mistyped.
   */
  similar(name: string): ImageFile[] {
    const parts = name.split("/").slice(-deepest);
    const ends = parts.map((_, index) => parts.slice(index).join("/"));
    const whole = ends.map((end) => this.find(end)).find((image) => image !== undefined);
    if (whole !== undefined) return [whole];
    const sounds = [...ends.map(soundOf), ...ends.map((end) => soundOf(withoutExtension(end)))];
    const index = this.#indexBySound();
    const found = sounds.flatMap((sound) => (sound !== "" && index.get(sound)) || []);
    if (found.length > 0) return [...new Set(found)].slice(0, mostSimilar);
    const last = ends.at(-1) ?? "";
    // A very long name resembles none, and comparing it would take very long.
    const mistyped = last.length > 100 ? [] : nearest(soundOf(last), [...index.keys()], mostSimilar, 5);
    return [...new Set(mistyped.flatMap((sound) => index.get(sound) ?? []))].slice(0, mostSimilar);
  }

  #indexBySound(): Map<string, ImageFile[]> {
    if (this.#bySound !== undefined) return this.#bySound;
    const index = new Map<string, ImageFile[]>();
    for (const image of this.#files.values()) {
      const { file } = image;
      const base = file.split("/").at(-1) ?? file;
      for (const sound of new Set([file, base, withoutExtension(file), withoutExtension(base)].map(soundOf)))
        index.set(sound, [...(index.get(sound) ?? []), image]);
    }
    this.#bySound = index;
    return index;
  }

  /** Whether there are pictures in a folder of this name. */
  hasFolder(name: string): boolean {
    return [...this.#files.keys()].some((file) => file.startsWith(`${name}/`));
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

/** A name as editors see it, by which it is found too. */
export function lookOf(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\p{Z}\p{Cc}]+/gu, " ")
    .replace(/^ | ?\.*$/g, "");
}

/** A name as one would read it out. */
function soundOf(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}/]+/gu, "");
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^./]*$/, "");
}
