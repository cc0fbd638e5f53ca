import { fileLimits, fileProblems, sizeInWords, totalSize } from "@/lib/tips/files/file-limits";
import { safeNames } from "@/lib/tips/files/file-names";
import { words } from "../words";
import type { ExaminedFile } from "./examine-file";

/** Shows the files that will be sent, what becomes of each, and their total. */
export class FileList {
  readonly #list: HTMLElement;
  readonly #total: HTMLElement;
  readonly #remove: (file: ExaminedFile) => void;

  /** `remove` is called when a source takes a file away. */
  constructor(section: HTMLElement, remove: (file: ExaminedFile) => void) {
    const [list, total] = [section.querySelector("ul"), section.querySelector<HTMLElement>("[data-total]")];
    if (!list || !total) throw new Error("The part for files has no list.");
    this.#list = list;
    this.#total = total;
    this.#remove = remove;
  }

  show(files: readonly ExaminedFile[], isExamining = false): void {
    // As the desk will see them: without marks that could hide what a file is.
    const names = safeNames(files.map(({ name }) => name));
    this.#list.replaceChildren(...files.map((file, index) => this.#row(file, names[index] ?? "")));
    this.#list.hidden = files.length === 0;
    this.#total.textContent = isExamining ? words()("file.looking") : totalInWords(files);
  }

  #row(file: ExaminedFile, name: string): HTMLElement {
    const title = element("div", [
      element("bdi", [name]),
      " ",
      element("span", [sizeInWords(file.size, words())]),
    ]);
    const becomes = element("p", [file.becomes]);
    becomes.toggleAttribute("data-refused", file.bytes === undefined);
    const button = element("button", [words()("file.take away")]);
    button.setAttribute("type", "button");
    button.setAttribute("aria-label", words()("file.take away name", { name }));
    button.addEventListener("click", () => {
      const place = [...this.#list.children].indexOf(row);
      this.#remove(file);
      // The focus goes on to the neighbour, or back to where files are chosen.
      const next = this.#list.children[Math.min(place, this.#list.children.length - 1)];
      (next?.querySelector("button") ?? document.getElementById("file"))?.focus();
    });
    const row = element("li", [title, becomes, button]);
    return row;
  }
}

function totalInWords(files: readonly ExaminedFile[]): string {
  if (files.length === 0) return "";
  const say = words();
  const sizes = { size: sizeInWords(totalSize(files), say), most: sizeInWords(fileLimits.bytes, say) };
  const all = say("file.total", { count: files.length, ...sizes });
  // What is wrong with a single file stands beside it.
  return files.length === 1 ? all : [all, fileProblems(files, say)].filter(Boolean).join(" ");
}

function element(name: string, children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
