import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Decrypter } from "age-encryption";
import { unpackTar } from "modern-tar";
import type { Page } from "playwright/test";
import { wordsOf } from "@/lib/language/languages";
import type { Say } from "@/lib/language/say";
import { decrypt, encrypt } from "@/lib/tips/crypto/encryption";
import { filesOf } from "@/lib/tips/store/files";
import { addReply } from "@/lib/tips/store/save-tip";
import { listTips, threadOf } from "@/lib/tips/store/threads";
import { openTipsStore, type TipsStore } from "@/lib/tips/store/tips-store";
import { fieldsIn, textOf } from "@/lib/tips/tip-text";
import { deskKey, noon } from "../fixture-paper/words";
import { test as base } from "./paper-test";

type Message = { sender: "source" | "desk"; message: string; contact?: string; for?: string };
export type TipAtDesk = { id: string; suspicion: string | null; messages: Message[] };

export type FileAtDesk = { name: string; bytes: Buffer };

/** The newsroom, which holds the key. */
export type Desk = {
  address: string;
  dataFolder: string;
  /** Everything the server has logged. */
  log: () => string;
  /** All tips that arrived, decrypted. */
  tips: () => Promise<TipAtDesk[]>;
  /** The tip that contains this word. Rejects unless there is exactly one. */
  tipAbout: (word: string) => Promise<TipAtDesk>;
  /** The files of each of its messages, decrypted and unpacked. */
  filesOf: (tip: TipAtDesk) => Promise<FileAtDesk[][]>;
  reply: (tip: TipAtDesk, message: string) => Promise<void>;
};

let addresses = 0;

/** Tests of tips, on a site of their own, each from a network of its own because of the rate limit. */
export const test = base.extend<{ withoutScript: Page }, { desk: Desk }>({
  desk: [
    async ({ paper, serveForTests }, use, { workerIndex }) => {
      const dataFolder = join(paper.buildFolder, "..", `tips-${workerIndex}`);
      // With a running clock, because the server measures how long a tip took to write.
      const environment = { TRUSTED_PROXIES: "1", PAPER_NOW: "" };
      const { address, program } = await serveForTests({ ...paper, dataFolder }, noon, environment);
      try {
        await use(deskOf(dataFolder, address, program.output));
      } finally {
        await program.stop();
        await rm(dataFolder, { recursive: true, force: true });
      }
    },
    { scope: "worker" },
  ],
  baseURL: async ({ desk }, use) => use(desk.address),
  extraHTTPHeaders: async ({ browserName: _ }, use) => {
    addresses += 1;
    await use({ "x-forwarded-for": `10.0.${addresses >> 8}.${addresses & 255}` });
  },
  withoutScript: async ({ browser, baseURL, extraHTTPHeaders, userAgent, viewport }, use) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL && { baseURL }),
      ...(extraHTTPHeaders && { extraHTTPHeaders }),
      ...(userAgent && { userAgent }),
      viewport,
    });
    await use(await context.newPage());
    await context.close();
  },
});

function deskOf(dataFolder: string, address: string, log: () => string): Desk {
  const withStore = async <Result>(work: (store: TipsStore) => Promise<Result>) => {
    const store = await openTipsStore({ folder: dataFolder });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const tips = () =>
    withStore(async (store) => Promise.all((await listTips(store)).map(({ id }) => read(store, id))));
  return {
    address,
    dataFolder,
    log,
    tips,
    tipAbout: async (word) => {
      const all = await tips();
      const about = all.filter(({ messages }) => JSON.stringify(messages).includes(word));
      if (!about[0] || about.length > 1)
        throw new Error(`${about.length} tips of ${all.length} contain "${word}".`);
      return about[0];
    },
    filesOf: (tip) =>
      withStore(async (store) => {
        const { thread = [] } = (await threadOf(store, tip.id)) ?? {};
        return Promise.all(thread.map(({ id }) => filesOfMessage(store, id)));
      }),
    reply: (tip, message) =>
      withStore(async (store) => {
        const thread = await threadOf(store, tip.id);
        const sealed = await encrypt(textOf({ message }), thread?.replyTo ?? "");
        await addReply(store, { tip: tip.id, sealed }, new Date(noon));
      }),
  };
}

async function read(store: TipsStore, id: string): Promise<TipAtDesk> {
  const found = await threadOf(store, id);
  if (!found) throw new Error(`The tip ${id} is gone.`);
  const messages = await Promise.all(
    found.thread.map(async ({ sender, sealed }): Promise<Message> => {
      const words = sender === "source" ? await decrypt(sealed, deskKey.identity) : textOf({ message: "" });
      return { sender, ...(fieldsIn(words) as Omit<Message, "sender">) };
    }),
  );
  return { id, suspicion: found.suspicion, messages };
}

async function filesOfMessage(store: TipsStore, message: string): Promise<FileAtDesk[]> {
  const parts: Buffer[] = [];
  for await (const part of filesOf(store, message)) parts.push(part);
  if (parts.length === 0) return [];
  const decrypter = new Decrypter();
  decrypter.addIdentity(deskKey.identity);
  const archive = await decrypter.decrypt(new Uint8Array(Buffer.concat(parts)));
  const entries = await unpackTar(archive, { strict: true });
  return entries.map(({ header, data }) => ({ name: header.name, bytes: Buffer.from(data ?? []) }));
}

/** The fields of the forms, by their labels in a language. */
export const fieldsSaying = (say: Say) => ({
  message: (page: Page) => page.getByRole("textbox", { name: say("form.what") }),
  contact: (page: Page) => page.getByRole("textbox", { name: say("form.contact") }),
  for: (page: Page) => page.getByRole("textbox", { name: say("form.for") }),
  words: (page: Page) => page.getByRole("textbox", { name: say("receipt.words") }),
  files: (page: Page) => page.locator("input[type=file]"),
  more: (page: Page) => page.getByRole("textbox", { name: say("replies.add") }),
});

const inEnglish = wordsOf("en");
export const fields = fieldsSaying(inEnglish);

export const sendTip = (page: Page, say = inEnglish) =>
  page.getByRole("button", { name: say("form.send") }).click();

/** The words of the receipt on the page. */
export async function receiptOn(page: Page, say = inEnglish): Promise<string> {
  await page.getByRole("heading", { name: say("thanks.title") }).waitFor();
  return (await page.locator("[data-receipt] li").allInnerTexts()).join(" ");
}
