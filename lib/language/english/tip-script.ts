import type { Message } from "@/lib/language/message";

/** Messages that scripts show on pages for sources, and the server where scripts are off. */
export const tipScript = {
  "said.encrypting": "Encrypting in your browser …",
  "said.working": "Working out a sum that keeps robots away. It takes some seconds, rarely a minute …",
  "said.sending": "Sending …",
  "said.sending part": "Sending part {part} of {all} …",
  "said.looking": "Looking …",
  "said.deleting": "Deleting …",
  "said.used": "{used} of {most} characters",
  "said.over": "{used} of {most} characters: {over} too many",
  "said.too long": "The text is longer than {count} characters.",
  "said.copied":
    "Copied. Paste them where only you look, then copy something else: other programs can read what was copied.",
  "said.not copied": "This browser does not let us copy. Please write them down.",
  "said.kept": "Good. You can close this page now.",

  "wrong.empty": "Tell us what happened.",
  "wrong.nothing": "There is nothing to send yet.",
  "wrong.long": "That is {length} characters long, and {most} is the most. Nothing was cut.",
  "wrong.message long":
    "That is {length} characters long, and {most} is the most. Nothing was cut. Shorten it, and add the rest afterwards.",
  "wrong.delete": "Choose what to delete, and tick that you are sure.",
  "wrong.receipt none": "Type the eight words of your receipt.",
  "wrong.receipt letters": "“{word}” is not a word of a receipt, whose letters are a to z.",
  "wrong.receipt length": {
    one: "A receipt is eight words, and this is one.",
    other: "A receipt is eight words, and these are {count}.",
  },
  "wrong.receipt word": "“{word}” is not a word of a receipt.",
  "wrong.receipt near": "Did you mean “{near}”?",
  "wrong.receipt nearest": "Did you mean “{near}” or “{other}”?",

  "file.bytes": { one: "1 byte", other: "{count} bytes" },
  "file.kilobytes": "{size} KB",
  "file.megabytes": "{size} MB",
  "file.not loaded":
    "What cleans and encrypts files did not load. Check that you are online, then choose them again.",
  "file.too many": "These are {count} files, and {most} is the most. Take some away.",
  "file.too large": "This file is {size}, and {most} is the most. Take it away.",
  "file.too much": "Together these files are {size}, and {most} is the most. Take some away.",
  "file.refused": {
    one: "One of the files cannot be sent: see the list below.",
    other: "{count} of the files cannot be sent: see the list below.",
  },
  "file.looking": "Looking through the files …",
  "file.take away": "Take away",
  "file.take away name": "Take away {name}",
  "file.total": { one: "1 file, {size} of {most}.", other: "{count} files, {size} of {most}." },
  "file.beyond": "Too large to be sent.",
  "file.with others": "Too much with the others. Take it away, and choose it again in their place.",
  "file.empty": "This file is empty.",
  "file.unreadable": "This file cannot be read. Take it away, and choose it again.",
  "file.damaged":
    "This picture is damaged and cannot be cleaned. Take it away, or put it into a ZIP file to send it as it is.",
  "file.clean": "Looked through: it has no photo data.",
  "file.removed": "Photo data removed: {traces}.",
  "trace.place": "place",
  "trace.time": "time",
  "trace.camera": "camera",
  "trace.name": "name",
  "trace.program": "program",
  "trace.preview": "preview",
  "trace.colour profile": "colour profile",
  "trace.other data": "other data",
  "file.other picture":
    "Sent as it is: we cannot remove what the camera put into it, such as the place and the time.",
  "file.recording": "Sent as it is: it may hold the place, the time and the device.",
  "file.other": "Sent as it is: it may name you, its program or its printer.",
} as const satisfies Record<string, Message>;
