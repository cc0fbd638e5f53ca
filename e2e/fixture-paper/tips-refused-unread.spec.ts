import { gzipSync } from "node:zlib";
import { expect } from "playwright/test";
import { bothWays } from "../http/behind-nginx";
import { test } from "../site/tips-test";

const asBrowser = { accept: "text/html,application/xhtml+xml" };

test("a form that is too long is refused with a page that says how long it may be", async ({
  request,
  desk,
}) => {
  const message = `qxtoolong${"x".repeat(256 * 1024)}`;
  for (const path of ["/api/tips", "/api/tips/receipt"]) {
    const tooLong = await request.post(path, { headers: asBrowser, form: { message } });
    expect.soft(tooLong.status(), path).toBe(413);
    expect.soft(await tooLong.text(), path).toMatch(/Not sent: that is too long[\s\S]*10,000 characters/);
  }
  await expect(desk.tipAbout("qxtoolong")).rejects.toThrow("0 tips");
});

test(
  "a form refused unread gets a page with the reason, and a program one line",
  bothWays,
  async ({ request, desk }) => {
    for (const path of ["/api/tips", "/api/tips/receipt"]) {
      const foreign = await request.post(path, {
        headers: { ...asBrowser, "sec-fetch-site": "cross-site" },
        form: { message: "qxunread" },
      });
      expect.soft(foreign.status(), path).toBe(403);
      expect.soft(foreign.headers()["cache-control"], path).toBe("no-store");
      const html = await foreign.text();
      expect.soft(html, path).toContain("Not sent: it did not come from our page");
      // Without what scripts say on these pages.
      const shown = html.replace(/<script.*?<\/script>/g, "");
      expect.soft(shown, path).not.toMatch(/qxunread|too long/);
    }
    const program = await request.post("/api/tips", {
      headers: { "sec-fetch-site": "cross-site" },
      data: {},
    });
    expect(await program.text()).toBe("That was not sent from a page of this site.\n");
    await expect(desk.tipAbout("qxunread")).rejects.toThrow("0 tips");
  },
);

test("a compressed tip is refused", bothWays, async ({ request, desk }) => {
  for (const path of ["/api/tips", "/api/tips/receipt"])
    for (const [type, text] of [
      ["application/x-www-form-urlencoded", "message=qxpacked"],
      ["application/json", '{"message":"qxpacked"}'],
    ] as const) {
      const answer = await request.post(path, {
        headers: { "content-type": type, "content-encoding": "gzip" },
        data: gzipSync(text),
      });
      expect.soft(answer.status(), `${path} ${type}`).toBe(415);
      expect.soft(await answer.text(), `${path} ${type}`).toBe("Send a form or JSON, not compressed.\n");
    }
  await expect(desk.tipAbout("qxpacked")).rejects.toThrow("0 tips");
});
