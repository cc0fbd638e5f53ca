import { randomBytes } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { buffer } from "node:stream/consumers";
import { Decrypter } from "age-encryption";
import { unpackTar } from "modern-tar";
import { expect } from "playwright/test";
import { stampBuild } from "@/lib/programs/build-stamp";
import { runner } from "@/lib/programs/child-process";
import { filesOf } from "@/lib/tips/store/files";
import { listTips, threadOf } from "@/lib/tips/store/threads";
import { openTipsStore, type TipsStore } from "@/lib/tips/store/tips-store";
import { freePort } from "../site/free-port";
import { environmentOf, listening, type PaperOnDisk, type Site } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { start } from "../site/programs";
import { storedReaders, viewHeaders } from "../site/views";
import { deskKey, noon } from "./words";

/** Runs a built paper as `npm start` does: the server and its workers. */
async function startPaper(paper: PaperOnDisk): Promise<Site> {
  stampBuild(relative(process.cwd(), paper.buildFolder));
  const port = await freePort();
  const program = start([runner, "lib/programs/start.ts"], {
    hasOwnGroup: true,
    env: {
      ...environmentOf(paper, noon),
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      SITE_ADDRESS: "",
      TIPS_RECIPIENT: deskKey.recipient,
      TRUSTED_PROXIES: "1",
    },
  });
  return listening({ address: `http://127.0.0.1:${port}`, program });
}

/** The files of tips, as the desk opens them. */
async function filesIn(store: TipsStore, tips: { id: string; filesBytes: number }[]): Promise<Buffer[]> {
  const files: Buffer[] = [];
  for (const { id } of tips.filter(({ filesBytes }) => filesBytes > 0)) {
    const { thread = [] } = (await threadOf(store, id)) ?? {};
    const decrypter = new Decrypter();
    decrypter.addIdentity(deskKey.identity);
    const sealed = await buffer(filesOf(store, thread[0]?.id ?? ""));
    const entries = await unpackTar(await decrypter.decrypt(new Uint8Array(sealed)));
    files.push(...entries.map(({ data }) => Buffer.from(data ?? [])));
  }
  return files;
}

/** The size of the write-ahead log of each store. */
async function logSizes(folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".db"));
  const sizes = names.map(async (name): Promise<[string, number]> => {
    const log = await stat(join(folder, `${name}-wal`)).catch(() => undefined);
    return [name, log?.size ?? 0];
  });
  return Object.fromEntries(await Promise.all(sizes));
}

test("a stopped paper has stored every reader and every tip; a tip damaged on the disk afterwards raises an alarm", async ({
  copy,
  request,
}) => {
  const send = (address: string, n: number) =>
    request.post(`${address}/api/tips`, {
      headers: { "x-forwarded-for": `10.7.${n}.1` },
      form: { message: `qxdisk ${n}` },
    });
  const file = randomBytes(7_000_000);
  const sendFile = (address: string, message: string) =>
    request.post(`${address}/api/tips`, {
      headers: { "x-forwarded-for": "10.7.3.1" },
      multipart: { message, file: { name: "plan.bin", mimeType: "application/octet-stream", buffer: file } },
    });
  const first = await startPaper(copy);
  try {
    for (let n = 0; n < 3; n++) expect((await send(first.address, n)).status()).toBe(201);
    expect((await sendFile(first.address, "qxdisk 3")).status()).toBe(201);
    expect(await (await request.get(`${first.address}/readyz/tips`)).text()).toMatch(/^tips: open\n/);
    // Still in memory when the paper is stopped.
    for (let n = 0; n < 5; n++)
      await request.post(`${first.address}/api/views`, {
        headers: { ...viewHeaders(first.address, `Reader/${n}`), "x-forwarded-for": "10.7.9.1" },
        data: { slug: "the-whole-story", rail: false },
      });
  } finally {
    await first.program.stop();
  }
  const sizes = await logSizes(copy.dataFolder);
  expect(sizes).toMatchObject({ "tips.db": 0 });
  expect(Object.values(sizes).every((size) => size === 0)).toBe(true);
  expect(await storedReaders(copy)).toEqual({ "the-whole-story": 5 });
  const byHand = join(copy.dataFolder, "..", "by-hand");
  await mkdir(byHand);
  await copyFile(join(copy.dataFolder, "tips.db"), join(byHand, "tips.db"));
  const store = await openTipsStore({ folder: byHand });
  const listed = await listTips(store);
  expect(listed).toHaveLength(4);
  expect(await filesIn(store, listed)).toEqual([file]);
  await store.close();

  const path = join(copy.dataFolder, "tips.db");
  const bytes = await readFile(path);
  const place = bytes.indexOf("YWdlLWVuY3J5cHRpb24") + 1_000;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(path, bytes);
  const second = await startPaper(copy);
  try {
    // On a slow machine the store is still being read.
    await expect
      .poll(async () => (await request.get(`${second.address}/readyz`)).text())
      .not.toContain("tips: unknown");
    const ready = await request.get(`${second.address}/readyz`);
    expect([ready.status(), await ready.text()]).toEqual([
      200,
      "ready\ntips: degraded\nacknowledged tips damaged: 1\n",
    ]);
    expect((await request.get(`${second.address}/readyz/tips`)).status()).toBe(503);
    await expect
      .poll(second.program.output)
      .toMatch(/^ALARM: 1 of 4 acknowledged tips and replies is damaged\. Restore the latest backup/m);
    expect((await send(second.address, 5)).status()).toBe(201);
    expect((await request.get(`${second.address}/the-whole-story`)).status()).toBe(200);
  } finally {
    await second.program.stop();
  }
});
