import { expect, test } from "vitest";

test("a page of Next's own, its bytes and all, takes no longer in JSON than its text", async () => {
  const page = { kind: "APP_PAGE", html: "<p>", rscData: Buffer.alloc(100_000) };
  expect(JSON.stringify(page).length).toBeGreaterThan(100_000);
  await import("./bytes-in-json.js");
  expect(JSON.stringify(page).length).toBeLessThan(100);
});
