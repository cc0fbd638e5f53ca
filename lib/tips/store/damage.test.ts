import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { acknowledgedTips, type Harm, harms, type Outcome, outcomeOf } from "@/lib/tips/testing/damage";

const root = mkdtempSync(join(tmpdir(), "tips-damage-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

const seed = Number(process.env.DAMAGE_SEED ?? Date.now() % 1_000_000);
const count = Number(process.env.DAMAGE_COUNT ?? 25);

test.each([
  ["never checkpointed", false],
  ["checkpointed", true],
])(
  "damage to any byte of a store that was %s loses no acknowledged tip silently",
  async (name, isCheckpointed) => {
    const folder = join(root, name.replace(" ", "-"));
    const acknowledged = await acknowledgedTips(folder, isCheckpointed);
    const outcomes: [Harm, Outcome][] = [];
    for (const harm of harms(seed, count)) outcomes.push([harm, await outcomeOf(harm, folder, acknowledged)]);
    const counted = (wanted: Outcome) => outcomes.filter(([, outcome]) => outcome === wanted);
    console.log(
      `${name}, seed ${seed}: ${count} harms, ${counted("whole").length} without effect, ` +
        `${counted("reported").length} reported, ${counted("silent").length} silent`,
    );
    expect(counted("silent")).toEqual([]);
    expect(counted("reported").length).toBeGreaterThan(0);
  },
  600_000,
);

test("the same damage loses tips silently if the store is not verified", async () => {
  const folder = join(root, "unverified");
  const acknowledged = await acknowledgedTips(folder, false);
  let silent = 0;
  for (const harm of harms(seed, 20))
    if ((await outcomeOf(harm, folder, acknowledged, { verifies: false })) === "silent") silent += 1;
  console.log(`not verified, seed ${seed}: ${silent} of 20 silent`);
  expect(silent).toBeGreaterThan(0);
}, 120_000);
