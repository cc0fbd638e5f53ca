import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { solveChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { sql } from "kysely";
import Database from "libsql";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { backUp } from "@/lib/store/backup";
import { decrypt, encrypt } from "@/lib/tips/crypto/encryption";
import { newReceipt, receiptHash, receiptKeys } from "@/lib/tips/crypto/receipt";
import { tipsStatus } from "@/lib/tips/desk/tips-status";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { listTips } from "@/lib/tips/store/threads";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { TipsClosed } from "@/lib/tips/tips-closed";
import { parseSentTip } from "./parse-encrypted-tip";
import { Tips } from "./tips";

vi.mock("altcha-lib", async (original) => {
  const altcha = await original<typeof import("altcha-lib")>();
  return { ...altcha, verifySolution: vi.fn(altcha.verifySolution) };
});
vi.mock("@/lib/tips/crypto/encryption", { spy: true });

const noon = new Date("2026-11-23T12:00:00Z");
const secondsLater = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const canary = "CANARY-the-bridge-cracks";
const address = "203.0.113.77";

const root = mkdtempSync(join(tmpdir(), "tips-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = "";
let logged = "";
beforeEach(() => {
  folder = join(root, randomUUID());
  mkdirSync(folder);
  vi.stubEnv("DATA_FOLDER", folder);
  vi.stubEnv("TIPS_RECIPIENT", recipient);
  logged = "";
  vi.spyOn(console, "error").mockImplementation((...words) => {
    logged += `${words.join(" ")}\n`;
  });
});

const tipsHere = (more = {}) =>
  new Tips({
    location: { folder },
    isDurable: true,
    key: async () => ({ recipient, isBesideTips: false }),
    mailDelay: 0,
    ...more,
  });
const listed = async () => {
  const store = await openTipsStore({ folder });
  return listTips(store).finally(() => store.close());
};
const words = newReceipt(new Uint8Array(11).fill(5));

/** A tip as a browser sends it, with what a challenge of these tips asks for. */
async function sentBy(tips: Tips, at = noon) {
  const { token, proof } = await tips.challenge(at);
  const solution = await solveChallenge({ challenge: proof, deriveKey });
  const keys = await receiptKeys(words);
  if (!solution || !keys) throw new Error("The challenge could not be solved.");
  return {
    key: randomUUID() as string,
    sealed: await encrypt(JSON.stringify({ message: canary }), recipient),
    receipt: await receiptHash(keys.id),
    replyTo: keys.recipient,
    token,
    proof: Buffer.from(JSON.stringify({ challenge: proof, solution })).toString("base64"),
    website: "",
  };
}
function parsedTip(value: object) {
  const tip = parseSentTip(value);
  if (!tip.ok) throw new Error(JSON.stringify(tip.problems));
  return tip.value;
}

test("a tip with a solved challenge is stored, not suspected, and decrypted with the newsroom's key", async () => {
  const tips = tipsHere();
  const tip = await sentBy(tips);
  expect(await tips.take(parsedTip(tip), address, secondsLater(10))).toEqual({ isTaken: true });
  await tips.close();
  expect(await listed()).toMatchObject([{ day: "2026-11-23", suspicion: null, messages: 1 }]);
  expect(JSON.parse(await decrypt(tip.sealed, identity))).toEqual({ message: canary });
});

describe("a tip that may be spam is stored and marked, never dropped", () => {
  const tries: [string, (tip: Awaited<ReturnType<typeof sentBy>>) => object, number, string][] = [
    ["no token", ({ token: _, ...tip }) => tip, 10, "no token"],
    ["a forged token", (tip) => ({ ...tip, token: `${tip.token.slice(0, -2)}xx` }), 10, "forged token"],
    ["less than three seconds", (tip) => tip, 2, "sent within 3 seconds"],
    ["a token of yesterday", (tip) => tip, 25 * 3600, "token older than a day"],
    ["no proof", ({ proof: _, ...tip }) => tip, 10, "no proof of work"],
    ["an empty proof", (tip) => ({ ...tip, proof: "e30=" }), 10, "no proof of work"],
    ["a proof that is text", (tip) => ({ ...tip, proof: { not: "text" } }), 10, "no proof of work"],
    [
      "a filled honeypot",
      (tip) => ({ ...tip, website: "https://spam.example" }),
      2,
      "filled the hidden field",
    ],
  ];
  test.each(tries)("%s", async (_what, change, seconds, suspicion) => {
    const tips = tipsHere();
    const tip = parsedTip(change(await sentBy(tips)));
    expect(await tips.take(tip, address, secondsLater(seconds))).toEqual({ isTaken: true });
    await tips.close();
    expect(await listed()).toMatchObject([{ suspicion }]);
  });

  test("a token or proof that was used before", async () => {
    const tips = tipsHere();
    const first = await sentBy(tips);
    const second = await sentBy(tips);
    for (const tip of [first, { ...first, key: randomUUID() }, { ...second, proof: first.proof }])
      await tips.take(parsedTip(tip), address, secondsLater(10));
    await tips.close();
    expect((await listed()).map((tip) => tip.suspicion).sort()).toEqual(
      [null, "token used before", "wrong proof of work"].sort(),
    );
  });
});

test("a tip sent again under its key is one tip, and does not use its token twice", async () => {
  const tips = tipsHere();
  const tip = parsedTip(await sentBy(tips));
  const all = await Promise.all(Array.from({ length: 50 }, () => tips.take(tip, address, secondsLater(10))));
  expect(all.every(({ isTaken }) => isTaken)).toBe(true);
  await tips.close();
  expect(await listed()).toMatchObject([{ suspicion: null, messages: 1 }]);
});

test("nothing that is typed is left unencrypted in a file or in the log", async () => {
  const tips = tipsHere();
  const typed = { message: canary, contact: `${canary}@example.org`, for: canary };
  const sent = await tips.takeTyped(typed, "", address, noon);
  if (!sent.isTaken) throw new Error("The tip was refused.");
  backUp(folder, join(folder, "backups"), noon);
  const keys = await receiptKeys(sent.receiptWords);
  const found = await tips.lookUp(keys?.id ?? "", address, noon);
  expect(found).toMatchObject({ isTaken: true, found: { sentOn: "2026-11-23" } });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(["tips.db-wal", "tips.ledger"]));
  let hits = 0;
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name)).toString("latin1");
    for (const secret of [canary, address, sent.receiptWords, keys?.id ?? "", keys?.identity ?? ""])
      if (bytes.includes(secret) || logged.includes(secret)) hits += 1;
  }
  expect(hits).toBe(0);
  await tips.close();
});

