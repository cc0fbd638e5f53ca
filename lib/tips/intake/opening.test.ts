import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { areTipsSetUp } from "@/lib/tips/tips-set-up";
import { tipsOpening } from "./opening";
import { answerChallenge, answerTip } from "./tip-endpoint";

const site = vi.hoisted(() => ({ address: "http://localhost:3000", tips: { mail: "desk@tide.example" } }));
vi.mock("@/lib/content/site", () => ({ site: () => site }));

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const publicAddress = "https://news.example";
const now = new Date("2026-11-23T12:00:00Z");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "opening-"));
  vi.stubEnv("DATA_FOLDER", folder);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("TIPS_RECIPIENT", "");
  site.address = "http://localhost:3000";
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const recipientFile = "tips-recipient.txt";
const identityFile = "tips-identity.txt";
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const states: [state: string, what: string, arrange: () => void][] = [
  ["open", "no key on a private address, where the first start makes one", () => {}],
  [
    "open",
    "a private key alone, from which the public one follows",
    () => write(identityFile, `${identity}\n`),
  ],
  ["open", "a public key in the data folder", () => write(recipientFile, `${recipient}\n`)],
  ["broken", "an empty public key", () => write(recipientFile, "")],
  ["broken", "a damaged public key", () => write(recipientFile, recipient.slice(0, 30))],
  ["broken", "a public key that cannot be read", () => mkdirSync(join(folder, recipientFile))],
  ["broken", "a damaged private key", () => write(identityFile, "AGE-SECRET-KEY-1QQ")],
  ["broken", "a wrong setting", () => vi.stubEnv("TIPS_RECIPIENT", "age1slip")],
  [
    "open",
    "a setting on a public address",
    () => {
      site.address = publicAddress;
      vi.stubEnv("TIPS_RECIPIENT", recipient);
    },
  ],
  [
    "closed",
    "no setting on a public address, whatever lies in the data folder",
    () => {
      site.address = publicAddress;
      write(recipientFile, `${recipient}\n`);
    },
  ],
];

test.each(states)("tips are %s with %s", async (state, _what, arrange) => {
  arrange();
  const before = readdirSync(folder);
  const opening = await tipsOpening();
  expect(opening.state).toBe(state);
  // Pages link to the form unless it would never be there.
  expect(areTipsSetUp()).toBe(state !== "closed");
  expect(readdirSync(folder)).toEqual(before);
});

test("operators read how to open tips", async () => {
  site.address = publicAddress;
  expect(await tipsOpening()).toEqual({
    state: "closed",
    remedy: expect.stringMatching(/npm run tips -- keygen, and set TIPS_RECIPIENT to what it prints\.$/),
  });
});

test("the script learns that tips are not set up, before and after it sends", async () => {
  site.address = publicAddress;
  const closed = [503, { ok: false, isClosed: true, mail: "desk@tide.example" }];
  const challenge = await answerChallenge(now);
  expect([challenge.status, await challenge.json()]).toEqual(closed);
  const sealed = await encrypt('{"message":"The bridge cracks."}', recipient);
  const tip = { key: randomUUID(), sealed, receipt: "0".repeat(64), replyTo: recipient };
  const headers = { "content-type": "application/json" };
  const request = new Request(`${publicAddress}/api/tips`, {
    method: "POST",
    headers,
    body: JSON.stringify(tip),
  });
  const sent = await answerTip(request, now);
  expect([sent.status, await sent.json()]).toEqual(closed);
  expect(readdirSync(folder)).toEqual([]);
});
