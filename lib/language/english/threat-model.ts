import type { Message } from "@/lib/language/message";

/** Who could learn what of a tip, in the order of who is most likely to try, and what helps against it. */
export const threatModel = {
  "threat.title": "Who could find out",
  "threat.standfirst": "What each could learn if you send us a tip with our form, and what helps against it.",
  "threat.description": "Who could learn that you sent a tip, or what it says, and what we do about it.",
  "threat.learns": "… {what}",
  "threat.key":
    "Where the key is: {key} No method is certain. If a mistake could cost you your freedom or your life, ask somebody who protects sources for a living before you write to anyone.",

  "threat.device": "Somebody who uses your device",
  "threat.device learns": "sees in the history that you were here, and the receipt if you keep it there.",
  "threat.device helps":
    "Clear the history, or use a device that is yours alone. Keep the eight words on paper.",
  "threat.employer": "Your employer, on its device or network",
  "threat.employer learns":
    "may record what you type before it is encrypted. On its network alone: that you visited us, and when.",
  "threat.employer helps": "Use neither. A telephone that your employer manages is its device.",
  "threat.provider": "Your provider, and whoever can ask it",
  "threat.provider learns":
    "sees that you visited us, and when, and can guess from the sizes that you used this form. Not what you wrote.",
  "threat.provider helps": "Tor Browser hides the visit from them, but shows them that you use Tor.",
  "threat.mail": "Our mail provider, and those who carry mail",
  "threat.mail learns":
    "sees that a tip came, whether files came with it, roughly when, and which mails belong to one tip. Not what it says.",
  "threat.mail helps":
    "The mail is encrypted, leaves at a random moment, and its date is rounded down to the hour.",
  "threat.thief": "A thief of our disk or backups",
  "threat.thief learns":
    "sees how many tips came on which day, in three sizes, and files in five. Not what they say, nor who sent them.",
  "threat.thief helps":
    "The tip is encrypted. We store no address and no browser, and the time only until the mail has gone.",
  "threat.server": "Whoever controls our server while you write",
  "threat.server learns":
    "could change this page and read along, see your network’s address, and read an answer that is sealed there.",
  "threat.server helps":
    "Nothing that we do here. Use Signal or SecureDrop: they are on this page, if we have them. Your receipt shows where an answer was sealed.",
  "threat.file": "Whoever comes to see a file that you sent",
  "threat.file learns":
    "may find in it what we cannot clean: the author of a document, a printer’s marks, the noise of a camera’s sensor, a reflection, a change that only your copy has.",
  "threat.file helps":
    "Describe it in words first, and ask us what to send. Publish nothing of it elsewhere.",
  "threat.desk": "The desk, and those whom your tip concerns",
  "threat.desk learns": "may recognise you by what you know and how you write.",
  "threat.desk helps": "Leave out what only few can know, and tell us what must not be printed.",
} as const satisfies Record<string, Message>;
