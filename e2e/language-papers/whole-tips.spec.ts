import { expect, type Page } from "playwright/test";
import { directionOf } from "@/lib/language/direction";
import { dateOf } from "@/lib/time";
import { newReceipt, receiptBytes } from "@/lib/tips/crypto/receipt";
import { jpeg } from "@/lib/tips/files/testing/pictures";
import { type Letter, mailOf } from "@/lib/tips/mail/letter";
import { noon } from "../fixture-paper/words";
import { bothWays } from "../http/behind-nginx";
import { axeFindingsInBothSchemes } from "../site/axe";
import { htmlFaults } from "../site/html-faults";
import { mailsToNewsroom } from "../site/mails";
import type { PaperUnderTest } from "../site/paper-test";
import { fieldsSaying, receiptOn, sendTip, test } from "../site/tips-test";
import { languageOf, wordsIn } from "./in-its-language";
import { latinWords, latinWordsOn } from "./own-words";

/** What sources and the desk write. */
const written: Partial<Record<PaperUnderTest["name"], Record<"tip" | "reply" | "more" | "file", string>>> = {
  arabic: {
    tip: "اختفى دفتر الرصيف الرابع مساء الأحد.",
    reply: "أي سنة؟\n\nلا ترسلوا الدفتر نفسه.",
    more: "سنة 1931، وعندي صورة منه.",
    file: "صورة",
  },
  armenian: {
    tip: "Չորրորդ կառանի մատյանն անհետացել է կիրակի երեկոյան։",
    reply: "Ո՞ր թվականի մատյանը։\n\nԻնքը՝ մատյանը, մի՛ ուղարկեք։",
    more: "1931 թվականինը․ լուսանկար ունեմ։",
    file: "լուսանկար",
  },
};

function wordsOfSource({ name }: PaperUnderTest) {
  const { [name]: words } = written;
  if (!words) throw new Error(`Nobody writes to the ${name} paper in its language.`);
  return words;
}

const binary = (name: string, buffer: Buffer) => ({ name, buffer, mimeType: "application/octet-stream" });
const photo = Buffer.from(await jpeg({}, 6));
/** A receipt that opens nothing. */
const otherReceipt = newReceipt(new Uint8Array(receiptBytes).fill(9));
const misspelt = otherReceipt.replace(/\w+$/, "velvt");
// Of the words of receipts, which are the same in every language.
const quoted = (word: string) => /^(?:velv\w*|vel\w+|jpg|bin)$/.test(word);

/** Checks a state of the pages for sources: nothing in it is English, and nothing is wrong with it. */
async function checkState(page: Page, paper: PaperUnderTest, state: string): Promise<void> {
  const html = await page.content();
  const language = languageOf(paper);
  expect.soft(/<html[^>]* lang="([^"]*)"/.exec(html)?.[1], state).toBe(language);
  expect.soft(/<html[^>]* dir="([^"]*)"/.exec(html)?.[1] ?? "ltr", state).toBe(directionOf(language));
  expect
    .soft(
      latinWordsOn(html).filter((word) => !quoted(word)),
      state,
    )
    .toEqual([]);
  expect.soft(html.replace(/<template[\s\S]*<\/template>/, ""), state).not.toContain("⟦");
}

async function checkWithScript(page: Page, paper: PaperUnderTest, state: string): Promise<void> {
  await checkState(page, paper, state);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(over, `${state}, ${width}`).toBeLessThanOrEqual(0);
  }
  expect.soft(await axeFindingsInBothSchemes(page), state).toEqual({ light: [], dark: [] });
}

