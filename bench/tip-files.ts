/** Measures tips with a file: how long a source waits for thanks after the first part of it. */
import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { median } from "./median";

const clients = 4;
const tipsEach = 5;
const part = randomBytes(1024 * 1024);
const parts = 3;
/** The server takes a tip that comes sooner after its challenge for a robot's. */
const soonestMs = 3_500;

export async function measureFiles(address: string, sender: { sealed: string; replyTo: string }) {
  const waits: number[] = [];
  let thanked = 0;
  const client = async (_: unknown, number: number) => {
    const from = { origin: address, "x-forwarded-for": `10.200.${number}.1` };
    const send = (path: string, body: object) =>
      fetch(`${address}${path}`, {
        method: "POST",
        headers: { ...from, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    for (let n = 0; n < tipsEach; n++) {
      const challenge = await (await fetch(`${address}/api/tips/challenge`, { headers: from })).json();
      const solution = await solveChallenge({ challenge: challenge.proof, deriveKey });
      const proof = Buffer.from(JSON.stringify({ challenge: challenge.proof, solution })).toString("base64");
      await setTimeout(soonestMs);
      const start = performance.now();
      const credentials = { token: challenge.token, proof };
      const begun = await send("/api/tips/files", { upload: randomUUID(), parts, ...credentials });
      const { ticket = "" } = await begun.json();
      for (let place = 0; place < parts; place++)
        await fetch(`${address}/api/tips/files`, {
          method: "PUT",
          headers: {
            ...from,
            "content-type": "application/octet-stream",
            "x-tip-ticket": ticket,
            "x-tip-part": String(place),
          },
          body: part,
        });
      const tip = { ...sender, key: randomUUID(), receipt: "0".repeat(64), files: ticket, ...credentials };
      const { status } = await send("/api/tips", tip);
      if (status === 201) thanked += 1;
      waits.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return {
    sent: clients * tipsEach,
    thanked,
    megabytesEach: parts,
    medianMs: Math.round(median(waits)),
  };
}