test("one network may send five tips an hour without proof", async () => {
  const tips = tipsHere();
  let passed = 0;
  for (let n = 0; n < 200; n++)
    if ((await tips.takeTyped({ message: `m ${n}` }, "", address, secondsLater(n))).isTaken) passed += 1;
  expect(passed).toBe(5);
  const refused = await tips.takeTyped({ message: "m" }, "", address, secondsLater(300));
  expect(refused).toEqual({ isTaken: false, retryAfterSeconds: 3300 });
  expect((await tips.takeTyped({ message: "m" }, "", address, secondsLater(3601))).isTaken).toBe(true);
  await tips.close();
});

test("a plain form sent again within minutes is one tip with one receipt; another text, network or time is another tip", async () => {
  const tips = tipsHere();
  const wordsOf = async (message: string, from: string, seconds: number) => {
    const sent = await tips.takeTyped({ message }, "", from, secondsLater(seconds));
    if (!sent.isTaken) throw new Error("The tip was refused.");
    return sent.receiptWords;
  };
  // Across a change of the salt too, at any minute.
  const first = await Promise.all(
    [0, 0, 599, 601, 1_100].map((seconds) => wordsOf(canary, address, seconds)),
  );
  expect(new Set(first).size).toBe(1);
  const others = [
    await wordsOf(`${canary}.`, address, 1_100),
    await wordsOf(canary, "198.51.100.1", 1_100),
    await wordsOf(canary, address, 1_300),
  ];
  expect(new Set([...first, ...others]).size).toBe(4);
  const id = (await receiptKeys(first[0] ?? ""))?.id ?? "";
  for (let n = 0; n < 3; n++)
    await tips.addTyped({ id, tip: { message: "more" } }, address, secondsLater(n * 300));
  await tips.addTyped({ id, tip: { message: "more yet" } }, address, noon);
  const found = await tips.lookUp(id, address, noon);
  expect(found.isTaken && found.found?.thread).toHaveLength(3);
  await tips.close();
  expect(await listed()).toHaveLength(4);
});

