import { expect, type Page } from "playwright/test";
import sharp from "sharp";
import { canary, jpeg } from "@/lib/tips/files/testing/pictures";
import { bothWays } from "../http/behind-nginx";
import { axeFindingsInBothSchemes } from "../site/axe";
import { filesIn } from "../site/files";
import { fields, receiptOn, sendTip, test } from "../site/tips-test";

const photo = Buffer.from(await jpeg({}, 6));
const ledger = Buffer.from(`%PDF-1.7\nqxledger ${"of bay 4 ".repeat(30_000)}`);
const notes = Buffer.from("qxnotes: Žižkov, 🚋\n");
const file = (name: string, buffer: Buffer) => ({ name, buffer, mimeType: "application/octet-stream" });
const three = [file("qxphoto.jpg", photo), file("qxscan.pdf", ledger), file("Übersicht qx.txt", notes)];

const list = (page: Page) => page.getByRole("list", { name: "Files to send" }).getByRole("listitem");

/** Everything that a page sends, as bytes. */
function bodiesOf(page: Page): () => Buffer {
  const bodies: Buffer[] = [];
  page.on("request", (request) => {
    bodies.push(Buffer.from(request.url()), Buffer.from(JSON.stringify(request.headers())));
    bodies.push(request.postDataBuffer() ?? Buffer.alloc(0));
  });
  return () => Buffer.concat(bodies);
}

/** A picture of a source on the desk: the same to look at, and nothing in it that names anybody. */
async function expectClean(bytes: Buffer) {
  const pixels = (picture: Buffer) => sharp(picture, { ignoreIcc: true }).autoOrient().raw().toBuffer();
  expect((await pixels(bytes)).equals(await pixels(photo))).toBe(true);
  expect(bytes.includes(canary)).toBe(false);
  const { xmp, icc, orientation } = await sharp(bytes).metadata();
  expect({ xmp, icc, orientation }).toEqual({ orientation: 6 });
}

test(
  "files are cleaned, packed and encrypted in the browser, and the desk opens them",
  bothWays,
  async ({ page, desk }) => {
    const sent = bodiesOf(page);
    await page.goto("/tips");
    await fields.message(page).fill("qxthree files");
    await fields.files(page).setInputFiles(three.slice(0, 2));
    await fields.files(page).setInputFiles(three.slice(2));
    await expect(list(page)).toHaveText([
      /qxphoto\.jpg.*Photo data removed: place, time, camera/,
      /qxscan\.pdf 271 KB.*Sent as it is: it may name you/,
      /Übersicht qx\.txt.*Sent as it is/,
    ]);
    await sendTip(page);
    const words = await receiptOn(page);
    const tip = await desk.tipAbout("qxthree");
    const [[picture, scan, text] = []] = await desk.filesOf(tip);
    expect([picture, scan, text].map((one) => one?.name)).toEqual([
      "qxphoto.jpg",
      "qxscan.pdf",
      "Übersicht qx.txt",
    ]);
    await expectClean(picture?.bytes ?? Buffer.alloc(0));
    expect(scan?.bytes.equals(ledger) && text?.bytes.equals(notes)).toBe(true);
    expect(tip.suspicion).toBeNull();
    // Not in what was sent, on the disk or in the log.
    const secrets = ["qxphoto", "qxscan", "bersicht", "qxledger", "qxnotes", canary];
    for (const secret of secrets) {
      expect(sent().includes(secret), secret).toBe(false);
      expect(desk.log()).not.toContain(secret);
      for await (const { path, bytes } of filesIn(desk.dataFolder)) expect(bytes, path).not.toContain(secret);
    }

    // The same in "Add to your tip".
    await page.goto("/tips/receipt");
    await fields.words(page).fill(words);
    await page.getByRole("button", { name: "Read the answer" }).click();
    await fields.more(page).fill("qxone more");
    await fields.files(page).setInputFiles(three.slice(0, 1));
    await expect(list(page)).toHaveCount(1);
    await page.getByRole("button", { name: "Send it" }).click();
    await expect(page.getByRole("heading", { name: "We have what you added" })).toBeVisible();
    const [, [added] = []] = await desk.filesOf(tip);
    await expectClean(added?.bytes ?? Buffer.alloc(0));
  },
);

