/**
 * The script for the files of sources, which the script of tips imports when one is chosen. It cleans
 * pictures, packs and encrypts all files in the browser, and sends them in parts. It keeps nothing: what it
 * holds is in memory, and goes with the page.
 */
import { archiveOf } from "@/lib/tips/files/archive";
import { fileProblems, totalSize } from "@/lib/tips/files/file-limits";
import { partsOf } from "@/lib/tips/files/parts";
import type { Answer } from "../server";
import { words } from "../words";
import { type ExaminedFile, examineFile } from "./examine-file";
import { FileList } from "./file-list";
import { type Sending, Upload } from "./upload";

/** Encrypts a stream for the newsroom. The script of tips lends it. */
type Seal = (archive: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>;

/** The files that a source chose. */
export class ChosenFiles {
  #files: ExaminedFile[] = [];
  #upload: Upload | undefined;
  readonly #list: FileList;
  /** Files are looked through one after the other: several large pictures at once need too much memory. */
  #examining: Promise<void> = Promise.resolve();

  /** `changed` is called when a file was taken away, which nobody can do while `isSending`. */
  constructor(section: HTMLElement, isSending: () => boolean, changed: () => void) {
    this.#list = new FileList(section, (file) => {
      if (isSending()) return;
      this.#files = this.#files.filter((other) => other !== file);
      this.#upload = undefined;
      this.#list.show(this.#files);
      changed();
    });
  }

  /** As they were chosen. */
  get originals(): File[] {
    return this.#files.map(({ original }) => original);
  }

  add(files: readonly File[]): Promise<void> {
    this.#upload = undefined;
    this.#examining = this.#examining.then(async () => {
      for (const file of files) {
        this.#list.show(this.#files, true);
        this.#files.push(await examineFile(file, totalSize(this.#files)));
      }
      this.#list.show(this.#files);
    });
    return this.#examining;
  }

  /** Why they cannot be sent; undefined if they can. */
  async problem(): Promise<string | undefined> {
    await this.#examining;
    const tooMuch = fileProblems(this.#files, words());
    if (tooMuch) return tooMuch;
    const refused = this.#files.filter(({ bytes }) => bytes === undefined).length;
    if (refused === 0) return undefined;
    return words()("file.refused", { count: refused });
  }

  /** Packs and encrypts them, once for the same files. */
  async seal(seal: Seal): Promise<void> {
    if (this.#upload) return;
    const parts = [];
    for await (const part of partsOf(await seal(archiveOf(this.#files.flatMap(sent))))) parts.push(part);
    this.#upload = new Upload(parts);
  }

  /** Sends them. Resolves with the ticket, or with the server's refusal. */
  send(sending: Sending): Promise<string | Answer> {
    if (!this.#upload) throw new Error("The files are not encrypted yet.");
    return this.#upload.send(sending);
  }

  /** Sends all again at the next attempt: the server lacks parts. */
  restart(): void {
    this.#upload?.restart();
  }

  /** Another message: what may be bound to the last one cannot be sent with it. */
  beginAnew(): void {
    if (this.#upload?.hasArrived) this.#upload = undefined;
  }
}

function sent({ name, size, bytes }: ExaminedFile) {
  return bytes ? [{ name, size, bytes }] : [];
}
