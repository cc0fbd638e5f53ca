import { mkdtempSync, rmSync, statSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, test, vi } from "vitest";
import { bytesOfParts } from "@/lib/tips/store/files";
import { markTip, saveTip } from "@/lib/tips/store/save-tip";
import { listTips } from "@/lib/tips/store/threads";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { savedArchive } from "@/lib/tips/testing/archives";
import { startTipsWorker } from "./tips-worker";

vi.mock("@/lib/content/site", async () => ({
  site: (await import("@/lib/content/testing/articles")).aSite,
}));

const folder = mkdtempSync(join(tmpdir(), "paper-tips-worker-"));
vi.stubEnv("DATA_FOLDER", folder);
vi.stubEnv("DATABASE_URL", "");
vi.stubEnv("SMTP_URL", "");
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("the worker deletes tips that the desk has seen after their days, and no others", async () => {
  const store = await openTipsStore({ folder });
  const day = (date: string) => new Date(`${date}T12:00:00Z`);
  for (const [key, date] of [
    ["seen and old", "2026-09-01"],
    ["unseen and old", "2026-09-01"],
    ["seen and young", "2026-11-20"],
  ] as const) {
    await saveTip(
      store,
      { key, sealed: "c2VhbGVk", receipt: key, replyTo: "age1" },
      { now: day(date), delay: 0 },
    );
    if (!key.startsWith("seen")) continue;
    const [unmarked] = (await listTips(store)).filter(({ mark, day }) => mark === "new" && day === date);
    if (unmarked) await markTip(store, unmarked.id, "done");
  }
  const end = startTipsWorker(() => day("2026-11-23"));
  await expect
    .poll(async () => (await listTips(store)).map((tip) => [tip.day, tip.mark]))
    .toEqual([
      ["2026-11-20", "done"],
      ["2026-09-01", "new"],
    ]);
  await end();
  await store.close();
});

test("the worker deletes files that no message has bound within two hours", async () => {
  const store = await openTipsStore({ folder });
  await savedArchive(store);
  let now = new Date("2026-11-23T13:59:00Z");
  const first = startTipsWorker(() => now);
  await expect.poll(() => statSync(join(folder, "tips.db-wal")).size).toBe(0);
  await first();
  expect(await bytesOfParts(store.db)).toBe(10_700);
  now = new Date("2026-11-23T14:00:00Z");
  const second = startTipsWorker(() => now);
  await expect.poll(() => bytesOfParts(store.db)).toBe(0);
  await second();
  await store.close();
});

test("the worker empties the log that a crash left behind, and again when it ends", async () => {
  const store = await openTipsStore({ folder });
  const log = join(folder, "tips.db-wal");
  await sql`create table left_behind (id text)`.execute(store.db);
  expect(statSync(log).size).toBeGreaterThan(0);
  const end = startTipsWorker(() => new Date("2026-11-23T12:00:00Z"));
  await expect.poll(() => statSync(log).size).toBe(0);
  await sql`drop table left_behind`.execute(store.db);
  expect(statSync(log).size).toBeGreaterThan(0);
  await end();
  expect(statSync(log).size).toBe(0);
  await store.close();
});

test("a mail server's greeting is logged as one line of printable text", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.end("554 \u001b[2J\u009bno\u202e\r\nALARM: a line of its own\u0007\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
  const logged: string[] = [];
  const log = vi.spyOn(console, "error").mockImplementation((line) => void logged.push(String(line)));
  const store = await openTipsStore({ folder });
  const now = new Date("2026-11-23T12:00:00Z");
  await saveTip(store, { key: "k", sealed: "c2VhbGVk", receipt: "k", replyTo: "age1" }, { now, delay: 0 });
  const end = startTipsWorker(() => now);
  await expect.poll(() => logged.find((line) => line.startsWith("Tips cannot be mailed"))).toBeDefined();
  await end();
  await store.close();
  log.mockRestore();
  vi.stubEnv("SMTP_URL", "");
  server.close();
  const line = logged.find((line) => line.startsWith("Tips cannot be mailed"));
  expect(line).toMatch(/554/);
  expect(line).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
});
