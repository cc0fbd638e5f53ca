/** Takes tips over HTTP, for tests that kill it: `take-tips.ts <folder> <recipient>` prints its port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseSentTip } from "@/lib/tips/intake/parse-encrypted-tip";
import { Tips } from "@/lib/tips/intake/tips";

const [folder = "", recipient = ""] = process.argv.slice(2);
const tips = new Tips({
  location: { folder },
  isDurable: true,
  key: async () => ({ recipients: [recipient], isBesideTips: false }),
  mailDelay: 0,
  filesBytes: Infinity,
});

let clients = 0;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    const tip = parseSentTip(JSON.parse(Buffer.concat(chunks).toString()));
    if (!tip.ok) return response.writeHead(422).end();
    // Each tip comes from another network and hour, so that no limit applies.
    clients += 1;
    const now = new Date(Date.now() + clients * 3_600_000);
    const sent = await tips
      .take(tip.value, `10.0.${clients >> 8}.${clients & 255}`, now)
      .catch(() => undefined);
    response.writeHead(sent?.isTaken ? 201 : 503).end();
  });
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