test("after a flood of plain tips the holder of a receipt can still read and add, up to the limit of a receipt", async () => {
  const tips = tipsHere();
  const sent = await tips.takeTyped({ message: "m" }, "", address, noon);
  if (!sent.isTaken) throw new Error("The tip was refused.");
  const keys = await receiptKeys(sent.receiptWords);
  const id = keys?.id ?? "";
  for (let n = 0; n < 100; n++) await tips.takeTyped({ message: "m" }, "", `192.0.2.${n}`, noon);
  expect(await tips.takeTyped({ message: "m" }, "", "198.51.100.1", noon)).toMatchObject({ isTaken: false });
  // Invented receipts do not use up the limit either.
  for (let n = 0; n < 1_200; n++) {
    const madeUp = { id: `madeUp${n}`, key: randomUUID(), sealed: "" };
    expect(await tips.add(madeUp, `10.0.${n >> 5}.1`, noon)).toMatchObject({ isKnown: false });
  }

  const sealed = await encrypt('{"message":"more"}', recipient);
  const add = () => tips.add({ id, key: randomUUID(), sealed }, address, noon);
  for (let n = 0; n < 10; n++) expect(await add()).toEqual({ isTaken: true, isKnown: true });
  expect(await add()).toEqual({ isTaken: false, retryAfterSeconds: 3600 });
  const found = await tips.lookUp(id, address, noon);
  expect(found.isTaken && found.found?.thread).toHaveLength(11);
  await tips.close();
});

test("fifty networks that look up receipts do not block others", async () => {
  const tips = tipsHere();
  const lookUp = (n: number) => tips.lookUp("velvet", `192.0.2.${n}`, noon);
  for (let network = 0; network < 52; network++) for (let n = 0; n < 60; n++) await lookUp(network);
  expect(await lookUp(0)).toMatchObject({ isTaken: false });
  expect(await lookUp(200)).toMatchObject({ isTaken: true });
  await tips.close();
});

test("a request over the limit costs no encryption, no verification of a proof and no look at the key", async () => {
  const key = vi.fn(async () => ({ recipient, isBesideTips: false }));
  const tips = tipsHere({ key });
  const proven = await sentBy(tips);
  for (let n = 0; n < 5; n++) await tips.takeTyped({ message: `m ${n}` }, "", address, noon);
  for (let n = 0; n < 10; n++)
    await tips.take(parsedTip({ ...(await sentBy(tips)), key: randomUUID() }), address, secondsLater(10));
  vi.mocked(encrypt).mockClear();
  vi.mocked(verifySolution).mockClear();
  for (let n = 0; n < 100; n++) {
    const typed = await tips.takeTyped({ message: "m" }, "", address, secondsLater(10));
    const sent = await tips.take(parsedTip({ ...proven, key: randomUUID() }), address, secondsLater(10));
    expect([typed.isTaken, sent.isTaken]).toEqual([false, false]);
  }
  expect(encrypt).not.toHaveBeenCalled();
  expect(verifySolution).not.toHaveBeenCalled();
  expect(key).toHaveBeenCalledTimes(1);
  // A key that is changed while the site runs is used some seconds later.
  key.mockResolvedValue({ recipient: "age1other", isBesideTips: false });
  const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 6_000);
  expect(await tips.recipient()).toBe("age1other");
  clock.mockRestore();
  await tips.close();
});

