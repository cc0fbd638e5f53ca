/** The commands of `npm run tips` that concern all tips. */

import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { site } from "@/lib/content/site";
import { storeLocation } from "@/lib/env";
import { printableJson, printableLine } from "@/lib/printable";
import { messageOf } from "@/lib/store/incident-log";
import { paint, table } from "@/lib/terminal";
import { existingKey, makeIdentity } from "@/lib/tips/crypto/newsroom-key";
import { sizeInWords } from "@/lib/tips/files/file-limits";
import { shortId } from "@/lib/tips/mail/letter";
import { sendNext } from "@/lib/tips/mail/outbox";
import { newsroomMail } from "@/lib/tips/mail/tips-worker";
import { purgeTips } from "@/lib/tips/store/delete-tips";
import { ledgerFile } from "@/lib/tips/store/ledger";
import { acceptTips, repairTips } from "@/lib/tips/store/repair-tips";
import { listTips } from "@/lib/tips/store/threads";
import { factsOf, hasTips, lossIn, verifyTips } from "@/lib/tips/store/verify";
import type { Desk } from "./desk";
import { otherSettings } from "./site-settings";
import { say } from "./terminal-words";
import { tipsStatus } from "./tips-status";

/** Prints all tips, the newest day first, with remarks on what is wrong. */
export async function printList({ tipsStore, now }: Desk, asJson: boolean): Promise<void> {
  const warn = (remarks: string[]) => {
    for (const remark of remarks) console.error(paint("yellow", remark));
  };
  warn(otherSettings());
  const { folder, databaseUrl } = storeLocation();
  if (!databaseUrl && !hasTips(folder)) {
    // A wrong folder must stay as it is.
    warn([
      `There are no tips in ${folder}. If the site keeps them elsewhere, set DATA_FOLDER to its folder.`,
    ]);
    if (asJson) console.log("[]");
    return;
  }
  const tips = await tipsStore.use(listTips, now);
  if (asJson) return console.log(printableJson(tips));
  warn((await tipsStatus(tipsStore, now, existingKey)).remarks);
  if (tips.length === 0) return console.log("There are no tips.");
  const names = ["tip", "day", "mark", "mail", "messages", "files", "suspected"];
  const columns = names.map((name) => ({
    name,
    isFigure: ["messages", "files"].includes(name),
    isCut: name === "suspected",
  }));
  const cells = tips.map(({ id, day, mark, isMailed, messages, filesBytes, suspicion }) => {
    const files = filesBytes > 0 ? sizeInWords(filesBytes, say) : "";
    return [shortId(id), day, mark, isMailed ? "sent" : "waits", String(messages), files, suspicion ?? ""];
  });
  const [head, ...rows] = table(columns, cells).split("\n");
  console.log(head);
  rows.forEach((row, index) => {
    console.log(tips[index]?.mark === "new" ? paint("green", row) : row);
  });
}

/** Sends all mail that is due. */
export async function sendMailNow({ tipsStore, now }: Desk): Promise<void> {
  const sendMail = newsroomMail();
  if (!sendMail)
    throw new Error("No mail server is set. Set SMTP_URL, such as smtps://name:password@mail.example.");
  let count = 0;
  for (let sent = await sendNext(tipsStore, sendMail, now); sent; ) {
    if (sent.failure !== undefined)
      throw new Error(`The mail server did not accept the mail: ${printableLine(messageOf(sent.failure))}`);
    count += sent.sent;
    sent = await sendNext(tipsStore, sendMail, now);
  }
  console.log(`${count} sent.`);
}

/** Deletes old tips. Without `days`, those of content/site.yaml count. */
export async function purge({ tipsStore, now }: Desk, days: string | undefined): Promise<void> {
  const kept = days ?? String(site().tips.retentionDays);
  if (!/^\d{1,4}$/.test(kept)) throw new Error(`--days is "${kept}". It must be a number of days.`);
  const settings = { days: Number(kept), isMailed: newsroomMail() !== undefined };
  const count = await tipsStore.use((store) => purgeTips(store, settings, now), now);
  console.log(
    `Deleted tips that were older than ${kept} days: ${count}. Tips that nobody has seen are kept.`,
  );
}

/** Verifies the store, and repairs what needs no decision. Returns 1 while anything is lost. */
export async function verify({ tipsStore, now }: Desk, isAccepted: boolean, asJson: boolean) {
  const { folder, databaseUrl } = storeLocation();
  if (databaseUrl)
    throw new Error(
      "The tips are in PostgreSQL (DATABASE_URL), which verifies its own files. There is no ledger.",
    );
  if (!hasTips(folder))
    throw new Error(`There are no tips in ${folder}. Set DATA_FOLDER to the folder that the site uses.`);
  const print = (sentence: string) => asJson || console.log(sentence);
  // Opens the store, which also drains the spool.
  await tipsStore.use(async () => {}, now);
  let found = await verifyTips(folder);
  if (isAccepted && lossIn(found)) {
    print(`Accepted: ${factsOf(found)}. ${ledgerFile} is rewritten from the store.`);
    await tipsStore.use((store) => acceptTips(store, folder), now);
    found = await verifyTips(folder);
  }
  for (const sentence of await tipsStore.use((store) => repairTips(store, found, now), now)) print(sentence);
  const { hasLedger, acknowledged, missing, changed, ledgerFaults } = found;
  const loss = lossIn(found);
  if (asJson) console.log(printableJson({ acknowledged, missing, changed, ledgerFaults }));
  else if (loss) console.log(loss);
  else if (!hasLedger)
    console.log(`There was no ${ledgerFile}, so it is not known whether a tip is missing.`);
  else console.log(`All acknowledged tips and replies are there: ${acknowledged + found.unnoted.length}.`);
  return loss ? 1 : 0;
}

/** Makes a pair of keys: writes the private key to a file, and prints the public one. */
export async function keygen(path: string | undefined): Promise<void> {
  if (!path) throw new Error("Name a file: npm run tips -- keygen --out tips-identity.txt");
  if (!existsSync(dirname(path)))
    throw new Error(`The folder ${dirname(path)} does not exist. Make it first, or name another.`);
  const recipient = await makeIdentity(path).catch((cause) => {
    if (cause.code === "EEXIST") throw new Error(`${path} exists, and is not overwritten.`);
    throw cause;
  });
  console.log(`The private key is in ${path}. Anyone who has it can read all tips; without it nobody can.
Move it to the newsroom's own machine, keep a copy on paper or in a safe, and delete it here.

Set the public key on the server, in tips.recipients in content/site.yaml or in the environment:

    TIPS_RECIPIENT=${recipient}

If there is a key already, add this one to it: as another line of tips.recipients, or behind a space.`);
}
