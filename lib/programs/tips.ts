/** `npm run tips`: the newsroom's inbox in a terminal. It shows no times and no senders: they are not stored. */
import "./environment";
import { parseArgs } from "node:util";
import { now } from "@/lib/clock";
import { storeLocation } from "@/lib/env";
import { messageOf } from "@/lib/store/incident-log";
import { printList } from "@/lib/tips/desk/list-command";
import { printTip } from "@/lib/tips/desk/read-command";
import { keygen, purge, sendMailNow, verify } from "@/lib/tips/desk/store-commands";
import { deleteNow, exportTip, mark, replyTo } from "@/lib/tips/desk/tip-commands";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { marks } from "@/lib/tips/store/tips-store";

const usage = `npm run tips [-- <command>]

  list                          lists all tips, the newest day first; --json. The default command
  read <tip or .age file>       decrypts a tip with the newsroom's key, and marks it read; --identity <file>, --json
  reply <tip> --message <text>  encrypts a reply for the source, who finds it with the receipt; without --message
                                the text is read from standard input
  mark <tip> <${marks.join("|")}>   sets the state of a tip
  export <tip> --to <folder>    writes its messages as .age files, to be decrypted elsewhere
  delete <tip> --yes            deletes a tip at once, read or not
  send                          sends all mail that is due
  purge                         deletes tips that the desk has had, after the days in content/site.yaml; --days <n>
  verify                        checks that all acknowledged tips and replies are there; --accept accepts the loss of
                                those that are not; --json
  keygen --out <file>           makes a pair of keys: writes the private key to the file, and prints the public one
  help                          prints this; so does --help

Name a tip by the first letters of its id. Without --identity, TIPS_IDENTITY or data/tips-identity.txt is used; all
keys in that file are tried.`;

const desk = { tipsStore: new ResilientTipsStore(storeLocation()), now: now() };

process.exitCode = await main().catch((cause) => {
  console.error(messageOf(cause));
  return 1;
});
await desk.tipsStore.close();

async function main(): Promise<number> {
  const { values, positionals } = parsed();
  const [command = "list", ...words] = positionals;
  if (values.help || command === "help") {
    console.log(usage);
    return 0;
  }
  const takesTip = ["read", "reply", "mark", "export", "delete"].includes(command);
  if (!takesTip && words[0] !== undefined)
    throw new Error(`${command} takes no "${words[0]}". See npm run tips -- help.`);
  if (takesTip && command !== "mark" && words.length !== 1)
    throw new Error("Name one tip: npm run tips -- list shows them.");
  const [tip = ""] = words;
  switch (command) {
    case "list":
      await printList(desk, values.json);
      return 0;
    case "read":
      await printTip(desk, tip, values.identity, values.json);
      return 0;
    case "reply":
      await replyTo(desk, tip, values.message);
      return 0;
    case "mark":
      await mark(desk, words);
      return 0;
    case "export":
      await exportTip(desk, tip, values.to);
      return 0;
    case "delete":
      await deleteNow(desk, tip, values.yes);
      return 0;
    case "send":
      await sendMailNow(desk);
      return 0;
    case "purge":
      await purge(desk, values.days);
      return 0;
    case "verify":
      return verify(desk, values.accept, values.json);
    case "keygen":
      await keygen(values.out);
      return 0;
    default:
      throw new Error(`Unknown command "${command}".\n\n${usage}`);
  }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        identity: { type: "string" },
        message: { type: "string" },
        to: { type: "string" },
        days: { type: "string" },
        out: { type: "string" },
        yes: { type: "boolean", default: false },
        accept: { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (cause) {
    throw new Error(`${messageOf(cause)}\n\n${usage}`);
  }
}
