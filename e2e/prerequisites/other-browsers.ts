import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { WebKitPrograms } from "../other-browsers/webkit";
import type { Prerequisite } from "./programs";

const firefoxes = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/** The path of a Firefox that starts, if there is one. */
export function findFirefox(paths: readonly string[] = firefoxes): string | undefined {
  return paths.find((path) => /firefox/i.test(outputOf(path, "--version")));
}

const machine = process.arch === "arm64" ? "aarch64" : "x86_64";
const webKit: WebKitPrograms = {
  driver: "/usr/bin/WebKitWebDriver",
  // WebKitGTK's own small browser, which the library's package brings.
  browser: `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
  display: "/usr/bin/Xvfb",
};

/** The programs that tests in WebKit need, if all are there. */
export function findWebKit(): WebKitPrograms | undefined {
  return Object.values(webKit).every((path) => existsSync(path)) ? webKit : undefined;
}

/** What the tests in other browsers need, by its Debian packages. */
export const otherBrowsers: readonly Prerequisite[] = [
  {
    name: "Firefox",
    package: "firefox-esr",
    tests: "pages in Firefox",
    isInstalled: () => findFirefox() !== undefined,
  },
  {
    name: "WebKitGTK",
    package: "webkit2gtk-driver",
    tests: "pages in WebKit",
    isInstalled: () => existsSync(webKit.driver) && existsSync(webKit.browser),
  },
  {
    name: "Xvfb",
    package: "xvfb",
    tests: "pages in WebKit",
    isInstalled: () => existsSync(webKit.display),
  },
];

function outputOf(program: string, ...args: string[]): string {
  return spawnSync(program, args, { encoding: "utf8", timeout: 60_000 }).stdout ?? "";
}
