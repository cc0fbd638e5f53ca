import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { receiptKeys } from "@/lib/tips/crypto/receipt";
import { bytesOfParts, filesOf } from "@/lib/tips/store/files";
import { lackOfRoomForFiles } from "@/lib/tips/store/room-for-files";
import { findByReceipt } from "@/lib/tips/store/threads";
import { noon, recipient, secondsLater, sentBy, solved } from "@/lib/tips/testing/tips-for-tests";
import { Admission } from "./admission";
import { answerReceipt } from "./receipt-endpoint";
import { answerTip } from "./tip-endpoint";
import { tips } from "./tips";
import { answerPart, answerUpload } from "./upload-endpoint";

vi.mock("@/lib/content/site", async () => {
  const { aSite } = await import("@/lib/content/testing/articles");
  const tips = { mail: "desk@tide.example", retentionDays: 30 };
  return { site: () => aSite({ address: "http://localhost:3000", tips }) };
});

vi.mock("@/lib/tips/store/room-for-files", { spy: true });

const folder = mkdtempSync(join(tmpdir(), "uploads-"));
beforeAll(() => {
  vi.stubEnv("DATA_FOLDER", folder);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("TIPS_RECIPIENT", recipient);
  vi.stubEnv("TIPS_FILES_MB", "100");
});
afterAll(async () => {
  await tips().close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

let networks = 0;
const newNetwork = () => `198.51.${networks >> 8}.${networks++ & 255}`;
const later = secondsLater(10);

const posted = (value: object, from: string) =>
  new Request("http://localhost:3000/api/tips", {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": from },
    body: JSON.stringify(value),
  });

async function begin(parts: number, from = newNetwork(), upload: string = randomUUID(), at = noon) {
  const credentials = await solved(await tips().challenge(at, from));
  const begun = { upload, parts, ...credentials };
  const response = await answerUpload(
    posted(begun, from),
    secondsLater((at.getTime() - noon.getTime()) / 1000 + 10),
  );
  return { begun, from, response, body: await response.clone().json() };
}

type Part = { ticket: string; place?: number | string; body: BodyInit; headers?: Record<string, string> };

const put = ({ ticket, place = 0, body, headers = {} }: Part, at = later) =>
  answerPart(
    new Request("http://localhost:3000/api/tips/files", {
      method: "PUT",
      headers: {
        "content-type": "application/octet-stream",
        "x-tip-ticket": ticket,
        "x-tip-part": String(place),
        "x-forwarded-for": "198.51.100.1",
        ...headers,
      },
      body,
      ...({ duplex: "half" } as object),
    }),
    at,
  );

test("a tip and an addition are thanked for once all parts of their files are on the disk", async () => {
  const bodies = [randomBytes(1024 * 1024), randomBytes(1024 * 1024), randomBytes(77)];
  const { body, from } = await begin(3);
  const tip = { ...(await sentBy(tips(), noon, from)), files: body.ticket };
  const send = async () => (await answerTip(posted(tip, from), later)).status;
  expect(await send()).toBe(409);
  for (const [place, part] of bodies.entries())
    expect((await put({ ticket: body.ticket, place, body: part })).status).toBe(204);
  expect(await send()).toBe(201);
  expect(await send()).toBe(201);
  const found = await tips().store.use((store) => findByReceipt(store, tip.receipt), later);
  const [message] = found?.thread ?? [];
  const stored = await tips().store.use((store) => buffer(filesOf(store, message?.id ?? "")), later);
  expect(stored.equals(Buffer.concat(bodies))).toBe(true);
});

test("an addition takes files like a tip, and not those of another message", async () => {
  const typed = await tips().takeTyped({ message: "m" }, "", newNetwork(), noon);
  if (!typed.isTaken) throw new Error("The tip was refused.");
  const { id = "" } = (await receiptKeys(typed.receiptWords)) ?? {};
  const { sealed } = await sentBy(tips(), noon, newNetwork());
  const { body } = await begin(1);
  const add = (key: string, more: object = { files: body.ticket }) =>
    answerReceipt(posted({ id, key, sealed, ...more }, newNetwork()), later).then(({ status }) => status);
  const key = randomUUID();
  expect(await add(key)).toBe(409);
  expect((await put({ ticket: body.ticket, body: "part" })).status).toBe(204);
  expect([await add(key), await add(key)]).toEqual([201, 201]);
  expect(await add(randomUUID())).toBe(409);
  expect(await add(randomUUID(), { files: "forged" })).toBe(409);
  expect(await add(randomUUID(), {})).toBe(201);
});

test("a part sent again is confirmed, and another one in its place is refused", async () => {
  const { body } = await begin(2);
  const statuses = [];
  for (const part of ["one", "one", "two"])
    statuses.push((await put({ ticket: body.ticket, body: part })).status);
  expect(statuses).toEqual([204, 204, 409]);
});

test("a part is refused unread without a valid ticket, a place, a type, or from another site", async () => {
  const { body } = await begin(2);
  const { ticket } = body;
  const refused: [number, Part, Date?][] = [
    [409, { ticket: "", body: "x" }],
    [409, { ticket: `${ticket}x`, body: "x" }],
    [409, { ticket: ticket.replace(".2.", ".27."), body: "x" }],
    [409, { ticket, body: "x" }, new Date(later.getTime() + 6 * 3_600_000)],
    [422, { ticket, place: 2, body: "x" }],
    [422, { ticket, place: -1, body: "x" }],
    [422, { ticket, place: "", body: "x" }],
    [422, { ticket, place: "0x0", body: "x" }],
    [415, { ticket, body: "x", headers: { "content-type": "text/plain" } }],
    [415, { ticket, body: "x", headers: { "content-encoding": "gzip" } }],
    [403, { ticket, body: "x", headers: { "sec-fetch-site": "cross-site" } }],
    [413, { ticket, body: "x", headers: { "content-length": "1048577" } }],
    [413, { ticket, body: new Uint8Array(1024 * 1024 + 1), headers: { "content-length": "1" } }],
    [400, { ticket, body: "" }],
  ];
  for (const [status, part, at] of refused)
    expect((await put(part, at)).status, JSON.stringify(part)).toBe(status);
});

test("an upload is begun only with a proof of work of its own, and a tip may be sent with the same", async () => {
  const { begun, from, response, body } = await begin(1);
  expect(response.status).toBe(201);
  // A response that was lost is repeated.
  expect((await answerUpload(posted(begun, from), later)).status).toBe(201);
  const { proof: _, ...unproven } = begun;
  for (const doubtful of [
    { ...begun, upload: randomUUID() },
    { ...unproven, upload: randomUUID() },
    { upload: randomUUID(), parts: 1 },
    { upload: randomUUID(), parts: 1, token: "forged", proof: begun.proof },
  ]) {
    const refused = await answerUpload(posted(doubtful, newNetwork()), later);
    expect(refused.status).toBe(409);
    // With it the script tries again.
    expect(await refused.json()).toMatchObject({ challenge: { files: true } });
  }
  for (const parts of [0, 28, 1.5, "1"])
    expect((await answerUpload(posted({ ...begun, parts }, from), later)).status).toBe(422);
  const form = new Request("http://localhost:3000/api/tips/files", {
    method: "POST",
    body: new URLSearchParams("a=b"),
  });
  expect((await answerUpload(form, later)).status).toBe(415);

  await put({ ticket: body.ticket, body: "part" });
  const { token, proof } = begun;
  const tip = { ...(await sentBy(tips(), noon, from)), token, proof, files: body.ticket };
  expect((await answerTip(posted(tip, from), later)).status).toBe(201);
  const { suspicion } = await tips().store.use(
    ({ db }) =>
      db
        .selectFrom("tip")
        .select("suspicion")
        .where("receipt", "=", tip.receipt)
        .orderBy("id")
        .executeTakeFirstOrThrow(),
    later,
  );
  expect(suspicion).toBeNull();
});

test("a flood of files stores at most 630 MB an hour, and neither one network nor one site all of it", async () => {
  const from = (n: number) => ({ each: `network ${n}`, site: `site ${Math.floor(n / 10)}` });
  const partsOf = (origin: (n: number) => { each: string; site?: string }, trust: "proven" | "unproven") => {
    const { files } = new Admission();
    let parts = 0;
    for (let n = 0; n < 500; n++)
      if (!files.admit({ from: origin(n), key: String(n), trust, weight: 27 }, noon)) parts += 27;
    return parts;
  };
  expect(partsOf(from, "proven") * 1024 * 1024).toBeLessThan(630_000_000);
  expect(partsOf(from, "proven")).toBeGreaterThan(570);
  expect(partsOf(() => from(0), "proven")).toBeLessThanOrEqual(110);
  expect(partsOf((n) => ({ ...from(n), site: "one" }), "proven")).toBeLessThanOrEqual(220);
  expect(partsOf(from, "unproven")).toBeLessThanOrEqual(200);
});

test("beyond the limit of all files none is taken, words are, and the challenge says so", async () => {
  const { body, from } = await begin(27);
  for (let place = 0; place < 27; place++) {
    const { status } = await put({ ticket: body.ticket, place, body: randomBytes(1024 * 1024) });
    expect(status).toBe(204);
  }
  const full = vi.mocked(lackOfRoomForFiles);
  full.mockResolvedValue("Sources cannot attach files.");
  const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 6_000);
  expect((await tips().challenge(noon, from)).files).toBe(false);
  const refused = await begin(1);
  expect([refused.response.status, refused.body]).toEqual([503, { ok: false, files: false }]);
  const part = await put({ ticket: body.ticket, place: 0, body: "x" });
  expect([part.status, await part.json()]).toEqual([503, { ok: false, files: false }]);
  expect((await answerTip(posted(await sentBy(tips(), noon, from), from), later)).status).toBe(201);
  full.mockRestore();
  clock.mockRestore();
});

test("what was uploaded and never sent is only in the store, and the log says nothing of it", async () => {
  const { body } = await begin(1);
  const log = vi.spyOn(console, "error");
  const bytes = randomBytes(100_000);
  await put({ ticket: body.ticket, body: bytes });
  const holders = readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name)).includes(bytes.subarray(0, 40)),
  );
  expect(holders.every((name) => /^tips\.db(-wal)?$/.test(name))).toBe(true);
  expect(log).not.toHaveBeenCalled();
  expect(await tips().store.use(({ db }) => bytesOfParts(db), later)).toBeLessThan(100_000_000);
});
