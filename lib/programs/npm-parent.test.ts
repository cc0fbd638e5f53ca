import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";

test.each(["SIGTERM", "SIGKILL"] as const)("a program ends when npm alone gets %s", async (signal) => {
  const folder = mkdtempSync(join(tmpdir(), "npm-parent-"));
  writeFileSync(
    join(folder, "program.ts"),
    `import { stopWithNpm } from ${JSON.stringify(resolve("lib/programs/npm-parent.ts"))};
    stopWithNpm();
    process.once("SIGTERM", () => { console.log("stopped"); process.exit(0); });
    console.log("running", process.pid);
    setInterval(() => {}, 1_000);`,
  );
  const start = `node --import ${resolve("node_modules/tsx/dist/loader.mjs")} program.ts`;
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", scripts: { start } }));
  const env = { ...process.env, TSX_TSCONFIG_PATH: resolve("tsconfig.json") };
  const npm = spawn("npm", ["start"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"], env });
  let output = "";
  npm.stdout.on("data", (text) => {
    output += text;
  });
  await expect.poll(() => output).toMatch(/running \d+/);
  const pid = Number(/running (\d+)/.exec(output)?.[1]);
  onTestFinished(() => {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended.
    }
    rmSync(folder, { recursive: true });
  });
  npm.kill(signal);
  await expect.poll(() => output).toContain("stopped");
});
