import { gzipSync } from "node:zlib";
import { expect, type Page, type Response } from "playwright/test";
import { securityHeaders } from "@/lib/http/security-headers";
import { bothWays } from "../http/behind-nginx";
import { axeFindings, axeFindingsInBothSchemes, lowContrastFindings } from "../site/axe";
import { htmlFaults } from "../site/html-faults";
import { type Desk, fields, receiptOn, sendTip, test } from "../site/tips-test";
import { deskKey } from "./words";

/** Every state of the pages for sources, and how to reach it without script. */
const states: Record<string, (page: Page, desk: Desk) => Promise<unknown>> = {
  "the form": (page) => page.goto("/tips"),
  "the form refused": async (page) => {
    await page.goto("/tips");
    await fields.message(page).fill(" ");
    await fields.contact(page).fill("c".repeat(200));
    await submitted(page, () => sendTip(page));
  },
  thanks: async (page) => {
    await page.goto("/tips");
    await fields.message(page).fill(`qxstate ${Math.random()}`);
    await sendTip(page);
    await receiptOn(page);
  },
  refused: async (page, { address }) => {
    const body = `<form method="post" action="${address}/api/tips"><button>Send</button></form>`;
    await page.route("http://elsewhere.example/", (route) =>
      route.fulfill({ body, contentType: "text/html" }),
    );
    await page.goto("http://elsewhere.example/");
    await page.getByRole("button").click();
    await page.getByRole("heading", { name: "Not sent: it did not come from our page" }).waitFor();
  },
  "the form for receipts": (page) => page.goto("/tips/receipt"),
  "the threat model": (page) => page.goto("/tips/threat-model"),
  "no such receipt": async (page) => {
    await page.goto("/tips/receipt");
    await fields.words(page).fill("velvet velvet");
    await submitted(page, () => readAnswer(page));
  },
  "a reply": async (page, desk) => {
    const word = `qxreply${Math.random()}`;
    await page.goto("/tips");
    await fields.message(page).fill(word);
    await sendTip(page);
    const words = await receiptOn(page);
    await desk.reply(await desk.tipAbout(word), "Thank you.\n\nWhich year?");
    await page.goto("/tips/receipt");
    await fields.words(page).fill(words);
    await submitted(page, () => readAnswer(page));
  },
};

const readAnswer = (page: Page) => page.getByRole("button", { name: "Read the answer" }).click();

/** Sends a form and waits for the page that responds to it. */
async function submitted(page: Page, send: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent("load"), send()]);
}

test("in every state axe finds nothing and nothing scrolls sideways", async ({
  page,
  withoutScript,
  desk,
}) => {
  // axe needs script, so the HTML of the page without script is served again to a page with it.
  let html = "";
  let headers: Record<string, string> = {};
  await page.route("**/state", (route) => route.fulfill({ body: html, headers }));
  await page.route("**/script/tips-*.js", (route) => route.abort());
  let last: Response | undefined;
  withoutScript.on("response", (response) => {
    if (response.request().isNavigationRequest()) last = response;
  });
  for (const [state, reach] of Object.entries(states)) {
    await reach(withoutScript, desk);
    await withoutScript.waitForLoadState();
    html = await withoutScript.content();
    headers = (await last?.allHeaders()) ?? {};
    delete headers["content-encoding"];
    delete headers["content-length"];
    await page.goto("/state");
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect
        .soft(await axeFindingsInBothSchemes(page), `${state}, ${width}`)
        .toEqual({ light: [], dark: [] });
    }
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, `${state} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("axe finds nothing in the states that the script shows", async ({ page }) => {
  const check = async (state: string) => expect.soft(await axeFindings(page), state).toEqual([]);
  await page.goto("/tips");
  await check("the form");
  await sendTip(page);
  await check("a problem beside its field");
  await fields.message(page).fill("qxaxe");
  await page.route("**/api/tips", (route) => route.abort());
  await sendTip(page);
  await page.getByRole("alert").waitFor();
  await check("no answer");
  await page.unroute("**/api/tips");
  await sendTip(page);
  const words = await receiptOn(page);
  await check("thanks");
  await page.goto("/tips/receipt");
  await fields.words(page).fill(words);
  await page.getByRole("button", { name: "Read the answer" }).click();
  await page.getByText("There is no answer to your tip").waitFor();
  await check("no reply yet");
});

test("text has a contrast of at least 7:1 in both themes", async ({ page }) => {
  for (const path of ["/tips", "/tips/receipt"]) {
    await page.goto(path);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await lowContrastFindings(page), `${path}, ${colorScheme}`).toEqual([]);
    }
  }
});

test("the page states what a source must know: limits, mail, keys, safer ways and what becomes of files", async ({
  withoutScript: page,
}) => {
  await page.goto("/tips");
  const main = page.getByRole("main");
  for (const text of [
    "This form is not anonymous.",
    "That you visited us.",
    "Your employer’s network",
    "a watched device",
    "seized or broken into",
    "How you write",
    "tidedesk.42",
    "http://tide.securedrop.tor.onion",
    "A1B2 C3D4 E5F6 0718 293A 4B5C 6D7E 8F90 A1B2 C3D4",
    deskKey.recipient,
    "A file that could give you away is safer with Signal or SecureDrop",
    "All other files stay as they are",
    "the fine noise by which a camera can be recognised",
  ])
    await expect.soft(main.getByText(text), text).toBeVisible();
  await expect(main.getByRole("link", { name: "desk@tide.example" })).toHaveAttribute(
    "href",
    "mailto:desk@tide.example",
  );
  expect(await main.innerText()).not.toMatch(/100 ?%|completely secure|fully anonymous/i);
  await page.getByRole("link", { name: "a safer way" }).click();
  await expect(page.getByRole("heading", { name: "Safer ways" })).toBeInViewport();
});

test(
  "the pages are not cached, send no referrer to other sites and are not prerendered",
  bothWays,
  async ({ request }) => {
    for (const path of ["/tips", "/tips/receipt"]) {
      const response = await request.get(path);
      const headers = response.headers();
      expect.soft(headers["cache-control"], path).toBe("no-store");
      expect.soft(headers["referrer-policy"], path).toBe("same-origin");
      expect.soft(headers["speculation-rules"], path).toBeUndefined();
      expect.soft(headers["content-security-policy"], path).toContain("script-src 'self';");
      expect.soft(headers["x-frame-options"], path).toBe(securityHeaders["X-Frame-Options"]);
      expect.soft(headers["set-cookie"], path).toBeUndefined();
      expect.soft(await htmlFaults(await response.text()), path).toEqual([]);
    }
    const refused = await request.post("/api/tips", { form: { message: " " } });
    expect(refused.status()).toBe(422);
    expect(refused.headers()).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "same-origin",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
    expect(await htmlFaults(await refused.text())).toEqual([]);
  },
);

test(
  "over plain HTTP our own form is accepted, that of another site is refused, and no other site gets a referrer",
  bothWays,
  async ({ desk, playwright }) => {
    const { port } = new URL(desk.address);
    const browser = await playwright.chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? "",
      // A host name without a certificate: browsers trust 127.0.0.1 more.
      args: ["--no-sandbox", "--host-resolver-rules=MAP *.example 127.0.0.1"],
    });
    try {
      const context = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": "10.9.9.9" } });
      const page = await context.newPage();
      await page.goto(`http://paper.example:${port}/tips`);
      await fields.message(page).fill("qxplainhttp");
      const sending = page.waitForRequest("**/api/tips");
      await sendTip(page);
      const sent = await (await sending).allHeaders();
      expect(sent).not.toHaveProperty("sec-fetch-site");
      await receiptOn(page);

      await page.route("http://elsewhere.example/**", (route) =>
        route.fulfill({
          body: `<form method="post" action="http://paper.example:${port}/api/tips"><button>Send</button></form>`,
          contentType: "text/html",
        }),
      );
      for (const policy of ["no-referrer", "unsafe-url"]) {
        await page.goto(`http://elsewhere.example/${policy}`);
        await page.evaluate((content) => {
          document.head.append(Object.assign(document.createElement("meta"), { name: "referrer", content }));
        }, policy);
        await page.getByRole("button").click();
        await page.getByRole("heading", { name: "Not sent: it did not come from our page" }).waitFor();
      }

      await page.goto(`http://paper.example:${port}/tips`);
      const leaving = page.waitForRequest("http://elsewhere.example/**");
      await page.evaluate(() => {
        location.href = "http://elsewhere.example/safer";
      });
      expect(await (await leaving).allHeaders()).not.toHaveProperty("referer");
    } finally {
      await browser.close();
    }
  },
);