test("midnight and a restart reset the limits, but a tip sent again is still the same tip", async () => {
  const hours = (count: number) => new Date(Date.UTC(2026, 10, 23, 23, 59) + count * 3_600_000);
  const passed = async (tips: Tips, at: Date) => {
    const all = Array.from({ length: 8 }, () => tips.takeTyped({ message: randomUUID() }, "", address, at));
    return (await Promise.all(all)).filter(({ isTaken }) => isTaken).length;
  };
  const tips = tipsHere();
  expect(await passed(tips, hours(0))).toBe(5);
  expect(await passed(tips, hours(0.1))).toBe(5);
  const tip = parsedTip(await sentBy(tips, hours(2)));
  const thanks = await tips.take(tip, address, hours(2.1));
  await tips.close();

  const restarted = tipsHere();
  expect(await restarted.take(tip, address, hours(2.2))).toEqual(thanks);
  expect(await passed(restarted, hours(2.2))).toBe(4);
  await restarted.close();
  expect(await listed()).toHaveLength(5 + 5 + 1 + 4);
});

test("without a durable disk or without a key no tip is taken", async () => {
  for (const tips of [tipsHere({ isDurable: false }), tipsHere({ key: async () => undefined })]) {
    await expect(tips.challenge(noon)).rejects.toThrow(TipsClosed);
    await expect(tips.takeTyped({ message: "m" }, "", address, noon)).rejects.toThrow(TipsClosed);
  }
  expect(readdirSync(folder)).toEqual([]);
});

