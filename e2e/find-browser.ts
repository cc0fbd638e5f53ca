import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright";

/** The engine without a browser's own windows, which headless Chromium draws and nobody sees: a page is up in a third of the time. */
const shell = "/usr/bin/chromium-headless-shell";

const wholeBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const systemBrowsers = [shell, ...wholeBrowsers];

/** The path of a browser that has all that readers' have, the cache of pages gone back to among it; undefined where there is none. */
export function findWholeBrowser(): string | undefined {
  return wholeBrowsers.find(existsSync) ?? playwrights();
}

/**
 * The path of a Chromium to test with: CHROMIUM_PATH, else the system's, else Playwright's own, downloaded if need be,
 * else Debian's package. Throws with what was tried where none can be had.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  const found = systemBrowsers.find(existsSync) ?? playwrights();
  if (found) return found;
  console.log("No Chromium on this machine: asking Playwright for its own.");
  const cli = createRequire(import.meta.url).resolve("playwright/cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit", timeout: 300_000 });
  const downloaded = playwrights();
  if (downloaded) return downloaded;
  const installed = debians();
  if (installed) return installed;
  throw new Error(
    "The tests need Chromium. None was found, Playwright could not download its own, and Debian's package could not be " +
      "installed. Install Chromium or Chrome, or name one in CHROMIUM_PATH.",
  );
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function debians(): string | undefined {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return undefined;
  console.log("Playwright's download cannot be had here: installing Debian's chromium-headless-shell.");
  try {
    execFileSync("apt-get", ["update", "-q"], { stdio: "inherit", timeout: 300_000 });
    execFileSync("apt-get", ["install", "-y", "-q", "chromium-headless-shell"], {
      stdio: "inherit",
      timeout: 600_000,
    });
  } catch (cause) {
    console.error(
      `Debian's package could not be installed: ${cause instanceof Error ? cause.message : cause}`,
    );
    return undefined;
  }
  return systemBrowsers.find(existsSync);
}
