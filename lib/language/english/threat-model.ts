import type { Message } from "@/lib/language/message";

/** Who could learn what of a tip, in the order of who is most likely to try, and what helps against it. */
export const threatModel = {
  "threat.title": "Who could find out",
  "threat.standfirst":
    "What each of them could learn if you send us a tip with our form, and what helps against it.",
  "threat.description": "Who could learn that you sent a tip, or what it says, and what we do about it.",
  "threat.key":
    "Where the key is: {key} No method is certain. If a mistake could cost you your freedom or your life, ask somebody who protects sources for a living before you write to anyone.",

  "threat.device": "Somebody who uses your device",
  "threat.device learns":
    "They can see in the history that you were here, and find the receipt if you keep it there.",
  "threat.device helps":
    "Clear the history, or use a device that is yours alone. Keep the eight words on paper.",
  "threat.employer": "Your employer, on its device or network",
  "threat.employer learns":
    "On its device, it may record what you type before it is encrypted. On its network, it can see that you visited us, and when.",
  "threat.employer helps": "Use neither. A phone that your employer manages counts as its device.",
  "threat.provider": "Your internet provider, and those who can ask it",
  "threat.provider learns":
    "They can see that you visited us, and when, and guess from the sizes that you used this form. They cannot see what you wrote.",
  "threat.provider helps": "Tor Browser hides the visit from them, but shows them that you use Tor.",
  "threat.mail": "Our mail provider, and those who carry mail",
  "threat.mail learns":
    "They can see that a tip came, whether files came with it, roughly when, and which mails belong to one tip. They cannot see what it says.",
  "threat.mail helps":
    "The mail is encrypted, leaves at a random moment, and its date is rounded down to the hour.",
  "threat.thief": "A thief of our disk or backups",
  "threat.thief learns":
    "A thief can see how many tips came on which day, in three sizes, and files in five, but not what they say, or who sent them.",
  "threat.thief helps":
    "The tip is encrypted. We store no address and no browser, and the time only until the mail has gone.",
  "threat.server": "Anyone who controls our server while you write",
  "threat.server learns":
    "They could change this page and read along, see your network’s address, and read an answer that is encrypted there.",
  "threat.server helps":
    "Nothing that we can do here. Use Signal or SecureDrop: they are on this page, if we have them. Beside each answer you read where it was encrypted.",
  "threat.file": "Anyone who gets to see a file that you sent",
  "threat.file learns":
    "They may find in it what we cannot remove: the author of a document, a printer’s marks, the noise of a camera’s sensor, a reflection, a word that differs in your copy alone.",
  "threat.file helps":
    "Describe it in words first, and ask us what to send. Do not publish any of it elsewhere.",
  "threat.desk": "The desk, and those whom your tip concerns",
  "threat.desk learns": "They may recognise you by what you know and how you write.",
  "threat.desk helps": "Leave out what only a few can know, and tell us what must not be printed.",
} as const satisfies Record<string, Message>;