describe("a damaged or unavailable store", () => {
  /** A store with some tips in it, closed. */
  async function filled(): Promise<string> {
    const tips = tipsHere();
    for (let n = 0; n < 4; n++) await tips.takeTyped({ message: "m" }, "", `198.51.100.${n}`, noon);
    await tips.close();
    const path = join(folder, "tips.db");
    // Otherwise the journal would repair the file that a test damages.
    const database = new Database(path);
    database.pragma("wal_checkpoint(truncate)");
    database.close();
    return path;
  }

  test("damaged is set aside byte for byte; tips go to the spool, and into the store once a backup is restored", async () => {
    const path = await filled();
    const {
      made: [backup],
    } = backUp(folder, join(root, "backups"), noon);
    truncateSync(path, 4096 * 3 + 100);
    const torn = readFileSync(path);
    const tips = tipsHere();
    expect(await tips.challenge(noon)).toHaveProperty("token");
    for (let n = 0; n < 3; n++)
      expect((await tips.takeTyped({ message: canary }, "", `192.0.2.${n}`, noon)).isTaken).toBe(true);
    expect((await tipsStatus(tips.store, noon)).status).toBe("degraded");
    expect(logged).toMatch(/ALARM: .* damaged/);
    expect(logged).not.toContain(canary);
    const aside = readdirSync(folder).find((name) => name.startsWith("tips.db.damaged-"));
    expect(readFileSync(join(folder, aside ?? "")).equals(torn)).toBe(true);
    expect(existsSync(path)).toBe(false);

    writeFileSync(path, readFileSync(backup?.path ?? ""));
    expect((await tipsStatus(tips.store, noon)).status).toBe("open");
    await tips.close();
    expect(await listed()).toHaveLength(7);
    expect(readdirSync(folder).filter((name) => name.startsWith("tips.spool"))).toEqual([]);
  });

  test("with lost tips is degraded; new tips are taken all the same, and a backup repairs it", async () => {
    const path = await filled();
    const { made } = backUp(folder, join(root, randomUUID()), noon);
    const database = new Database(path);
    database.exec("delete from tip_message where rowid <= 3");
    database.close();
    const tips = tipsHere();
    const ailing = await tipsStatus(tips.store, noon);
    expect(ailing).toMatchObject({ status: "degraded", losses: { missing: 3, changed: 0, ledgerFaults: 0 } });
    expect(ailing.remarks[0]).toMatch(/^3 of 4 acknowledged tips and replies are missing\. Restore/);
    expect((await tips.takeTyped({ message: canary }, "", address, noon)).isTaken).toBe(true);
    await tips.close();

    const restored = join(root, randomUUID());
    mkdirSync(restored);
    writeFileSync(join(restored, "tips.db"), readFileSync(made[0]?.path ?? ""));
    writeFileSync(join(restored, "tips.ledger"), readFileSync(join(folder, "tips.ledger")));
    vi.stubEnv("DATA_FOLDER", restored);
    const after = tipsHere({ location: { folder: restored } });
    expect(await tipsStatus(after.store, noon)).toMatchObject({
      status: "degraded",
      losses: { missing: 1, changed: 0 },
    });
    await after.close();
  });

  test("emptied does not count as a new store: tips are refused, and the status shows it", async () => {
    const path = await filled();
    truncateSync(path, 0);
    const tips = tipsHere();
    // The form shows it before anything is typed.
    await expect(tips.challenge(noon)).rejects.toThrow(TipsClosed);
    await expect(tips.takeTyped({ message: canary }, "", address, noon)).rejects.toThrow(TipsClosed);
    expect((await tipsStatus(tips.store, noon)).status).toBe("degraded");
    expect(statSync(path).size).toBe(0);
    expect(logged).toMatch(/is empty/);
    await tips.close();
  });

  test("locked for a moment delays a tip, locked for long refuses it, and the event loop is never blocked", async () => {
    const path = await filled();
    const resilient = new ResilientTipsStore({ folder });
    const tips = tipsHere({ store: resilient });
    await tips.takeTyped({ message: "m" }, "", "192.0.2.1", noon);
    // ResilientTipsStore waits. SQLite must not: it would block the event loop.
    const engine = await resilient.use(({ db }) => sql`pragma busy_timeout`.execute(db), noon);
    expect(engine.rows).toEqual([{ timeout: 0 }]);
    const other = new Database(path);
    other.exec("begin immediate");
    await expect(tips.takeTyped({ message: "m" }, "", address, noon)).rejects.toThrow(TipsClosed);
    const waiting = tips.takeTyped({ message: "m" }, "", address, noon);
    setTimeout(() => other.exec("rollback"), 500);
    expect((await waiting).isTaken).toBe(true);
    other.close();
    await tips.close();
    expect(await listed()).toHaveLength(6);
  });

  test("full takes no tip and thanks for none, and takes tips again when there is space", async () => {
    await filled();
    const resilient = new ResilientTipsStore({ folder });
    const tips = tipsHere({ store: resilient });
    const limitPages = (pages: string) =>
      resilient.use(
        async ({ db }) => void (await sql`pragma max_page_count = ${sql.raw(pages)}`.execute(db)),
        noon,
      );
    await limitPages("1");
    let thanked = 0;
    for (let n = 0; n < 10; n++) {
      const sent = tips.takeTyped({ message: "m".repeat(9_000) }, "", `192.0.2.${n}`, noon);
      if (
        await sent.then(
          ({ isTaken }) => isTaken,
          () => false,
        )
      )
        thanked += 1;
    }
    expect(logged).toMatch(/full/);
    const before = (await listed()).length;
    expect(before).toBe(4 + thanked);
    await limitPages("100000");
    expect((await tips.takeTyped({ message: "m" }, "", address, noon)).isTaken).toBe(true);
    await tips.close();
    expect(await listed()).toHaveLength(before + 1);
  });
});
