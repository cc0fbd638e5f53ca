import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright";
import { type Installer, installCommand, isDebian, packageInstaller } from "./packages";

/** Headless Chromium without windows of its own: a page is up in a third of the time. */
const headlessShells = ["/usr/bin/chromium-headless-shell"];

/** Browsers as readers have them, with a back/forward cache. */
const wholeBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Where a browser may be found, and how to get one. */
export type BrowserSources = {
  /** The path in CHROMIUM_PATH. */
  named: string | undefined;
  /** Paths on the system, the preferred ones first. */
  system: readonly string[];
  /** Installs Debian packages; undefined where this user may not. */
  installPackages: Installer | undefined;
};

export function browserSources(): BrowserSources {
  return {
    named: process.env.CHROMIUM_PATH || undefined,
    system: [...headlessShells, ...wholeBrowsers],
    installPackages: packageInstaller(),
  };
}

/** There is no browser to test with. The message is one line with the command that brings one. */
export class NoBrowser extends Error {
  override readonly name = "NoBrowser";
}

/**
 * Returns the path of a Chromium that starts: the one that CHROMIUM_PATH names, else the system's, else Playwright's
 * own, downloaded if need be, else Debian's package. Rejects with `NoBrowser` where none can be had.
 */
export async function findBrowser(sources: BrowserSources = browserSources()): Promise<string> {
  const { named, system, installPackages } = sources;
  if (named) {
    const fault = whyNotStart(named);
    if (fault === undefined) return named;
    throw new NoBrowser(
      `CHROMIUM_PATH is ${named}, which ${fault}. Correct it, or unset it to use another browser.`,
    );
  }
  const found = firstThatStarts(system) ?? playwrightBrowser() ?? (await downloadPlaywrightBrowser());
  if (found) return found;
  installPackages?.(["chromium-headless-shell"]);
  const installed = firstThatStarts(system);
  if (installed) return installed;
  throw new NoBrowser(`There is no browser to test with. Run: ${browserCommand()}`);
}

/** The command that brings a browser to this system. */
export function browserCommand(): string {
  if (isDebian) return installCommand("chromium-headless-shell");
  return `npx playwright install ${process.platform === "linux" ? "--with-deps " : ""}chromium`;
}

/** The path of a browser with a back/forward cache; undefined where there is none. */
export function findWholeBrowser(): string | undefined {
  return firstThatStarts(wholeBrowsers) ?? playwrightBrowser();
}

/** Returns the path of Playwright's own browser; undefined where it is missing or does not start. */
function playwrightBrowser(): string | undefined {
  return firstThatStarts([chromium.executablePath()]);
}

async function downloadPlaywrightBrowser(): Promise<string | undefined> {
  console.log("There is no Chromium on this machine. Downloading Playwright's, some 200 MB.");
  const child = spawn(process.execPath, [playwrightCli(), "install", "--no-shell", "chromium"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let reason = "";
  // It prints a stack for each attempt; the progress and the first reason are enough.
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on("line", (line) => {
      if (line.startsWith("|")) console.log(line);
      reason ||= /^Error: (.*)/.exec(line)?.[1] ?? "";
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) {
    console.log(`Playwright's Chromium could not be downloaded: ${reason || `exit code ${code}`}`);
    return undefined;
  }
  const path = chromium.executablePath();
  const fault = whyNotStart(path);
  if (fault === undefined) return path;
  console.log(`Playwright's Chromium was downloaded to ${path}, which ${fault}.`);
  return undefined;
}

/** Playwright exports no path of its command, so package.json has to say where it is. */
function playwrightCli(): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("playwright/package.json");
  const { bin }: { bin: { playwright: string } } = require(manifest);
  return join(dirname(manifest), bin.playwright);
}

function firstThatStarts(paths: readonly string[]): string | undefined {
  return paths.find((path) => whyNotStart(path) === undefined);
}

/** A downloaded browser may lack system libraries, so that the file alone proves nothing. */
function whyNotStart(path: string): string | undefined {
  if (!existsSync(path)) return "does not exist";
  const { status, stdout, stderr, error } = spawnSync(path, ["--version"], {
    encoding: "utf8",
    timeout: 120_000,
  });
  if (status === 0) return /chrom/i.test(stdout) ? undefined : "is not a Chromium";
  const reason = stderr?.trim().split("\n").at(-1) || error?.message || `exit code ${status}`;
  return `does not start (${reason})`;
}
