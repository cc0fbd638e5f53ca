/**
 * A browser that is not a Chromium, as far as tests drive it. Playwright drives neither Debian's Firefox nor
 * WebKitGTK.
 */
export type OtherBrowser = {
  /** Loads a page in the window. */
  open: (address: string) => Promise<void>;
  /** Runs a function in the page. It is sent as text, so it may use nothing outside itself. */
  evaluate: <Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>;
  resize: (width: number, height: number) => Promise<void>;
  /** Presses the Tab key. */
  tab: () => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  click: (selector: string) => Promise<void>;
  /** Loads pages of a site and returns what the browser reports: errors and violations of the policy. */
  faultsOn: (site: string, paths: readonly string[]) => Promise<string[]>;
  close: () => Promise<void>;
};
