import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { seal } from "./sealing";
import { openTipsStore } from "./tips-store";

const kills = 20;
const clients = 32;

const folder = mkdtempSync(join(tmpdir(), "tips-crash-"));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const recipient = await identityToRecipient(await generateX25519Identity());
const sealed = await seal('{"message":"The bridge cracks."}', recipient);

async function start(): Promise<{ address: string; kill: () => Promise<void> }> {
  const program = fileURLToPath(new URL("testing/take-tips.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", program, folder, recipient], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  const port = await new Promise((resolve) =>
    child.stdout.once("data", (data) => resolve(String(data).trim())),
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    address: `http://127.0.0.1:${port}`,
    kill: () => {
      child.kill("SIGKILL");
      running.delete(child);
      return ended;
    },
  };
}

test(`of ${clients} clients and ${kills} kills, every tip that was thanked for is on the disk`, async () => {
  const thanked = new Set<string>();
  let sent = 0;
  let program = await start();
  for (let kill = 0; kill < kills; kill++) {
    // Comes up beside the one that is to die, and opens the store only when it is asked.
    const next = start();
    let isOver = false;
    const client = async () => {
      while (!isOver) {
        const key = randomUUID();
        sent += 1;
        const body = JSON.stringify({ key, sealed, receipt: "0".repeat(64), replyTo: recipient });
        const headers = { "content-type": "application/json" };
        const status = await fetch(program.address, { method: "POST", headers, body }).then(
          (answer) => answer.status,
          () => 0,
        );
        if (status === 201) thanked.add(key);
      }
    };
    const all = Array.from({ length: clients }, client);
    await next;
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 300));
    const dead = program.kill();
    isOver = true;
    await Promise.all([dead, ...all]);
    program = await next;
  }
  await program.kill();
  const store = await openTipsStore({ folder });
  const kept = await store.db
    .selectFrom("tip_message")
    .innerJoin("tip", "tip.id", "tip_message.tip")
    .innerJoin("tip_outbox", "tip_outbox.message", "tip_message.id")
    .select("key")
    .execute();
  const messages = await store.db.selectFrom("tip_message").select("id").execute();
  const { rows } = await sql`pragma quick_check`.execute(store.db);
  await store.close();
  const keys = new Set(kept.map(({ key }) => key));
  const lost = [...thanked].filter((key) => !keys.has(key));
  console.log(
    `${kills} kills: ${sent} sent, ${thanked.size} thanked, ${keys.size} on disk, ${lost.length} lost`,
  );
  expect(lost).toEqual([]);
  expect(thanked.size).toBeGreaterThan(kills);
  // Each with its mail: neither is ever there alone.
  expect(messages).toHaveLength(kept.length);
  expect(rows).toEqual([{ quick_check: "ok" }]);
}, 90_000);
