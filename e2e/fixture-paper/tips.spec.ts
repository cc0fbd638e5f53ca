import { expect, type Page } from "playwright/test";
import { bothWays } from "../http/behind-nginx";
import { filesIn } from "../site/files";
import { fields, receiptOn, sendTip, test } from "../site/tips-test";

/** Any two neighbours of a receipt, however they are separated: one word alone may be a word of the page. */
function neighboursIn(receipt: string): RegExp {
  const words = receipt.split(" ");
  const pairs = words.slice(1).map((word, before) => `${words[before]}(?:%20|[\\W_])+${word}`);
  return new RegExp(pairs.join("|"), "i");
}

/** Records everything that a page sends: addresses and bodies. */
function watch(page: Page) {
  const requests: { url: string; body: string }[] = [];
  page.on("request", (request) => requests.push({ url: request.url(), body: request.postData() ?? "" }));
  const sent = () => requests.map(({ url, body }) => `${url}\n${body}`).join("\n");
  // Words of receipts are also names: "media" and "script" are folders of the page's files, "key" is a field.
  const values = () =>
    requests.map(({ url, body }) => `${new URL(url).search}\n${body.replaceAll(/"\w+":/g, "")}`).join("\n");
  return {
    sent,
    hosts: () => [...new Set(requests.map(({ url }) => new URL(url).host))],
    paths: () => requests.map(({ url }) => new URL(url).pathname),
    expectNoWordOf: (receipt: string) => {
      for (const word of receipt.split(" ")) expect(values()).not.toMatch(new RegExp(`\\b${word}\\b`, "i"));
      expect(sent()).not.toMatch(neighboursIn(receipt));
    },
  };
}

test(
  "a tip is encrypted in the browser: no request contains a word of it, and the desk can read it",
  bothWays,
  async ({ page, desk }) => {
    const watched = watch(page);
    await page.goto("/tips");
    await expect(page.getByText("Your browser encrypts it before it leaves this device.")).toBeVisible();
    await fields.message(page).fill("qxbridge cracks at pier 4, Žižkov, ə, 🚋");
    await fields.contact(page).fill("qxcontact after six");
    await fields.for(page).fill("qxada");
    await sendTip(page);
    const words = await receiptOn(page);
    expect(words.split(" ")).toHaveLength(8);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

    expect(watched.paths()).toContain("/api/tips");
    expect(watched.sent()).not.toMatch(/qxbridge|qxcontact|qxada/);
    watched.expectNoWordOf(words);
    expect(await desk.tipAbout("qxbridge")).toMatchObject({
      suspicion: null,
      messages: [
        {
          sender: "source",
          message: "qxbridge cracks at pier 4, Žižkov, ə, 🚋",
          contact: "qxcontact after six",
          for: "qxada",
        },
      ],
    });
    for await (const { path, bytes } of filesIn(desk.dataFolder))
      expect(bytes, path).not.toContain("qxbridge");
    expect(desk.log()).not.toMatch(/qxbridge|qxcontact|10\.0\./);
  },
);

test(
  "without script a tip is encrypted by the server, and the receipt is shown",
  bothWays,
  async ({ withoutScript: page, desk }) => {
    await page.goto("/tips");
    await expect(page.getByText("Our server encrypts it the moment it arrives.")).toBeVisible();
    await fields.message(page).fill("qxwithout form\n\nwith two paragraphs");
    await fields.for(page).fill("Ada Quill");
    await sendTip(page);
    expect((await receiptOn(page)).split(" ")).toHaveLength(8);
    // Controls that need script are not shown.
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.locator("receipt-tools")).toBeHidden();
    expect(await desk.tipAbout("qxwithout")).toMatchObject({
      messages: [{ message: expect.stringMatching(/^qxwithout form\r?\n\r?\nwith two/), for: "Ada Quill" }],
    });
    for await (const { path, bytes } of filesIn(desk.dataFolder))
      expect(bytes, path).not.toContain("qxwithout");
  },
);

