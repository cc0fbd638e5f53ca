import { existsSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { type CompileOptions, compile } from "@/lib/content/compile/compile";
import { type Fault, faultLine } from "@/lib/content/compile/sources/faults";
import type { StartWorkerPool } from "@/lib/content/compile/worker-pool";
import { pointerPath } from "@/lib/content/stored";
import { FaultReport } from "./fault-report";
import { incompleteStory, slugAt } from "./incomplete-story";
import { keptWorkers } from "./kept-workers";
import type { PreviewFault, PreviewState } from "./preview-state";
import { SavedFiles } from "./saved-files";

type Options = Omit<CompileOptions, "onFaults" | "log"> & {
  print: (line: string) => void;
  /** Called after each compile, and after each change of code. */
  onState: (state: PreviewState) => void;
};

/** Reading a story that has faults takes milliseconds; with more than this, one cause broke them all. */
const mostIncomplete = 50;

/** Compiles the content for the preview, and keeps the state that the preview shows. */
export class ContentPreview {
  readonly #options: Options;
  readonly #report: FaultReport;
  readonly #files: SavedFiles;
  readonly #startWorkerPool: StartWorkerPool;
  readonly #startedAt = Date.now().toString(36);
  #compiles = 0;
  #codeChanges = 0;
  #moved: Record<string, string> = {};
  #faults: readonly Fault[] = [];
  #remarks = new Set<string>();

  constructor(options: Options) {
    this.#options = options;
    this.#startWorkerPool = options.startWorkerPool ?? keptWorkers();
    this.#report = new FaultReport(options.print);
    this.#files = new SavedFiles(options.contentFolder);
  }

  /** Compiles what changed, prints what is new, and reports the state. Rejects if a fault is ours. */
  async compile(): Promise<void> {
    const { print, onState, ...options } = this.#options;
    const startedAt = performance.now();
    const { changed, moved } = this.#files.update();
    const remarks: string[] = [];
    const before = this.#pointer();
    const isComplete = await compile({
      ...options,
      startWorkerPool: this.#startWorkerPool,
      onFaults: (faults) => {
        this.#faults = faults;
      },
      log: { print: (line) => void remarks.push(line), progress: () => {} },
    });
    this.#compiles += 1;
    // So that the first save need not wait for it.
    if (this.#compiles === 1) await this.#startWorkerPool(0);
    this.#moved = withoutLoops({ ...this.#moved, ...moved });
    const state = this.#state();
    this.#report.update(state.faults);
    this.#printNew(remarks);
    // Where other files have faults, this one may be shown all the same.
    if (changed.length > 0 && (isComplete || this.#pointer() !== before))
      print(`Shown after ${Math.round(performance.now() - startedAt)} ms: ${namesOf(changed)}`);
    onState(state);
  }

  /** Which content is shown; empty at first. */
  #pointer(): string {
    const path = pointerPath(this.#options.compiledFolder);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  }

  /** Reports that code has changed. */
  noteCode(): void {
    this.#codeChanges += 1;
    if (this.#compiles > 0) this.#options.onState(this.#state());
  }

  #state(): PreviewState {
    const folder = resolve(this.#options.contentFolder);
    const paths = this.#faults.map(({ path }) => relative(folder, path));
    const faulty = [...new Set(paths)].filter((path) => slugAt(path) !== undefined);
    return {
      content: `${this.#startedAt}.${this.#compiles}`,
      code: `${this.#startedAt}.${this.#codeChanges}`,
      faults: this.#faults.map((fault) => previewFault(fault, slugAt(relative(folder, fault.path)))),
      moved: this.#moved,
      incomplete: faulty
        .slice(0, mostIncomplete)
        .map((path) => incompleteStory(folder, path))
        .filter((story) => story !== undefined),
    };
  }

  /**
   * Prints the remarks of a compile that its last one did not make. Faults are reported as they change. Notes
   * on the paper as it was at the start are for npm run content.
   */
  #printNew(remarks: readonly string[]): void {
    const faults = new Set(this.#faults.map(faultLine));
    const own = remarks.filter((line) => !faults.has(line) && !line.startsWith("Content compiled"));
    const isOld = (line: string) => this.#compiles === 1 && /(?:^|: )Note: |^There are more notes/.test(line);
    for (const line of own) if (!this.#remarks.has(line) && !isOld(line)) this.#options.print(line);
    this.#remarks = new Set(own);
  }
}

function previewFault(fault: Fault, slug: string | undefined): PreviewFault {
  const [place = "", text = ""] = faultLine(fault).split(/: (.*)/s);
  return { place, text, ...(slug !== undefined && { page: `/${slug}` }) };
}

/** A story that is renamed back is no longer at the address between. */
function withoutLoops(moved: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(moved).filter(([from, to]) => moved[to] !== from));
}

function namesOf(paths: readonly string[]): string {
  const more = paths.length - 3;
  return `${paths.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
