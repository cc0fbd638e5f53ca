import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "playwright/test";
import { listTips } from "@/lib/tips/store/threads";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { serve } from "../site/paper-on-disk";
import { fields, sendTip, test } from "../site/tips-test";
import { deskKey, noon } from "./words";

test.describe("if no tip can be stored", () => {
  test("the response is 503 with the mail address and the typed text; with script, the page warns beforehand", async ({
    paper,
    browser,
  }) => {
    const folder = await mkdtemp(join(paper.buildFolder, "..", "no-room-"));
    const file = join(folder, "not-a-folder");
    await writeFile(file, "");
    const { address, program } = await serve({ ...paper, dataFolder: join(file, "data") }, noon);
    try {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address });
      const page = await context.newPage();
      await page.goto("/tips");
      await fields.message(page).fill("\nqxlost & </textarea><script>stolen=1</script>");
      const [response] = await Promise.all([page.waitForResponse("**/api/tips"), sendTip(page)]);
      expect(response.status()).toBe(503);
      await expect(page.getByRole("alert")).toContainText("we cannot store tips just now");
      await expect(page.getByRole("alert").getByRole("link")).toHaveAttribute(
        "href",
        "mailto:desk@tide.example",
      );
      await expect(fields.message(page)).toHaveValue("\nqxlost & </textarea><script>stolen=1</script>");
      await context.close();

      const scripted = await browser.newPage({ baseURL: address });
      await scripted.goto("/tips");
      // Nothing was sent yet, and nothing typed.
      await expect(scripted.getByRole("alert")).toHaveText(/^We cannot take tips just now/);
      await fields.message(scripted).fill("qxkept");
      await sendTip(scripted);
      await expect(scripted.getByRole("alert")).toContainText("we cannot store tips just now");
      await expect(fields.message(scripted)).toHaveValue("qxkept");
      await scripted.close({ runBeforeUnload: false });
    } finally {
      await program.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

test("a full disk stores no tip, thanks for none and delays no reader; with space again it stores them", async ({
  paper,
  request,
}) => {
  const folder = await mkdtemp(join(paper.buildFolder, "..", "full-disk-"));
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status === 0;
  // lib/tips/intake/store-failures.test.ts tests the same with a store that may not grow.
  test.skip(!isMounted, "Only root can mount a small disk.");
  const { address, program } = await serve({ ...paper, dataFolder: join(folder, "data") }, noon, {
    TRUSTED_PROXIES: "1",
    TIPS_RECIPIENT: deskKey.recipient,
  });
  try {
    const send = async (n: number) =>
      (
        await request.post(`${address}/api/tips`, {
          headers: { "x-forwarded-for": `10.1.${n}.1` },
          form: { message: `qxfull ${n}` },
        })
      ).status();
    expect(await send(0)).toBe(201);
    const ballast = join(folder, "ballast");
    await writeFile(ballast, Buffer.alloc(1024 * 1024)).catch(() => {});
    const refused = [];
    for (let n = 1; n <= 6; n += 1) refused.push(await send(n));
    expect(refused.at(-1)).toBe(503);
    // It shows before a source types, some seconds later.
    for (const path of ["/readyz/tips", "/api/tips/challenge"])
      await expect.poll(async () => (await request.get(`${address}${path}`)).status(), path).toBe(503);
    expect(program.output()).toContain("disk is full");
    expect(program.output()).not.toContain("rollback");
    const thanked = 1 + refused.filter((status) => status === 201).length;
    for (const path of ["/", "/the-whole-story", "/readyz"])
      expect.soft((await request.get(`${address}${path}`)).status(), path).toBe(200);
    await rm(ballast);
    expect(await send(9)).toBe(201);
    const store = await openTipsStore({ folder: join(folder, "data") });
    expect(await listTips(store)).toHaveLength(thanked + 1);
    await store.close();
  } finally {
    await program.stop();
    // Lazily, because the database driver closes files with a delay.
    spawnSync("umount", ["-l", folder]);
    await rm(folder, { recursive: true, force: true });
  }
});