test(
  "a source returns with the receipt, reads the desk's reply and adds to the tip",
  bothWays,
  async ({ page, desk }) => {
    await page.goto("/tips");
    await fields.message(page).fill("qxledger of bay 4");
    await sendTip(page);
    const words = await receiptOn(page);

    const watched = watch(page);
    const comeBack = async () => {
      await page.goto("/tips/receipt");
      await fields.words(page).fill(words.toUpperCase().replaceAll(" ", "  "));
      await page.getByRole("button", { name: "Read the answer" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your tip and our answer");
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    };
    await comeBack();
    await expect(page.getByText("There is no answer to your tip")).toBeVisible();

    await desk.reply(await desk.tipAbout("qxledger"), "Which year?\n\nTell us <b>only</b> where it is.");
    await comeBack();
    await expect(page.getByText("There is no answer to your tip")).toHaveCount(0);
    await expect(
      page
        .getByRole("list", { name: "Messages" })
        .locator("> li")
        .filter({ hasText: /^The desk/ }),
    ).toContainText("15 June 2026");
    await expect(page.getByText("Tell us <b>only</b> where it is.")).toBeVisible();
    await expect(page.getByText("Encrypted on our server, which saw what it says.")).toBeVisible();

    await page.getByRole("button", { name: "Send it" }).click();
    await expect(fields.more(page)).toHaveAccessibleDescription(/There is nothing to send yet\./);
    await fields.more(page).fill("qxyear 1931");
    await page.getByRole("button", { name: "Send it" }).click();
    await expect(page.getByRole("heading", { name: "We have what you added" })).toBeVisible();
    await expect(page.getByRole("list", { name: "Messages" }).locator("> li")).toHaveCount(3);
    expect((await desk.tipAbout("qxledger")).messages.map(({ message }) => message)).toEqual([
      "qxledger of bay 4",
      "",
      "qxyear 1931",
    ]);
    await page.getByRole("radio", { name: "The tip with all its messages" }).check();
    await page.getByRole("checkbox", { name: "I am sure" }).check();
    await page.getByRole("button", { name: "Delete it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your tip is deleted");
    await expect(desk.tipAbout("qxledger")).rejects.toThrow("0 tips");
    expect(watched.sent()).not.toMatch(/qxyear|Which year/);
    watched.expectNoWordOf(words);
  },
);

test("without script, a source does the same", bothWays, async ({ withoutScript: page, desk }) => {
  await page.goto("/tips");
  await fields.message(page).fill("qxlamp goes out");
  await sendTip(page);
  const words = await receiptOn(page);
  await desk.reply(await desk.tipAbout("qxlamp"), "Which lamp?\n\nThe <i>third</i>?");

  await page.getByRole("link", { name: "Read our answer" }).first().click();
  await fields.words(page).fill("velvet velvet");
  await page.getByRole("button", { name: "Read the answer" }).click();
  await expect(page.getByRole("heading", { name: "Not looked up yet" })).toBeVisible();
  await expect(fields.words(page)).toHaveValue("velvet velvet");
  await expect(fields.words(page)).toHaveAccessibleDescription(/A receipt is eight words/);
  await fields.words(page).fill(words);
  await page.getByRole("button", { name: "Read the answer" }).click();
  await expect(page.getByText("The <i>third</i>?")).toBeVisible();

  await page.getByRole("button", { name: "Send it" }).click();
  await expect(fields.more(page)).toHaveAccessibleDescription(/There is nothing to send yet\./);
  await fields.more(page).fill("qxthird it is");
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByRole("heading", { name: "We have what you added" })).toBeVisible();
  expect((await desk.tipAbout("qxlamp")).messages.at(-1)?.message).toBe("qxthird it is");
  expect(page.url()).not.toMatch(neighboursIn(words));

  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByRole("alert")).toContainText("Not deleted yet");
  await expect(page.getByText("Choose what to delete, and tick that you are sure.")).toBeVisible();
  await page.getByRole("radio", { name: "The desk’s answers" }).check();
  await page.getByRole("checkbox", { name: "I am sure" }).check();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByRole("heading", { name: "The desk’s answers are deleted" })).toBeVisible();
  await expect(page.getByText("The <i>third</i>?")).toHaveCount(0);
  // Not that the desk never answered.
  await expect(page.getByText("There is no answer to your tip at the moment.")).toBeVisible();
});

