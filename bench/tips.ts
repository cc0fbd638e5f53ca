/**
 * Measures tips: kills of the server under load, damage to every file that holds tips, throughput, the cost
 * of a locked store, and the weight of the form.
 */
import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { Agent, get, request } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import Database from "libsql";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { acknowledgedTips, harms, type Outcome, outcomeOf } from "@/lib/tips/testing/damage";
import { sampleEvening } from "../e2e/sample-paper/clock";
import { serve } from "../e2e/site/paper-on-disk";
import { median } from "./median";
import type { Sites } from "./sites";
import { kilobytes, printTable } from "./table";
import { measureFiles } from "./tip-files";

const kills = 20;
const clients = 32;
const seconds = 8;
/** How often a checkpointed store is damaged, and how often one that was not checkpointed. */
const harmsEach = 30;

export async function measureTips({ folder, paper }: Sites): Promise<object> {
  const dataFolder = await mkdtemp(join(folder, "tips-"));
  const recipient = await identityToRecipient(await generateX25519Identity());
  const sender: SealedFor = {
    sealed: await encrypt('{"message":"The bridge cracks."}', recipient),
    replyTo: recipient,
  };
  const environment = {
    TIPS_RECIPIENT: recipient,
    TRUSTED_PROXIES: "1",
    PAPER_NOW: "",
    NODE_OPTIONS: `--import ${new URL("fast-clock.js", import.meta.url).href}`,
  };
  const start = () => serve({ ...paper, dataFolder }, sampleEvening, environment);
  try {
    const { address, program } = await start();
    const figures = {
      clients,
      weight: await weigh(address),
      kept: await keep(address, sender),
      risked: await risk(address, sender, join(dataFolder, "tips.db")),
      locked: await lock(address, sender, join(dataFolder, "tips.db")),
    };
    await program.stop();
    await rm(dataFolder, { recursive: true });
    const killed = await kill(start, sender, dataFolder);
    const { NODE_OPTIONS: _, ...inRealTime } = environment;
    const other = await serve({ ...paper, dataFolder }, sampleEvening, inRealTime);
    const files = await measureFiles(other.address, sender).finally(() => other.program.stop());
    const all = { ...figures, killed, files, damaged: await damage(join(folder, "damaged")) };
    print(all);
    return all;
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

type SealedFor = { sealed: string; replyTo: string };
type Start = () => ReturnType<typeof serve>;

const agent = new Agent({ keepAlive: true, maxSockets: clients + 2 });
let networks = 0;

/**
 * Sends a tip as a browser without proof of work does. Resolves to the status of the response, 0 without one.
 */
function send(address: string, sender: SealedFor, key: string): Promise<number> {
  const body = JSON.stringify({ ...sender, key, receipt: "0".repeat(64) });
  networks += 1;
  return new Promise((resolve) => {
    const sent = request(`${address}/api/tips`, {
      agent,
      method: "POST",
      headers: {
        origin: address,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "x-forwarded-for": `10.${(networks >> 16) & 255}.${(networks >> 8) & 255}.${networks & 255}`,
      },
    });
    sent.once("response", (response) => {
      response.once("error", () => resolve(0));
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
    sent.once("error", () => resolve(0));
    sent.end(body);
  });
}

/** Sends from all clients for as long as `goesOn`. Returns each key with its status and latency. */
async function sendAll(
  address: string,
  sender: SealedFor,
  goesOn: () => boolean,
): Promise<{ key: string; status: number; ms: number }[]> {
  const sent: { key: string; status: number; ms: number }[] = [];
  const client = async () => {
    while (goesOn()) {
      const key = randomUUID();
      const start = performance.now();
      const status = await send(address, sender, key);
      sent.push({ key, status, ms: performance.now() - start });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return sent;
}

function within(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() < end;
}

async function keep(address: string, sender: SealedFor) {
  await sendAll(address, sender, within(1_000));
  const sent = await sendAll(address, sender, within(seconds * 1_000));
  const waits = sent.filter(({ status }) => status === 201).map(({ ms }) => ms);
  return {
    sent: sent.length,
    thanked: waits.length,
    tipsPerSecond: Math.round(waits.length / seconds),
    ...percentiles(waits),
  };
}

/**
 * Watches SQLite's write-ahead log while tips come in: its largest size, and the largest number of tips that
 * are in it alone, where one damaged byte can destroy them. Apart from the throughput, because watching slows
 * tips down.
 */
async function risk(address: string, sender: SealedFor, path: string) {
  const goesOn = within(4_000);
  const sending = sendAll(address, sender, goesOn);
  const copy = `${path}.alone`;
  let logBytes = 0;
  let atRisk = 0;
  while (goesOn()) {
    logBytes = Math.max(logBytes, statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0);
    // Count the whole store before the copy without its log: a checkpoint in between must not hide tips.
    const all = tipsIn(path);
    copyFileSync(path, copy);
    atRisk = Math.max(atRisk, all - (tipsIn(copy) || all));
    await setTimeout(100);
  }
  await sending;
  rmSync(copy, { force: true });
  return { logBytes, atRisk };
}

/** 0 for a copy made in the middle of a checkpoint. */
function tipsIn(path: string): number {
  const database = new Database(path);
  try {
    const { count } = database.prepare("select count(*) as count from tip").get() as { count: number };
    return count;
  } catch {
    return 0;
  } finally {
    database.close();
  }
}

/** Damages copies of a folder of acknowledged tips, each in one place. */
async function damage(folder: string) {
  const seed = Date.now() % 1_000_000;
  const counts: Record<Outcome, number> = { whole: 0, reported: 0, silent: 0 };
  const error = console.error;
  // Each damage logs an alarm, as it should.
  console.error = () => {};
  for (const isCheckpointed of [false, true]) {
    const place = join(folder, isCheckpointed ? "checkpointed" : "logged");
    await mkdir(folder, { recursive: true });
    const acknowledged = await acknowledgedTips(place, isCheckpointed);
    for (const harm of harms(seed, harmsEach)) counts[await outcomeOf(harm, place, acknowledged)] += 1;
  }
  console.error = error;
  await rm(folder, { recursive: true });
  return { seed, tried: 2 * harmsEach, ...counts };
}

function percentiles(waits: number[]): { p50: number; p99: number } {
  const sorted = waits.toSorted((a, b) => a - b);
  const rounded = (ms = Number.NaN) => Number(ms.toFixed(1));
  return { p50: rounded(median(waits)), p99: rounded(sorted[Math.floor(sorted.length * 0.99)]) };
}

/**
 * While another program locks the store for two seconds and tips come in, measures how long other readers
 * wait.
 */
async function lock(address: string, sender: SealedFor, path: string) {
  const other = new Database(path);
  // A checkpoint of earlier tips may be under way.
  other.pragma("busy_timeout = 5000");
  other.exec("begin immediate");
  const waits: number[] = [];
  const goesOn = within(2_000);
  const reading = (async () => {
    while (goesOn()) {
      const start = performance.now();
      await bytesOf(`${address}/healthz`);
      waits.push(performance.now() - start);
      await setTimeout(5);
    }
  })();
  const sent = Array.from({ length: 8 }, () => send(address, sender, randomUUID()));
  await reading;
  other.exec("rollback");
  other.close();
  const statuses = await Promise.all(sent);
  return {
    forMs: 2_000,
    sent: statuses.length,
    thankedAfterwards: statuses.filter((status) => status === 201).length,
    longestMs: Number(Math.max(...waits).toFixed(1)),
  };
}

async function kill(start: Start, sender: SealedFor, dataFolder: string) {
  let sent = 0;
  const thanked = new Set<string>();
  for (let time = 0; time < kills; time++) {
    const { address, program } = await start();
    let isOver = false;
    const sending = sendAll(address, sender, () => !isOver);
    await setTimeout(300 + Math.random() * 500);
    program.kill();
    isOver = true;
    await program.ended;
    for (const { key, status } of await sending) {
      sent += 1;
      if (status === 201) thanked.add(key);
    }
  }
  const store = await openTipsStore({ folder: dataFolder });
  const rows = await store.db
    .selectFrom("tip_message")
    .innerJoin("tip", "tip.id", "tip_message.tip")
    .innerJoin("tip_outbox", "tip_outbox.message", "tip_message.id")
    .select("key")
    .execute();
  await store.close();
  const onDisk = new Set(rows.map(({ key }) => key));
  return {
    kills,
    sent,
    thanked: thanked.size,
    onDisk: onDisk.size,
    lost: [...thanked].filter((key) => !onDisk.has(key)).length,
  };
}

/** The compressed size of the form, and of the script that it loads. */
async function weigh(address: string) {
  const html = await (await fetch(`${address}/tips`)).text();
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, path = ""]) => path);
  const sizes = await Promise.all(scripts.map((path) => bytesOf(new URL(path, address).href)));
  return {
    pageBytes: await bytesOf(`${address}/tips`),
    scriptBytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

function bytesOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { "accept-encoding": "br" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once("end", () => resolve(bytes));
    }).once("error", reject);
  });
}

type Figures = {
  weight: Awaited<ReturnType<typeof weigh>>;
  kept: Awaited<ReturnType<typeof keep>>;
  risked: Awaited<ReturnType<typeof risk>>;
  locked: Awaited<ReturnType<typeof lock>>;
  killed: Awaited<ReturnType<typeof kill>>;
  files: Awaited<ReturnType<typeof measureFiles>>;
  damaged: Awaited<ReturnType<typeof damage>>;
};

function print({ weight, kept, risked, locked, killed, files, damaged }: Figures): void {
  printTable(
    "Tips",
    ["what", "figure", "target"],
    [
      [`thanked tips lost in ${kills} kills under ${clients} clients`, killed.lost, "0"],
      ["  sent, thanked, on disk", `${killed.sent}, ${killed.thanked}, ${killed.onDisk}`, ""],
      [`silent losses of ${damaged.tried} damaged stores, logs, ledgers and spools`, damaged.silent, "0"],
      ["  without effect, reported", `${damaged.whole}, ${damaged.reported}`, ""],
      ["tips in the write-ahead log alone, at most, under load", risked.atRisk, ""],
      ["  the log at its largest, KB", kilobytes(risked.logBytes), ""],
      ["stored per second", kept.tipsPerSecond, ""],
      ["  p50 and p99 of the response, ms", `${kept.p50} and ${kept.p99}`, ""],
      [`tips with a file of ${files.megabytesEach} MB, thanked`, `${files.thanked} of ${files.sent}`, "all"],
      ["  from its first part to the thanks, p50, ms", files.medianMs, ""],
      ["another reader waits at most, store locked for 2 s, ms", locked.longestMs, "250"],
      ["  tips sent meanwhile and thanked for after", `${locked.thankedAfterwards} of ${locked.sent}`, "all"],
      ["the form, KB on the wire", kilobytes(weight.pageBytes), "20"],
      ["  its script, KB", kilobytes(weight.scriptBytes), ""],
    ],
  );
}
