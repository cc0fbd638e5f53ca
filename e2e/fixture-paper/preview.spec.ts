import { readFile, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "playwright/test";
import { test } from "../site/paper-test";
import { canary, canaryOf, noon } from "./words";

test("the preview shows unpublished stories under banners, and every save at the next reload", async ({
  copy,
  page,
}) => {
  const { address, program } = await copy.previewAt(noon);
  const banner = page.getByRole("main").getByRole("status").filter({ hasText: "this preview" });

  await page.goto(`${address}/${canary("draft", "slug")}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Of ${canary("draft", "headline")}`);
  await expect(banner).toContainText("Draft. Only this preview shows it");

  await page.goto(`${address}/${canary("scheduled", "slug")}`);
  await expect(banner).toContainText("Scheduled. It appears by itself on 1 January 2099, 08:00");

  await page.goto(`${address}/the-whole-story`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(banner).toHaveCount(0);
  // An editor does not count as a reader.
  await expect(page.locator("view-beacon")).toHaveCount(0);

  await page.goto(`${address}/category/tides`);
  const listed = page.getByRole("article").filter({ hasText: canary("draft", "headline") });
  await expect(listed.getByText("draft", { exact: true }).filter({ visible: true })).toHaveCount(1);

  const story = join(copy.contentFolder, "articles", "2026", "only-letter.mdx");
  await writeFile(story, (await readFile(story, "utf8")).replace("The only letter", "The corrected letter"));
  await expect(async () => {
    await page.goto(`${address}/only-letter`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The corrected letter of the year", {
      timeout: 500,
    });
  }).toPass();

  // DNS rebinding: a foreign page whose host name resolves to this machine.
  for (const path of [`/${canary("draft", "slug")}`, "/"]) {
    const shown = await textAt(`${address}${path}`, "elsewhere.example");
    // Next repeats the address that was asked for.
    expect(shown.replaceAll(canary("draft", "slug"), "")).not.toMatch(canaryOf(["draft", "scheduled"]));
  }

  for (const other of ownAddresses()) {
    const response = fetch(`http://${other}:${new URL(address).port}/`, {
      signal: AbortSignal.timeout(3000),
    });
    await expect(response, `the preview responds at ${other}`).rejects.toThrow();
  }
  expect(program.output()).not.toContain("0.0.0.0");
});

/** The response to a request with this Host header, which `fetch` cannot set. */
function textAt(url: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, async (response) => resolve(await text(response))).once("error", reject);
  });
}

/** The addresses by which others on the network reach this machine. */
function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ internal, family }) => !internal && family === "IPv4").map((one) => one.address),
  );
}
