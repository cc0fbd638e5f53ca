import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/**
 * What the linter says of files of a made-up repository, by their paths: the messages of our own plugins, and
 * of cycles.
 */
export function lint(files: Iterable<readonly [path: string, source: string]>): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), "lint-"));
  try {
    for (const [path, source] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${source}\n`);
    }
    const config = JSON.parse(readFileSync("biome.json", "utf8"));
    for (const override of config.overrides)
      override.plugins = override.plugins?.map((path: string) => resolve(path));
    config.vcs.enabled = false;
    writeFileSync(join(folder, "biome.json"), JSON.stringify(config));
    const { stdout } = spawnSync(
      process.execPath,
      [resolve("node_modules/@biomejs/biome/bin/biome"), "lint", "--reporter=json", "--max-diagnostics=none"],
      { cwd: folder, encoding: "utf8" },
    );
    const messages = new Map<string, string[]>();
    for (const { message, category, location } of JSON.parse(stdout).diagnostics)
      if (category === "plugin" || category.endsWith("noImportCycles"))
        messages.set(location.path, [...(messages.get(location.path) ?? []), message]);
    return messages;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
