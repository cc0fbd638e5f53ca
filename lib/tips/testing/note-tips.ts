/**
 * Appends messages to a ledger one by one, for tests of several at once: `note-tips.ts <folder> <name>
 * <count>`.
 */
import { Ledger } from "@/lib/tips/store/ledger";

const [folder = "", name = "", count = "0"] = process.argv.slice(2);
const ledger = new Ledger(folder);
for (let n = 0; n < Number(count); n++)
  await ledger.note([
    { key: `${name} ${n}`, sender: "source", sealed: "c2VhbGVk", receipt: "r", replyTo: "age1" },
  ]);