test(
  "without script one file is cleaned and encrypted by the server",
  bothWays,
  async ({ withoutScript: page, desk }) => {
    await page.goto("/tips");
    await fields.message(page).fill("qxplain\n\nfile");
    await fields.files(page).setInputFiles(three.slice(0, 1));
    await sendTip(page);
    const words = await receiptOn(page);
    const tip = await desk.tipAbout("qxplain");
    const [[picture] = []] = await desk.filesOf(tip);
    expect(picture?.name).toBe("qxphoto.jpg");
    await expectClean(picture?.bytes ?? Buffer.alloc(0));
    for await (const { path, bytes } of filesIn(desk.dataFolder))
      expect(bytes, path).not.toContain("qxphoto");

    await page.getByRole("link", { name: "Read our answer" }).first().click();
    await fields.words(page).fill(words);
    await page.getByRole("button", { name: "Read the answer" }).click();
    await fields.more(page).fill("qxscan follows");
    await fields.files(page).setInputFiles(three.slice(1, 2));
    await page.getByRole("button", { name: "Send it" }).click();
    await expect(page.getByRole("heading", { name: "We have what you added" })).toBeVisible();
    const [, [scan] = []] = await desk.filesOf(tip);
    expect(scan?.bytes.equals(ledger)).toBe(true);
  },
);

test("too much is refused with its size, and nothing is lost, with script and without", async ({
  page,
  withoutScript,
}) => {
  const large = file("qxlarge.bin", Buffer.alloc(26_000_000, "x"));
  const sent = bodiesOf(page);
  await page.goto("/tips");
  await fields.message(page).fill("qxkept words");
  await fields.files(page).setInputFiles(large);
  await expect(list(page)).toHaveText(/qxlarge\.bin 26 MB.*Too large to be sent/);
  await sendTip(page);
  await expect(fields.files(page)).toBeFocused();
  await expect(fields.files(page)).toHaveAccessibleDescription(
    /This file is 26 MB, and 25 MB is the most\. Take it away\.$/,
  );
  await expect(fields.message(page)).toHaveValue("qxkept words");
  expect(sent().length).toBeLessThan(100_000);
  await page.getByRole("button", { name: "Take away qxlarge.bin" }).press("Enter");
  await expect(fields.files(page)).toBeFocused();
  await sendTip(page);
  await receiptOn(page);

  await withoutScript.goto("/tips");
  await fields.message(withoutScript).fill("qxkept without script");
  await fields.files(withoutScript).setInputFiles(large);
  await sendTip(withoutScript);
  await expect(withoutScript.getByRole("alert")).toContainText("Not sent yet");
  await expect(fields.files(withoutScript)).toHaveAccessibleDescription(/25 MB is the most/);
  await expect(fields.message(withoutScript)).toHaveValue("qxkept without script");
});

test("a damaged picture is not sent, with script and without", async ({ page, withoutScript, desk }) => {
  const cut = file("qxcut.jpg", photo.subarray(0, photo.length / 2));
  for (const source of [page, withoutScript]) {
    await source.goto("/tips");
    await fields.message(source).fill("qxcut picture");
    await fields.files(source).setInputFiles(cut);
    if (source === page) await expect(list(page)).toHaveText(/This picture is damaged and cannot be cleaned/);
    await sendTip(source);
    await expect(fields.files(source)).toHaveAttribute("aria-invalid", "true");
    await expect(fields.message(source)).toHaveValue("qxcut picture");
  }
  await expect(desk.tipAbout("qxcut")).rejects.toThrow("0 tips");
});

