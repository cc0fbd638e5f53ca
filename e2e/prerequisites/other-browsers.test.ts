import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findFirefox, otherBrowsers } from "./other-browsers";
import { installPrograms } from "./programs";

const folder = mkdtempSync(join(tmpdir(), "find-firefox-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

test("the first Firefox that starts is used", () => {
  const missing = join(folder, "missing");
  const broken = program("broken", "echo libgtk-3.so.0: cannot open >&2; exit 127");
  const firefox = program("firefox", "echo Mozilla Firefox 153.7.0esr");
  expect(findFirefox([missing, broken, firefox])).toBe(firefox);
  expect(findFirefox([missing, broken, program("chromium", "echo Chromium 1.2.3")])).toBeUndefined();
});

test("for each browser that is missing, a line names the skipped tests and the command", () => {
  const lines = installPrograms(
    otherBrowsers.map((browser) => ({ ...browser, isInstalled: () => false })),
    () => {},
  );
  expect(lines.map((line) => /are skipped\. Run: .*install ([\w-]+)$/.exec(line)?.[1])).toEqual([
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
  ]);
});
