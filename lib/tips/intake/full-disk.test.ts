import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { tipsStatus } from "@/lib/tips/desk/tips-status";
import { TipsClosed } from "@/lib/tips/store/resilient-tips-store";
import { address, noon, tipsForTests } from "@/lib/tips/testing/tips-for-tests";
import { tipsOpening } from "./opening";

vi.mock("@/lib/content/site", async () => {
  const { aSite } = await import("@/lib/content/testing/articles");
  const tips = { mail: "desk@tide.example", retentionDays: 30 };
  return { site: () => aSite({ address: "http://localhost:3000", tips }) };
});

const here = tipsForTests();
const folder = mkdtempSync(join(tmpdir(), "full-disk-"));
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", folder]).status === 0;
afterAll(() => {
  // Lazily, because the database driver closes files with a delay.
  if (isMounted) spawnSync("umount", ["-l", folder]);
  rmSync(folder, { recursive: true, force: true });
});

// Only root can mount a small disk. e2e/fixture-paper/tips-no-room.spec.ts fills one under a whole site.
test.skipIf(!isMounted)(
  "a full disk shows before a source types, the log names it, and space opens tips again",
  async () => {
    vi.stubEnv("DATA_FOLDER", folder);
    const tips = here.tipsHere({ location: { folder } });
    const states = async () => ({
      challenge: await tips.challenge(noon).then(
        () => "open",
        (cause) => (cause instanceof TipsClosed ? cause.message : "?"),
      ),
      ready: (await tipsStatus(tips.store, noon)).status,
      page: (await tipsOpening()).state,
    });
    expect(await states()).toEqual({ challenge: "open", ready: "open", page: "open" });
    expect((await tips.takeTyped({ message: "m" }, "", address, noon)).isTaken).toBe(true);

    const clock = vi.spyOn(performance, "now");
    const secondsPass = () => clock.mockReturnValue(performance.now() + 6_000);
    const ballast = join(folder, "ballast");
    for (let size = 3 * 1024 * 1024; size > 1; size /= 2)
      try {
        writeFileSync(ballast, Buffer.alloc(size), { flag: "a" });
      } catch {}
    secondsPass();
    const refused = [];
    for (let n = 0; n < 40; n++)
      refused.push(
        await tips.takeTyped({ message: `m ${n}` }, "", `192.0.2.${n}`, noon).catch((cause) => cause.message),
      );
    expect(refused.at(-1)).toMatch(/disk is full|no space/i);
    expect(await states()).toEqual({
      challenge: expect.stringContaining("no space left"),
      ready: "degraded",
      page: "broken",
    });
    expect((await tipsStatus(tips.store, noon)).remarks[0]).toMatch(/no space left on device/);
    expect(here.logged).toMatch(/ALARM: .*no space left/);
    expect(here.logged).toMatch(/ALARM: .*disk is full/);
    expect(here.logged).not.toContain("rollback");

    rmSync(ballast);
    secondsPass();
    expect(await states()).toEqual({ challenge: "open", ready: "open", page: "open" });
    expect((await tips.takeTyped({ message: "again" }, "", "192.0.2.99", noon)).isTaken).toBe(true);
    clock.mockRestore();
    await tips.close();
  },
);
