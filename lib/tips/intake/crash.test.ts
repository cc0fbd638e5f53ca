import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { sql } from "kysely";
import Database from "libsql";
import { afterAll, expect, test } from "vitest";
import { runner } from "@/lib/programs/child-process";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { filesOf } from "@/lib/tips/store/files";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { lossIn, verifyTips } from "@/lib/tips/store/verify";

const kills = 20;
const clients = 32;

const folder = mkdtempSync(join(tmpdir(), "tips-crash-"));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const recipient = await identityToRecipient(await generateX25519Identity());
const sealed = await encrypt('{"message":"The bridge cracks."}', recipient);

/** Starts the program that takes tips, under a `tracer` if given. */
async function start(
  folder: string,
  ...tracer: string[]
): Promise<{ address: string; kill: () => Promise<void> }> {
  const [program = "", ...args] = [
    ...tracer,
    process.execPath,
    runner,
    "lib/tips/testing/take-tips.ts",
    folder,
    recipient,
  ];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
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

/** Sends a tip, and resolves with the status of the response; 0 if there was none. */
function send(address: string, key: string, upload = ""): Promise<number> {
  const body = JSON.stringify({ key, sealed, receipt: "0".repeat(64), replyTo: recipient });
  const headers = { "content-type": "application/json" };
  return fetch(`${address}/${upload}`, { method: "POST", headers, body }).then(
    (answer) => answer.status,
    () => 0,
  );
}

/** Sends a tip with a file of two parts, and resolves with the status of the last response. */
async function sendWithFile(address: string, key: string): Promise<number> {
  for (const [place, body] of fileOf(key).entries()) {
    const { status } = await fetch(`${address}/${key}/${place}`, { method: "PUT", body }).catch(() => ({
      status: 0,
    }));
    if (status !== 204) return status;
  }
  return send(address, key, key);
}

/** The parts of the file of a tip: bytes that follow from its key. */
function fileOf(key: string): Uint8Array<ArrayBuffer>[] {
  const seed = createHash("sha256").update(key).digest();
  return [100_000, 7_000].map((size, place) =>
    new Uint8Array(size).map((_, index) => (seed[(index + place) % 32] ?? 0) ^ (index & 255)),
  );
}

test(`${clients} clients, ${kills} kills: every tip that we thanked for is on the disk`, async () => {
  const thanked = new Set<string>();
  const thankedWithFile = new Set<string>();
  let sent = 0;
  let program = await start(folder);
  for (let kill = 0; kill < kills; kill++) {
    // Starts beside the one that is killed, and opens the store at the first request.
    const next = start(folder);
    let isOver = false;
    const client = async (_: unknown, number: number) => {
      while (!isOver) {
        const key = randomUUID();
        sent += 1;
        const isWithFile = number % 4 === 0;
        const status = await (isWithFile ? sendWithFile : send)(program.address, key);
        if (status === 201) (isWithFile ? thankedWithFile : thanked).add(key);
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
    .select(["key", "tip_message.id"])
    .execute();
  const damaged: string[] = [];
  for (const key of thankedWithFile) {
    const { id = "" } = kept.find((row) => row.key === key) ?? {};
    if (!Buffer.concat(fileOf(key)).equals(await buffer(filesOf(store, id)))) damaged.push(key);
  }
  const verification = await verifyTips(folder);
  const messages = await store.db.selectFrom("tip_message").select("id").execute();
  const { rows } = await sql`pragma quick_check`.execute(store.db);
  await store.close();
  const keys = new Set(kept.map(({ key }) => key));
  const lost = [...thanked, ...thankedWithFile].filter((key) => !keys.has(key));
  console.log(
    `${kills} kills: ${sent} sent, ${thanked.size + thankedWithFile.size} thanked, of them ${thankedWithFile.size} with ` +
      `a file; ${keys.size} on disk, ${lost.length} lost, ${damaged.length} with another file`,
  );
  expect(lost).toEqual([]);
  expect(damaged).toEqual([]);
  expect(lossIn(verification)).toBeUndefined();
  expect(thankedWithFile.size).toBeGreaterThan(kills);
  expect(thanked.size).toBeGreaterThan(kills);
  // Each with its mail, never one without the other.
  expect(messages).toHaveLength(kept.length);
  expect(rows).toEqual([{ quick_check: "ok" }]);
});

test.each(["right away", "once the log was emptied"])(
  "all of 40 tips that we thanked for before a kill %s are in the file alone",
  async (when) => {
    const place = mkdtempSync(join(tmpdir(), "tips-log-"));
    const path = join(place, "tips.db");
    try {
      const { address, kill } = await start(place);
      for (let n = 0; n < 40; n++) expect(await send(address, randomUUID())).toBe(201);
      if (when === "right away") {
        await kill();
        // The next program that opens the store empties the log when it closes it.
        await (await openTipsStore({ folder: place })).close();
      } else {
        await expect.poll(() => tipsInFileAlone(path), { timeout: 60_000 }).toBe(40);
        await kill();
      }
      expect(tipsInFileAlone(path)).toBe(40);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
);

/** How many tips a copy of tips.db holds that is made by hand, without the log. */
function tipsInFileAlone(path: string): number {
  const copy = join(folder, "by-hand.db");
  copyFileSync(path, copy);
  const database = new Database(copy, { readonly: true });
  try {
    const { count } = database.prepare("select count(*) as count from tip_message").get() as {
      count: number;
    };
    return count;
  } catch {
    // No table yet, or copied during a checkpoint.
    return 0;
  } finally {
    database.close();
  }
}

const canTrace = spawnSync("strace", ["-D", "-o", "/dev/null", "true"]).status === 0;
if (!canTrace) console.log("strace does not run here: not tested that thanks wait for the disk.");

// A kill keeps what was written to the system. Only the order of system calls shows what a power cut keeps.
test.skipIf(!canTrace)(
  "we thank for a tip only after the tip and its line in the ledger are on the disk",
  async () => {
    const log = join(folder, "calls.log");
    // As a grandchild (-D), so that a kill reaches the program, not only its tracer.
    const calls = "trace=pwrite64,fsync,fdatasync,write,writev";
    const program = await start(folder, "strace", "-D", "-f", "-y", "-s", "16", "-e", calls, "-o", log);
    for (let n = 0; n < 5; n++) expect(await send(program.address, randomUUID())).toBe(201);
    await program.kill();
    await expect.poll(() => readFileSync(log, "utf8")).toMatch(/killed by SIGKILL/);
    const lines = readFileSync(log, "utf8").split("\n");
    const thread = lines.find((line) => line.includes("HTTP/1.1 201"))?.split(" ")[0];
    // Calls of one thread follow each other.
    const order = lines
      .filter((line) => line.startsWith(`${thread} `))
      .flatMap((line) => {
        if (/ pwrite64\(\d+<.*tips\.db-wal>/.test(line)) return "written";
        if (/ f(?:data)?sync\(\d+<.*tips\.db-wal>/.test(line)) return "on the disk";
        if (/ p?write(?:64)?\(\d+<.*tips\.ledger>/.test(line)) return "noted";
        if (/ f(?:data)?sync\(\d+<.*tips\.ledger>/.test(line)) return "noted on the disk";
        return line.includes("HTTP/1.1 201") ? "thanks" : [];
      })
      .filter((event, index, all) => event !== all[index - 1]);
    expect(order.join(", ").split("thanks").slice(0, -1)).toEqual(
      Array(5).fill(expect.stringMatching(/written, on the disk, noted, noted on the disk, $/)),
    );
  },
);
