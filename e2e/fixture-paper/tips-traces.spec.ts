import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "playwright/test";
import { wordsOf } from "@/lib/language/languages";
import { backUp } from "@/lib/store/backup";
import { bothWays } from "../http/behind-nginx";
import { filesIn } from "../site/files";
import { mailsToNewsroom } from "../site/mails";
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

    const mails = await mailsToNewsroom(desk.dataFolder, wordsOf("en"));
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