test("with script a source sends a tip and files, reads the answer, adds to it, deletes it, and reads no English", async ({
  page,
  paper,
  desk,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const say = wordsIn(paper);
  const fields = fieldsSaying(say);
  const words = wordsOfSource(paper);
  const check = (state: string) => checkWithScript(page, paper, state);
  const alert = page.getByRole("alert");
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

  await page.goto("/tips");
  await expect(page.getByText(say("form.sealed"))).toBeVisible();
  await check("the form");
  await sendTip(page, say);
  await expect(fields.message(page)).toHaveAccessibleDescription(new RegExp(`${say("wrong.empty")}$`));
  await check("an empty form");
  await fields.message(page).fill("ա".repeat(10_050));
  await expect(page.locator("#message-count")).toHaveText(
    say("said.over", { used: 10_050, most: 10_000, over: 50 }),
  );
  await fields.contact(page).fill("ա".repeat(201));
  await sendTip(page, say);
  await expect(fields.message(page)).toHaveAttribute("aria-invalid", "true");
  await expect(fields.contact(page)).toHaveAttribute("aria-invalid", "true");
  await check("texts that are too long");
  await fields.contact(page).fill("");
  await fields.message(page).fill(words.tip);

  await fields
    .files(page)
    .setInputFiles([
      binary(`${words.file}.jpg`, photo),
      binary(`${words.file} 2.jpg`, photo.subarray(0, photo.length / 2)),
      binary(`${words.file} 3.bin`, Buffer.alloc(0)),
      binary(`${words.file} 4.bin`, Buffer.from(words.more)),
      binary(`${words.file} 5.bin`, Buffer.alloc(26_000_000)),
    ]);
  const list = page.getByRole("list", { name: say("files.to send") }).getByRole("listitem");
  await expect(list).toContainText([
    say("trace.place"),
    say("file.damaged"),
    say("file.empty"),
    say("file.other"),
    say("file.beyond"),
  ]);
  await sendTip(page, say);
  await expect(fields.files(page)).toBeFocused();
  await check("files that cannot be sent");
  for (const place of [4, 2, 1]) await list.nth(place).getByRole("button").click();
  await expect(list).toHaveCount(2);

  for (const [state, status, body] of [
    ["too many tips", 429, {}],
    ["no room for files", 503, { files: false }],
    ["a site that takes no tips", 503, { isClosed: true }],
  ] as const) {
    await page.route(/\/api\/tips(?:\/files)?$/, (route) =>
      route.fulfill({ status, json: body, headers: { "retry-after": "180" } }),
    );
    await sendTip(page, say);
    await alert.waitFor();
    await checkState(page, paper, state);
    await page.unroute(/\/api\/tips(?:\/files)?$/);
  }
  await sendTip(page, say);
  const receipt = await receiptOn(page, say);
  await check("thanks");
  await press(say("thanks.copy"));
  await expect(page.getByText(say("said.copied"))).toBeVisible();
  await press(say("thanks.keep"));
  await expect(page.getByText(say("said.kept"))).toBeVisible();
  await check("thanks, copied and kept");
  const tip = await desk.tipAbout(words.tip);
  expect((await desk.filesOf(tip))[0]?.map(({ name }) => name)).toEqual([
    `${words.file}.jpg`,
    `${words.file} 4.bin`,
  ]);

  await page.goto("/tips/receipt");
  await check("the form for receipts");
  const read = async (typed: string) => {
    await fields.words(page).fill(typed);
    await press(say("receipt.read"));
  };
  for (const typed of ["", "velvet velvet", misspelt, words.tip]) {
    await read(typed);
    await expect(fields.words(page)).toHaveAttribute("aria-invalid", "true");
    await checkState(page, paper, `a receipt that says "${typed}"`);
  }
  await check("words that are not of a receipt");
  await read(otherReceipt);
  await expect(alert).toContainText(say("notice.no tip"));
  await check("no such tip");
  await read(receipt);
  await expect(page.getByText(say("replies.silent"))).toBeVisible();
  await check("no reply yet");

  await desk.reply(tip, words.reply);
  await page.goto("/tips/receipt");
  await read(receipt);
  const messages = page.getByRole("list", { name: say("replies.messages") }).locator("> li");
  const day = dateOf(new Date(noon), { language: languageOf(paper), timeZone: "UTC" });
  await expect(messages.filter({ hasText: say("replies.desk") }).last()).toContainText(day);
  await expect(page.getByText(words.reply.split("\n")[0] ?? "")).toBeVisible();
  await check("a reply");
  await press(say("replies.send"));
  await expect(fields.more(page)).toHaveAccessibleDescription(new RegExp(`${say("wrong.nothing")}$`));
  await press(say("delete.title"));
  await expect(page.getByText(say("wrong.delete"))).toBeVisible();
  await check("nothing added, and nothing chosen to delete");
  await fields.more(page).fill(words.more);
  await fields.files(page).setInputFiles(binary(`${words.file}.jpg`, photo));
  await expect(page.getByRole("list", { name: say("files.to send") }).getByRole("listitem")).toHaveCount(1);
  await press(say("replies.send"));
  await expect(page.getByRole("heading", { name: say("replies.added") })).toBeVisible();
  await check("an addition");
  expect((await desk.tipAbout(words.tip)).messages.at(-1)?.message).toBe(words.more);

  const remove = async (what: string) => {
    await page.getByRole("radio", { name: what }).check();
    await page.getByRole("checkbox", { name: say("delete.sure") }).check();
    await press(say("delete.title"));
  };
  await remove(say("delete.replies"));
  await expect(page.getByRole("heading", { name: say("replies.removed") })).toBeVisible();
  await check("answers deleted");
  await remove(say("delete.tip"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("deleted.title"));
  await check("a tip deleted");
  await expect(desk.tipAbout(words.tip)).rejects.toThrow("0 tips");
});

test(
  "without script a source does the same, and every refusal is in the language of the paper",
  bothWays,
  async ({ withoutScript: page, paper, desk }) => {
    const say = wordsIn(paper);
    const fields = fieldsSaying(say);
    const words = wordsOfSource(paper);
    /** Does what leads to a page, and checks that page as it was sent. */
    const check = async (state: string, lead: () => Promise<unknown>) => {
      const [response] = await Promise.all([
        page.waitForResponse((response) => response.request().isNavigationRequest()),
        lead(),
      ]);
      await page.waitForLoadState();
      await checkState(page, paper, state);
      expect.soft(await htmlFaults(await response.text()), state).toEqual([]);
      return response.status();
    };
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

    await check("the form", () => page.goto("/tips"));
    await expect(page.getByText(say("form.plain"))).toBeVisible();
    expect(await check("an empty form", () => sendTip(page, say))).toBe(422);
    await expect(page.getByRole("alert")).toContainText(say("notice.refused"));
    await expect(fields.message(page)).toHaveAccessibleDescription(new RegExp(`${say("wrong.empty")}$`));
    await fields.message(page).fill("ա".repeat(10_050));
    await fields.contact(page).fill("ա".repeat(201));
    expect(await check("texts that are too long", () => sendTip(page, say))).toBe(422);
    await fields.contact(page).fill("");
    await fields.message(page).fill(words.tip);
    await fields.files(page).setInputFiles(binary(`${words.file}.bin`, Buffer.alloc(0)));
    expect(await check("a file that cannot be sent", () => sendTip(page, say))).toBe(422);
    await fields.files(page).setInputFiles(binary(`${words.file}.jpg`, photo));
    expect(await check("thanks", () => sendTip(page, say))).toBe(201);
    const receipt = await receiptOn(page, say);
    const tip = await desk.tipAbout(words.tip);
    expect((await desk.filesOf(tip))[0]?.map(({ name }) => name)).toEqual([`${words.file}.jpg`]);

    await check("the form for receipts", () => page.goto("/tips/receipt"));
    const read = async (typed: string) => {
      await fields.words(page).fill(typed);
      await press(say("receipt.read"));
    };
    for (const typed of ["", "velvet velvet", misspelt, words.tip]) {
      expect(await check(`a receipt that says "${typed}"`, () => read(typed))).toBe(422);
      await expect(page.getByRole("alert")).toContainText(say("notice.misspelt"));
    }
    expect(await check("no such tip", () => read(otherReceipt))).toBe(404);
    await check("no reply yet", () => read(receipt));
    await expect(page.getByText(say("replies.silent"))).toBeVisible();
    await desk.reply(tip, words.reply);
    await page.goto("/tips/receipt");
    await check("a reply", () => read(receipt));
    await expect(page.getByText(words.reply.split("\n")[0] ?? "")).toBeVisible();
    await expect(page.getByText(say("replies.on server"))).toBeVisible();
    expect(await check("nothing added", () => press(say("replies.send")))).toBe(422);
    await fields.more(page).fill(words.more);
    await check("an addition", () => press(say("replies.send")));
    await expect(page.getByRole("heading", { name: say("replies.added") })).toBeVisible();
    expect(await check("nothing chosen to delete", () => press(say("delete.title")))).toBe(422);
    const remove = async (what: string) => {
      await page.getByRole("radio", { name: what }).check();
      await page.getByRole("checkbox", { name: say("delete.sure") }).check();
      await press(say("delete.title"));
    };
    await check("answers deleted", () => remove(say("delete.replies")));
    await expect(page.getByRole("heading", { name: say("replies.removed") })).toBeVisible();
    await check("a tip deleted", () => remove(say("delete.tip")));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("deleted.title"));
  },
);

test(
  "a form that is refused unread, altered, or sent too often gets a page in the language of the paper",
  bothWays,
  async ({ request, paper }) => {
    const say = wordsIn(paper);
    const words = wordsOfSource(paper);
    const asBrowser = { accept: "text/html" };
    const refused: [
      title: string,
      status: number,
      form: Record<string, string>,
      headers?: Record<string, string>,
    ][] = [
      [say("away.long"), 413, { message: "ա".repeat(256 * 1024) }],
      [say("away.foreign"), 403, { message: words.tip }, { "sec-fetch-site": "cross-site" }],
      [say("notice.altered"), 422, { message: words.tip, toolbar: "ա" }],
    ];
    for (const [title, status, form, headers] of refused) {
      const response = await request.post("/api/tips", { headers: { ...asBrowser, ...headers }, form });
      const html = await response.text();
      expect.soft(response.status(), title).toBe(status);
      expect.soft(html).toContain(title);
      expect.soft(latinWordsOn(html), title).toEqual([]);
      expect.soft(await htmlFaults(html), title).toEqual([]);
    }
    let last = await request.post("/api/tips/receipt", { headers: asBrowser, form: { words: otherReceipt } });
    for (let tries = 0; last.status() === 404 && tries < 200; tries += 1)
      last = await request.post("/api/tips/receipt", { headers: asBrowser, form: { words: otherReceipt } });
    expect(last.status()).toBe(429);
    const html = await last.text();
    expect(html).toContain(say("notice.tries"));
    expect(latinWordsOn(html)).toEqual([]);
  },
);

test("a tip is mailed to the newsroom in the language of the paper", async ({ page, paper, desk }) => {
  const say = wordsIn(paper);
  const words = wordsOfSource(paper);
  await page.goto("/tips");
  await fieldsSaying(say).message(page).fill(words.tip);
  await fieldsSaying(say)
    .files(page)
    .setInputFiles(binary(`${words.file}.jpg`, photo));
  await sendTip(page, say);
  await receiptOn(page, say);
  const mails = await mailsToNewsroom(desk.dataFolder, say);
  expect(mails).not.toEqual([]);
  for (const mail of mails) {
    const { subject, text } = partsOf(mail);
    // One that was written this fast is suspected.
    expect([say("mail.subject"), say("mail.subject quarantine")]).toContain(subject);
    for (const part of [say("mail.reply"), say("mail.no answer")]) expect(text).toContain(part);
    expect(text).toMatch(/^ {4}npm run tips -- read tip-\w{8}-1\.age /m);
    expectNoEnglish(text);
    expect(mail).not.toContain(words.tip);
  }
});

test("every mail to the newsroom is in the language of the paper", ({ paper }) => {
  const say = wordsIn(paper);
  const attachment = { message: "m", tip: "abcd1234-0000", place: 2, sealed: "", filesBytes: 0 };
  const withFiles = { ...attachment, filesBytes: 9_000_000 };
  for (const [letter, subject] of [
    [{ attachments: [{ ...withFiles, files: Buffer.from("x") }] }, say("mail.subject")],
    [{ attachments: [withFiles] }, say("mail.subject")],
    [{ adds: "first", attachments: [attachment] }, say("mail.subject more", { tip: "abcd1234" })],
    [{ isDigest: true, attachments: [withFiles, attachment] }, say("mail.subject quarantine")],
  ] as [Pick<Letter, "attachments"> & Partial<Letter>, string][]) {
    const mail = mailOf(
      { id: "i", isDigest: false, date: new Date(noon), ...letter },
      { from: "a@b.example", to: "c@d.example", say },
    );
    expect(mail.subject).toBe(subject);
    expectNoEnglish(`${mail.subject}\n${mail.text}`);
  }
});

/** Commands stand on lines of their own, indented. The names of tips and files in sentences are not words. */
function expectNoEnglish(text: string): void {
  const sentences = text.replace(/^ {4}.*$/gm, "").replace(/(?<!-)\babcd1234\b/g, "");
  expect(latinWords(sentences)).toEqual([]);
  expect(sentences).not.toMatch(/[{}⟦⟧]/);
}

/** The subject and the text of a mail, decoded. */
function partsOf(mail: string): { subject: string; text: string } {
  const [, header = ""] = /^Subject: ((?:.*\r?\n[ \t])*.*)$/m.exec(mail) ?? [];
  const words = [...header.matchAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi)];
  const subject = words
    .map(([, encoding = "", text = ""]) => decoded(encoding, text.replaceAll("_", " ")))
    .join("");
  const part = /Content-Type: text\/plain[\s\S]*?(?=\r?\n--)/.exec(mail)?.[0] ?? "";
  const [, body = ""] = /\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
  return { subject, text: decoded(/^Content-Transfer-Encoding: (\w)/im.exec(part)?.[1] ?? "", body) };
}

function decoded(encoding: string, text: string): string {
  if (encoding.toLowerCase() === "b") return Buffer.from(text, "base64").toString();
  const bytes = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