test("the form can be filled in and sent with the keyboard alone", async ({ page, desk }) => {
  await page.goto("/tips");
  await page.getByRole("heading", { level: 1 }).focus();
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  await press("Tab", 2); // past the link to the safer ways
  await expect(fields.message(page)).toBeFocused();
  await page.keyboard.type("qxkeys typed");
  await press("Tab");
  await expect(fields.contact(page)).toBeFocused();
  await press("Tab");
  await expect(fields.for(page)).toBeFocused();
  await page.keyboard.type("Bo");
  // The keyboard skips the honeypot field.
  await press("Tab");
  await expect(fields.files(page)).toBeFocused();
  await press("Tab");
  await expect(page.getByRole("button", { name: "Send the tip" })).toBeFocused();
  await press("Enter");
  await receiptOn(page);
  await press("Tab");
  await expect(page.getByRole("button", { name: "Copy the words" })).toBeFocused();
  expect((await desk.tipAbout("qxkeys")).messages[0]).toMatchObject({ for: "Bo" });
});

test("the receipt is copied at one press, printed alone, and in no address, title or storage", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/tips");
  await fields.message(page).fill("qxcopy");
  await sendTip(page);
  const words = await receiptOn(page);
  await page.getByRole("button", { name: "Copy the words" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
  await page.getByRole("button", { name: "I have written them down" }).click();
  await expect(page.getByText("Good. You can close this page now.")).toBeVisible();
  // A printed sheet must not reveal what the words are for.
  await page.emulateMedia({ media: "print" });
  expect((await page.locator("body").innerText()).split(/\s+/).filter(Boolean).join(" ")).toBe(words);
  await page.emulateMedia({ media: "screen" });
  const left = await page.evaluate(async () =>
    JSON.stringify([
      location.href,
      document.title,
      history.state,
      { ...localStorage },
      { ...sessionStorage },
      await caches.keys(),
      await indexedDB.databases(),
      document.cookie,
    ]),
  );
  expect(left).not.toMatch(neighboursIn(words));
  // Nor does going back show them to the next user of the device.
  await page.goto("/about");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Send us a tip");
  expect(await page.content()).not.toMatch(neighboursIn(words));
  await expect(fields.message(page)).toHaveValue("");
});

test("the pages for sources contact no other host and store nothing in the browser", async ({
  page,
  context,
  desk,
}) => {
  const watched = watch(page);
  await page.addInitScript(() => {
    navigator.sendBeacon = () => {
      throw new Error("A beacon was sent.");
    };
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto("/tips");
  await fields.message(page).fill("qxquiet");
  // Longer than a story has to be visible to count as read.
  await page.waitForTimeout(6_000);
  await sendTip(page);
  await receiptOn(page);
  await page.goto("/tips/receipt", { waitUntil: "networkidle" });
  expect(watched.hosts()).toEqual([new URL(desk.address).host]);
  expect(watched.paths().filter((path) => path.startsWith("/api/") && !path.startsWith("/api/tips"))).toEqual(
    [],
  );
  expect(await context.cookies()).toEqual([]);
  const { origins } = await context.storageState({ indexedDB: true });
  expect(origins).toEqual([]);
  expect(errors).toEqual([]);
});

test("the quick exit leaves neither the typed text nor the page behind it", async ({ page }) => {
  await page.goto("/about");
  await page.goto("/tips");
  await fields.message(page).fill("qxexit");
  await page.getByRole("link", { name: "Leave this page at once" }).click();
  await expect(page).toHaveURL("/");
  await page.goBack();
  await expect(page).toHaveURL("/about");
});
