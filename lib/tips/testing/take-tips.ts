/**
 * Takes tips and the parts of their files over HTTP, for tests that kill it: `take-tips.ts <folder>
 * <recipient>` prints its port. `PUT /<upload>/<place>` saves a part; `POST /<upload>` takes a tip with it.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseSentTip } from "@/lib/tips/intake/parse-encrypted-tip";
import { Tickets } from "@/lib/tips/intake/tickets";
import { Tips } from "@/lib/tips/intake/tips";
import { challengeSecret } from "@/lib/tips/store/tips-store";

const [folder = "", recipient = ""] = process.argv.slice(2);
const tips = new Tips({
  location: { folder },
  isDurable: true,
  key: async () => ({ recipients: [recipient], isBesideTips: false }),
  mailDelay: 0,
  filesBytes: Infinity,
});

/** As a solved challenge gets it. */
async function ticketFor(upload: string, now: Date): Promise<string> {
  const secret = await tips.store.use(challengeSecret, now);
  return new Tickets(secret).issue({ upload, parts: 2 }, now);
}

let clients = 0;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    const body = Buffer.concat(chunks);
    const [, upload = "", place = "0"] = (request.url ?? "").split("/");
    if (request.method === "PUT") {
      const part = { upload, place: Number(place), body };
      const outcome = await tips.files.takePart(part, new Date()).catch(() => undefined);
      return response.writeHead(outcome === "saved" ? 204 : 503).end();
    }
    const tip = parseSentTip(JSON.parse(body.toString()));
    if (!tip.ok) return response.writeHead(422).end();
    // Each tip comes from another network and hour, so that no limit applies.
    clients += 1;
    const now = new Date(Date.now() + clients * 3_600_000);
    const files = upload && (await ticketFor(upload, now).catch(() => ""));
    const sent = await tips
      .take({ ...tip.value, ...(upload && { files }) }, `10.0.${clients >> 8}.${clients & 255}`, now)
      .catch(() => undefined);
    response.writeHead(sent?.isTaken && sent.saving === "saved" ? 201 : 503).end();
  });
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
