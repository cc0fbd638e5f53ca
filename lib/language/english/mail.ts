import type { Message } from "@/lib/language/message";

/** Mail to the newsroom. Commands follow what ends in a colon. */
export const mail = {
  "mail.subject": "A tip for the newsroom",
  "mail.subject more": "More on tip {tip}",
  "mail.subject quarantine": "Tips in quarantine",
  "mail.quarantine":
    "These tips may be spam: they were sent too fast, too often, or without the proof of work that browsers compute. Some may be genuine.",
  "mail.read":
    "The attached tip is encrypted for the newsroom’s key. To read it, on the newsroom’s own machine:",
  "mail.read more":
    "The attached message adds to tip {tip}, and is encrypted for the newsroom’s key. To read it, on the newsroom’s own machine:",
  "mail.any program": "or, with any age program:",
  "mail.files attached":
    "Files came with it, attached as {archive}. To list the files, and to write them into a folder:",
  "mail.files export":
    "Files came with it. They are not attached, since mail servers refuse large mails. On the server, this writes them into a folder, still encrypted:",
  "mail.files copy":
    "Copy {archive} from there to the newsroom’s own machine. To list the files, and to write them into a folder:",
  "mail.files any program": "or, with any age program and tar:",
  "mail.files of":
    "Files came with {tips}. They are not attached. On the server, this writes them into a folder, still encrypted:",
  "mail.reply": "To reply to the source, seal the reply on the newsroom’s own machine as well:",
  "mail.deliver": "and hand it to the source on the server, which cannot read it:",
  "mail.no answer": "A reply to this mail does not reach the source.",
} as const satisfies Record<string, Message>;