test("the pages that respond to a form have no address of their own", async ({ request }) => {
  for (const name of ["thanks", "not-sent", "turned-away", "replies", "no-replies", "deleted"])
    expect((await request.get(`/tips/answers/${name}`)).status(), name).toBe(404);
});

test("hovering over the link to the form prepares nothing", async ({ page }) => {
  const requested: string[] = [];
  page.context().on("request", (request) => requested.push(new URL(request.url()).pathname));
  await page.goto("/the-whole-story", { waitUntil: "networkidle" });
  await page.getByRole("contentinfo").getByRole("link", { name: "Send it to us" }).hover();
  await page.waitForTimeout(1_000);
  expect(requested.filter((path) => path.startsWith("/tips"))).toEqual([]);
  const rules = await (await page.request.get("/speculation-rules.json")).json();
  for (const action of ["prefetch", "prerender"])
    expect(JSON.stringify(rules[action][0].where), action).toBe(
      '{"and":[{"href_matches":"/*"},{"not":{"href_matches":["/tips","/tips/*","/api/*"]}}]}',
    );
});

test("the form weighs at most 20 KB, and its script, which no other page loads, at most 40 KB", async ({
  request,
}) => {
  const scriptsOf = (html: string) =>
    [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src ?? "");
  for (const path of ["/tips", "/tips/receipt"]) {
    const page = await request.get(path, { headers: { "accept-encoding": "gzip" } });
    expect.soft(Number(page.headers()["content-length"]), path).toBeLessThanOrEqual(20 * 1024);
    const html = await page.text();
    const own = scriptsOf(html).filter((src) => /^\/script\/tips-[0-9a-f]+\.js$/.test(src));
    expect.soft(own, path).toHaveLength(1);
    const response = await request.get(own[0] ?? "");
    expect.soft(response.headers()["cache-control"]).toContain("immutable");
    expect.soft(gzipSync(await response.body()).length, own[0]).toBeLessThanOrEqual(40 * 1024);
  }
  for (const path of ["/", "/the-whole-story", "/about"])
    expect.soft((await (await request.get(path)).text()).includes("/script/tips-"), path).toBe(false);
});

test("every story and the footer link to the form and show the mail address", async ({ page }) => {
  await page.goto("/the-whole-story");
  const story = page.getByRole("article").first();
  await expect(story.getByRole("link", { name: "desk@tide.example" })).toBeVisible();
  await expect(page.getByRole("contentinfo").getByRole("link", { name: "desk@tide.example" })).toBeVisible();
  await story.getByRole("link", { name: "Have a tip we should know?" }).click();
  await expect(page).toHaveURL("/tips");
});
