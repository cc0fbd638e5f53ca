import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright";
import { type Installer, installCommand, isDebian, packageInstaller } from "./packages";

/** Headless shells of Chromium, which open a page in a third of the time. */
const headlessShells = ["/usr/bin/chromium-headless-shell"];

/** Complete browsers, with a back/forward cache. */
const completeBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Where to look for a browser, and how to install one. */
export type BrowserSources = {
  /** The path in CHROMIUM_PATH. */
  named: string | undefined;
  /** Paths on the system, preferred ones first. */
  system: readonly string[];
  /** Installs Debian packages. Undefined if this user may not. */
  installPackages: Installer | undefined;
};

export function browserSources(): BrowserSources {
  return {
    named: process.env.CHROMIUM_PATH || undefined,
    system: [...headlessShells, ...completeBrowsers],
    installPackages: packageInstaller(),
  };
}

/** No browser to test with. The message is one line with the command that installs one. */
export class NoBrowser extends Error {
  override readonly name = "NoBrowser";
}

/**
 * Returns the path of a Chromium that starts: that in CHROMIUM_PATH, else the system's, else Playwright's
 * own, downloaded if necessary, else Debian's package. Rejects with `NoBrowser` if none can be found.
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

/** The command that installs a browser on this system. */
export function browserCommand(): string {
  if (isDebian) return installCommand("chromium-headless-shell");
  return `npx playwright install ${process.platform === "linux" ? "--with-deps " : ""}chromium`;
}

/** The path of a browser with a back/forward cache, if there is one. */
export function findCompleteBrowser(): string | undefined {
  return firstThatStarts(completeBrowsers) ?? playwrightBrowser();
}

/** The path of Playwright's own browser, unless it is missing or does not start. */
function playwrightBrowser(): string | undefined {
  return firstThatStarts([chromium.executablePath()]);
}

async function downloadPlaywrightBrowser(): Promise<string | undefined> {
  console.log("There is no Chromium on this machine. Downloading Playwright's, some 200 MB.");
  const child = spawn(process.execPath, [playwrightCli(), "install", "--no-shell", "chromium"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let reason = "";
  // It prints a stack for each attempt. The progress and the first reason are enough.
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

/** Playwright does not export the path of its command, but its package.json states it. */
function playwrightCli(): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("playwright/package.json");
  const { bin }: { bin: { playwright: string } } = require(manifest);
  return join(dirname(manifest), bin.playwright);
}

function firstThatStarts(paths: readonly string[]): string | undefined {
  return paths.find((path) => whyNotStart(path) === undefined);
}

/** Why a browser does not start. An existing file proves nothing: system libraries may be missing. */
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
