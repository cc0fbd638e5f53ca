import { type Challenged, type Challenging, isChallenged } from "./challenge";
import { countCharacters } from "./count-characters";
import { FilesPart } from "./files-part";
import { clearNotice, showNotice } from "./page";
import { type Answer, unanswered } from "./server";
import { words } from "./words";

/** A form that encrypts what it sends. What was typed stays until the server confirms that it is stored. */
export abstract class SealedForm extends HTMLElement {
  #isSending = false;
  #files: FilesPart | undefined;

  /** Sends what was typed and shows the result. Returns a response only if all forms handle it alike. */
  protected abstract send(): Promise<Answer | undefined>;

  connectedCallback(): void {
    for (const note of this.querySelectorAll<HTMLElement>("[data-until=sealed]")) note.hidden = true;
    for (const note of this.querySelectorAll<HTMLElement>("[data-from=sealed]")) note.hidden = false;
    countCharacters(this.form, (text) => this.say(text));
    const files = this.querySelector<HTMLElement>("[data-files]");
    this.#files = files ? new FilesPart(files) : undefined;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#submit();
    });
    this.form.addEventListener("input", ({ target }) => {
      // What was reported is being mended.
      clearNotice();
      const control = target instanceof Element && target.closest<HTMLElement>("[aria-describedby]");
      if (control) showProblem(control, "");
    });
    // Leaving the page would lose the text.
    addEventListener("beforeunload", this.#warn);
  }

  disconnectedCallback(): void {
    removeEventListener("beforeunload", this.#warn);
  }

  protected get form(): HTMLFormElement {
    const form = this.querySelector("form");
    if (!form) throw new Error(`<${this.localName}> must contain a form.`);
    return form;
  }

  protected field(name: string): HTMLInputElement | HTMLTextAreaElement {
    const field = this.form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field;
    throw new Error(`<${this.localName}> has no field "${name}".`);
  }

  /** Announces in the form's live region what is being done. */
  protected say(text: string): void {
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = text;
  }

  protected showWhetherFilesAreTaken({ takesFiles }: Challenged): void {
    if (!takesFiles) this.#files?.shut();
  }

  /** What is wrong with the chosen files, by the name of their field. */
  protected async fileProblems(): Promise<{ file?: string }> {
    return (await this.#files?.problems()) ?? {};
  }

  /**
   * Sends the chosen files, if there are any, and then the message, with the ticket that binds them to it.
   * If the server does not accept them, or has lost some, all is sent once more under another token.
   */
  protected async sendWithFiles(
    challenging: Challenging,
    send: (challenged: Challenged, files: { files?: string }) => Promise<Answer>,
  ): Promise<Answer> {
    for (let isRetry = false; ; isRetry = true) {
      const challenged = await (isRetry ? challenging.renew() : challenging.current());
      if (!isChallenged(challenged)) return challenged;
      const ticket = await this.#files?.send(challenged, (text) => this.say(text));
      if (typeof ticket !== "object") this.say(words()("said.sending"));
      const answer =
        typeof ticket === "object" ? ticket : await send(challenged, ticket ? { files: ticket } : {});
      const { status } = answer;
      const isOutdated = typeof ticket === "object" ? status >= 400 && status < 500 : status === 409;
      if (!this.#files?.count || isRetry || !isOutdated || status === 429) return answer;
      await this.#files.restart();
    }
  }

  /** After a change: files that the server may have bound to what was sent before are sent again. */
  protected beginFilesAnew(): void {
    void this.#files?.beginAnew();
  }

  /** Shows problems beside their fields and focuses the first. Clears those shown before. */
  #showProblems(problems: Partial<Record<string, string>>): void {
    const controls = [...this.form.querySelectorAll<HTMLElement>("[aria-describedby]")];
    for (const control of controls) showProblem(control, problems[control.id] ?? "");
    const first = controls.find(({ id }) => problems[id]);
    first?.focus({ preventScroll: true });
    // Browsers scroll to a focused field only, and the message is above it.
    for (const part of [first?.parentElement, first && document.getElementById(`${first.id}-problem`)])
      part?.scrollIntoView({ block: "nearest" });
  }

  async #submit(): Promise<void> {
    if (this.#isSending) return;
    this.#setSending(true);
    clearNotice();
    this.#showProblems({});
    const answer = await this.send().catch((cause) => {
      console.error(cause);
      return unanswered;
    });
    this.#setSending(false);
    if (!answer) return;
    this.say("");
    const isOfAField = Object.keys(answer.problems).some((name) => this.form.elements.namedItem(name));
    if (answer.status === 422 && isOfAField) this.#showProblems(answer.problems);
    else showNotice(reasonFor(answer), answer.minutes);
  }

  #setSending(isSending: boolean): void {
    this.#isSending = isSending;
    this.form.setAttribute("aria-busy", String(isSending));
    // `disabled` would drop the focus, and a screen reader would lose its position.
    this.form.querySelector("[type=submit]")?.setAttribute("aria-disabled", String(isSending));
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    const controls = "textarea, input:not([type=hidden], [type=radio], [type=checkbox])";
    const typed = this.form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(controls);
    if (this.#files?.count || [...typed].some(({ value }) => value.trim())) event.preventDefault();
  };
}

function showProblem(control: HTMLElement, problem: string): void {
  // A group of choices is not invalid, but incomplete.
  if (control.localName !== "fieldset") control.setAttribute("aria-invalid", String(problem !== ""));
  const place = document.getElementById(`${control.id}-problem`);
  if (place) place.textContent = problem;
}

function reasonFor({ status, body }: Answer): string {
  if (body.files === false) return "no-files";
  if (status === 404) return "unknown";
  if (status === 429) return "busy";
  if (status === 503 && body.isClosed === true) return "closed";
  return status === 503 ? "unavailable" : "failed";
}
