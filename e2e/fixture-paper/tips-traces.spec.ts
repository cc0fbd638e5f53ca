import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect } from "playwright/test";
import { SMTPServer } from "smtp-server";
import { english } from "@/lib/language/english";
import { sayIn } from "@/lib/language/say";
import { backUp } from "@/lib/store/backup";
import { sendBySmtp } from "@/lib/tips/mail/letter";
import { sendNext } from "@/lib/tips/mail/outbox";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { bothWays } from "../http/behind-nginx";
import { filesIn } from "../site/files";
import { fields, receiptOn, sendTip, test } from "../site/tips-test";

const browser = "Mozilla/5.0 (qxagent of the harbour office) Gecko";
const network = "10.99.88.77";

test.use({ userAgent: browser, extraHTTPHeaders: { "x-forwarded-for": network } });

test(
  "neither the sender nor the text of a tip appears in any file, log, mail or backup",
  bothWays,
  async ({ withoutScript, page, desk }) => {
    const secrets = ["qxtrace", "qxagent", network];
    for (const visitor of [page, withoutScript]) {
      await visitor.goto("/tips");
      await fields.message(visitor).fill("qxtrace of the third pier");
      await fields.contact(visitor).fill("qxtrace@example.org");
      await sendTip(visitor);
      const words = await receiptOn(visitor);
      secrets.push(words, words.replaceAll(" ", "-"));
    }

    const mails: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk) => chunks.push(chunk));
        stream.on("end", () => {
          mails.push(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.server.address() as AddressInfo;
    const sendMail = sendBySmtp({
      url: `smtp://127.0.0.1:${port}`,
      from: "a@tide.example",
      to: "b@tide.example",
      say: sayIn("en", english),
    });
    const tipsStore = new ResilientTipsStore({ folder: desk.dataFolder });
    // After every delay, including the day that suspicious tips wait.
    const later = new Date(Date.now() + 2 * 24 * 3_600_000);
    for (let next = await sendNext(tipsStore, sendMail, later); next; )
      next = await sendNext(tipsStore, sendMail, later);
    await tipsStore.close();
    await new Promise<void>((resolve) => server.close(resolve));
    expect(mails.join()).toContain("A tip for the newsroom");

    const { faults } = backUp(desk.dataFolder, join(desk.dataFolder, "backups"), new Date());
    expect(faults).toEqual([]);
    const paths: string[] = [];
    const findIn = (where: string, text: string) =>
      secrets.filter((secret) => text.includes(secret)).map((secret) => `${where}: ${secret}`);
    const hits = [...findIn("the log", desk.log()), ...mails.flatMap((mail) => findIn("a mail", mail))];
    for await (const { path, bytes } of filesIn(desk.dataFolder)) {
      paths.push(path);
      hits.push(...findIn(path, String(bytes)));
    }
    expect(hits).toEqual([]);
    expect(paths.filter((path) => /tips\.db(?:-wal)?$/.test(path)).length).toBeGreaterThanOrEqual(2);
    const ledger = await readFile(join(desk.dataFolder, "tips.ledger"), "utf8");
    const hash = "[0-9a-f]{64}";
    expect(ledger).toMatch(new RegExp(`^(?:${hash} (?:kept ${hash} ${hash}|removed ${hash}) ${hash}\n)+$`));
  },
);
