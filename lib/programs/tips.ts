/** `npm run tips`: the newsroom's inbox in a terminal. Times and senders are not stored, so it shows none. */
import "./environment";
import { now } from "@/lib/clock";
import { storeLocation } from "@/lib/env";
import { deliver } from "@/lib/tips/desk/deliver-command";
import { exportTip } from "@/lib/tips/desk/export-command";
import { readTip } from "@/lib/tips/desk/read-command";
import { reply } from "@/lib/tips/desk/reply-command";
import { keygen, printList, purge, sendMailNow, verify } from "@/lib/tips/desk/store-commands";
import { deleteNow, mark } from "@/lib/tips/desk/tip-commands";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { marks } from "@/lib/tips/store/tips-store";
import { runProgram, UsageError } from "./options";

const desk = { tipsStore: new ResilientTipsStore(storeLocation()), now: now() };

await runProgram(
  {
    command: "npm run tips",
    summary: "Read and answer tips. Without a command it lists them.",
    commands: {
      list: "list all tips, the newest day first; --json",
      "read <tip or .age file>":
        "decrypt a tip, and mark it as read; of its files (.tar.age) print the list, or write them to --out <folder>; " +
        "--identity <file>, --json",
      "reply <.age file of a tip>":
        "on the newsroom's own machine: type a reply, or take it from --file <file>, and seal it into a file that " +
        "only the source can open; --identity <file>, --out <file>",
      "reply <tip> --to <reply key>": "the same for a tip whose file you do not have",
      "deliver <sealed reply>":
        "on the paper's machine: hand a sealed reply to its source, who finds it with the receipt",
      "reply <tip>":
        "on the paper's machine: seal and deliver a reply; the source is shown that our server did it",
      [`mark <tip> <${marks.join("|")}>`]: "set the state of a tip",
      "export <tip> --to <folder>": "write its messages and files, still encrypted, to be opened elsewhere",
      "delete <tip> --yes": "delete a tip at once, read or not",
      send: "mail to the desk what is due",
      purge: "delete tips that the desk has had, after the days in content/site.yaml; --days <number>",
      verify: "check that all acknowledged tips and replies are there; --accept, --json",
      "keygen --out <file>": "make a key pair: write the private key, and print the public one",
      help: "print this",
    },
    options: {
      json: { type: "boolean", default: false, help: "print JSON" },
      identity: {
        type: "string",
        value: "file",
        help: "private keys, which are all tried; TIPS_IDENTITY or data/tips-identity.txt by default",
      },
      file: {
        type: "string",
        value: "file",
        help: "a file with the text of a reply, instead of standard input",
      },
      // Kept so that a former habit gets an explanation.
      message: { type: "string", value: "text", help: "not taken: all users of this machine could read it" },
      to: { type: "string", value: "folder or key", help: "where to export, or the key to seal a reply for" },
      days: { type: "string", value: "number", help: "how many days tips are kept" },
      out: { type: "string", value: "file", help: "where to write: a private key, a reply, or files" },
      yes: { type: "boolean", default: false, help: "confirm that a tip is to be deleted" },
      accept: { type: "boolean", default: false, help: "accept the loss of tips that are missing" },
    },
    notes: "Name a tip by the first letters of its id.",
  },
  async (options, [command = "list", ...words]) => {
    const [tip = ""] = words;
    const { json, identity, file, to, out } = options;
    const tipCommands: Record<string, () => Promise<void>> = {
      read: () => readTip(desk, tip, { identity, out, asJson: json }),
      reply: () => reply(desk, tip, { file, to, out, identity }),
      deliver: () => deliver(desk, tip, words[1]),
      mark: () => mark(desk, words),
      export: () => exportTip(desk, tip, to),
      delete: () => deleteNow(desk, tip, options.yes),
    };
    const commands: Record<string, () => Promise<unknown>> = {
      list: () => printList(desk, json),
      send: () => sendMailNow(desk),
      purge: () => purge(desk, options.days),
      verify: () => verify(desk, options.accept, json),
      keygen: () => keygen(out),
    };
    if (options.message !== undefined)
      throw new UsageError(
        "--message is not taken: all users of this machine can read it in the list of processes. Type the reply, " +
          "or name a file with it: --file reply.txt. Delete this command from your shell's history.",
      );
    const run = commands[command] ?? tipCommands[command];
    if (!run) throw new UsageError(`Unknown command "${command}".`);
    if (command === "send" && words[0] !== undefined)
      throw new UsageError(
        `send mails tips to the desk. To hand a sealed reply to its source: deliver ${words[0]}.`,
      );
    if (command in commands && words[0] !== undefined)
      throw new UsageError(`${command} takes no "${words[0]}".`);
    if (command === "deliver" && (words.length === 0 || words.length > 2))
      throw new UsageError("Name one sealed reply: npm run tips -- deliver reply-1a2b3c4d.age");
    if (command in tipCommands && !["deliver", "mark"].includes(command) && words.length !== 1)
      throw new UsageError("Name one tip: npm run tips -- list shows them.");
    const code = await run();
    return typeof code === "number" ? code : 0;
  },
);
await desk.tipsStore.close();