test("a part that fails twice is sent again, with progress, and one that fails for good goes on at the next attempt", async ({
  page,
  desk,
}) => {
  await page.clock.install();
  await page.clock.resume();
  await page.goto("/tips");
  await fields.message(page).fill("qxparts");
  const noise = Buffer.alloc(2_400_000, "qxnoise of parts ");
  await fields.files(page).setInputFiles(file("noise.bin", noise));
  await expect(list(page)).toHaveCount(1);
  const seen: string[] = [];
  let failures = 2;
  await page.route("**/api/tips/files", async (route) => {
    const place = route.request().headers()["x-tip-part"];
    if (place !== undefined) seen.push(place);
    if (place === "1" && failures > 0) {
      failures -= 1;
      return route.abort();
    }
    return route.continue();
  });
  await sendTip(page);
  await expect(page.getByText("Sending part 2 of 4 …")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Files sent" })).toHaveAttribute("value", "1");
  await receiptOn(page);
  expect(seen).toEqual(["0", "1", "1", "1", "2", "3"]);

  await page.goto("/tips");
  await fields.message(page).fill("qxresumed");
  await fields.files(page).setInputFiles(file("noise.bin", noise));
  await expect(list(page)).toHaveCount(1);
  [seen.length, failures] = [0, 99];
  await sendTip(page);
  await expect(page.getByText("Sending part 2 of 4 …")).toBeVisible();
  await page.clock.fastForward(60_000);
  for (let time = 0; time < 6; time++) await page.clock.runFor(20_000);
  await expect(page.getByRole("alert")).toContainText("it did not get through");
  await expect(fields.message(page)).toHaveValue("qxresumed");
  await expect(list(page)).toHaveCount(1);
  [seen.length, failures] = [0, 0];
  await sendTip(page);
  await receiptOn(page);
  expect(seen).toEqual(["1", "2", "3"]);
  const [[received] = []] = await desk.filesOf(await desk.tipAbout("qxresumed"));
  expect(received?.bytes.equals(noise)).toBe(true);
});

test("where there is no room for files the form says so, and words are kept and taken", async ({ page }) => {
  await page.goto("/tips");
  await fields.message(page).fill("qxno room");
  await fields.files(page).setInputFiles(three.slice(2));
  await expect(list(page)).toHaveCount(1);
  await page.route("**/api/tips/files", (route) =>
    route.fulfill({ status: 503, json: { ok: false, files: false } }),
  );
  await sendTip(page);
  await expect(page.getByRole("alert")).toContainText("we have no room for files just now");
  await expect(fields.message(page)).toHaveValue("qxno room");
  await page.getByRole("button", { name: "Take away Übersicht qx.txt" }).click();
  await sendTip(page);
  await receiptOn(page);

  await page.route("**/api/tips/challenge", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), files: false } });
  });
  await page.goto("/tips");
  await expect(page.getByText("We have no room for files just now.")).toBeVisible();
  await expect(fields.files(page)).toBeHidden();
});

test("if the script of files does not load the form says so, and the next choice tries again", async ({
  page,
}) => {
  await page.goto("/tips");
  await page.route("**/script/tip-files-*", (route) => route.abort());
  await fields.files(page).setInputFiles(three.slice(2));
  await expect(page.getByText("What cleans and encrypts files did not load.")).toBeVisible();
  await page.unroute("**/script/tip-files-*");
  await fields.files(page).setInputFiles(three.slice(2));
  await expect(list(page)).toHaveText(/Übersicht qx\.txt/);
  await expect(page.getByText("What cleans and encrypts files did not load.")).toHaveCount(0);
});

test("with many files of long names axe finds nothing, and nothing scrolls sideways", async ({ page }) => {
  await page.goto("/tips");
  const names = ["ein-sehr-langer-name-ohne-pause".repeat(6), "صور من المصنع", "a\u202egpj.exe"];
  await fields
    .files(page)
    .setInputFiles(Array.from({ length: 20 }, (_, index) => file(`${names[index % 3]} ${index}`, notes)));
  await expect(list(page)).toHaveCount(20);
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(over, String(width)).toBeLessThanOrEqual(0);
    expect.soft(await axeFindingsInBothSchemes(page), String(width)).toEqual({ light: [], dark: [] });
  }
});
