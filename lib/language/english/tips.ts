import type { Message } from "@/lib/language/message";

/** The pages for sources. Every sentence is a promise: docs/decisions/0027 has the test of each. */
export const tips = {
  "tips.title": "Send us a tip",
  "tips.standfirst": "Tell the desk of {paper} what it ought to know. You need not say who you are.",
  "tips.description":
    "A form that needs no name: what it protects, what it cannot, and other ways to the desk.",
  "tips.not anonymous": "This form is not anonymous.",
  "tips.warning":
    "{notAnonymous} It hides what you write, not that you were here. If being found out could put you in danger, do not write here: {way}, from a device and a network that nobody can tie to you.",
  "tips.use safer": "use a safer way",
  "tips.turn elsewhere": "turn to a paper that has a safer way",
  "tips.before": "Have you sent one before? {read}.",
  "tips.read with receipt": "Read our answer with your receipt",
  "tips.leave": "Leave this page at once",
  "tips.optional": "(optional)",

  "form.what": "What should we know?",
  "form.what hint":
    "What happened, where and when, and how you know. What could we look at, or whom could we ask?",
  "form.contact": "How can we reach you?",
  "form.contact hint":
    "It is encrypted with the rest. Without it you can still read our answer with your receipt.",
  "form.for": "Whom is it for?",
  "form.for hint": "A section, or a reporter by name.",
  "form.trap": "Leave this empty",
  "form.send": "Send the tip",
  "form.plain": "Our server encrypts it the moment it arrives. Its length can be seen on the way.",
  "form.sealed": "Your browser encrypts it before it leaves this device.",
  "form.limit": "Up to {count} characters.",

  "files.one": "A file",
  "files.several": "Files",
  "files.plain hint":
    "One file, up to {most}. From a picture (JPEG, PNG, WebP, GIF) our server removes what the camera added, such as place and time, but not inside a ZIP. It encrypts the file the moment it arrives. Its length can be seen on the way.",
  "files.sealed hint":
    "Up to {count}, together {most}. From pictures (JPEG, PNG, WebP, GIF) we remove what the camera added, such as place and time; then all is packed and encrypted, names too. This happens here in your browser, and you see what becomes of each file before you send it.",
  "files.to send": "Files to send",
  "files.sent": "Files sent",
  "files.shut":
    "We have no room for files just now. What you write is taken as always: describe your files in words.",

  "file.again": "Choose your file again: nothing of it was kept.",
  "plain file.several":
    "Without script one file can be sent at a time. Choose one, and send the others afterwards with your receipt.",
  "plain file.too large":
    "This file is {size}, and {most} is the most. Choose another, or send your tip without it.",
  "plain file.empty": "This file is empty. Choose another, or send your tip without it.",
  "plain file.damaged":
    "This picture is damaged and cannot be cleaned. Choose another, or put it into a ZIP file to send it as it is.",
  "wrong.other": "That cannot be sent.",

  "protection.label": "Before you write",
  "protection.protects": "What this form protects",
  "protection.text": "What you wrote, once it is here.",
  "protection.text more":
    "It is encrypted for the desk: on our disk, in our backups and in the mail that carries it. {key}",
  "protection.length": "How much you wrote.",
  "protection.length more":
    "All tips are padded to one of three sizes: before they leave this device if your browser encrypts them, otherwise when they arrive. Without script, anyone who watches your connection can see how long your text is.",
  "protection.visit": "Your visit, as far as it is ours to hide.",
  "protection.visit more":
    "Our software keeps no log of this page and does not write your address down. The page sets no cookie, counts no reader and loads nothing from elsewhere.",
  "protection.cannot": "What it cannot protect",
  "protection.visited": "That you visited us.",
  "protection.visited more":
    "Your employer’s network and your provider see which sites you open, and when, and your browser lists them in its history.",
  "protection.device": "You, on a watched device.",
  "protection.device more":
    "A computer or phone that is not yours alone can record what you type before anything is encrypted.",
  "protection.seized": "You, if our server is seized or broken into.",
  "protection.seized more": "Anyone who holds it while you write could change this very page.",
  "protection.when": "Roughly when you wrote.",
  "protection.when more":
    "We store the day. The mail to the desk, which leaves at a random moment soon after your tip, and the times of our files and backups can tell more.",
  "protection.style": "How you write, and what only few can know.",
  "protection.style more":
    "Your turns of phrase may give you away, and so may a detail that only three people know.",
  "protection.who": "Who could find out, and what helps",
  "protection.files": "Files",
  "protection.removed": "What we remove.",
  "protection.removed more":
    "From JPEG, PNG, WebP and GIF pictures all that is not needed to show them: place, time, camera, names, comments, previews, colour profiles, and anything after the end of the picture. If your browser encrypts them, it does so before they leave this device; otherwise our server does when they arrive.",
  "protection.stays": "What we cannot remove.",
  "protection.stays more":
    "All other files stay as they are: PDF, Office, HEIC, films and sound can name you, your program, your device and the time. A printed page may bear marks that you cannot see.",
  "protection.inside": "What is in them.",
  "protection.inside more":
    "Faces, signs and reflections stay, and so does the fine noise by which a camera can be recognised. Your copy of a document may differ from all others by a word, which shows who passed it on.",
  "protection.size": "How large they are.",
  "protection.size more":
    "Your browser packs files into one archive and pads it to one of five sizes. Without script, anyone who watches your connection can see how long your file is.",
  "protection.safer file": "A file that could give you away is safer with {ways}, or described in words.",
  "protection.privacy": "What else we keep of readers: {page}.",

  "key.elsewhere": "The key that opens tips is not on our server.",
  "key.beside":
    "This paper is still being set up: the key lies beside the tips, so anyone who takes the tips takes the key too.",
  "key.none": "This paper is still being set up, and takes no tips yet.",

  "ways.safer": "Safer ways",
  "ways.high risk": "If the risk is high",
  "ways.none":
    "{paper} has neither Signal nor SecureDrop yet. If much is at stake for you, turn to a paper that has one of them: {directory} lists them.",
  "ways.other": "Other ways to the desk, the safest first:",
  "ways.label": "Other ways to the desk",
  "ways.tor": "This form in Tor Browser",
  "ways.tor hint": "hides from your provider that you visited us",
  "ways.secureDrop hint": "in Tor Browser, and nowhere else",
  "ways.signal hint": "with disappearing messages on",
  "ways.age hint": {
    one: "encrypts a text or a file for a mail, with the key of this form",
    other: "encrypts a text or a file for a mail, with the keys of this form",
  },
  "ways.pgp hint": "to encrypt the text of a mail",
  "ways.pgp": "{key}, fingerprint {fingerprint}",
  "ways.pgp key": "Key",
  "ways.mail": "Mail",
  "ways.mail hint": "shows who wrote to whom, when and, unless encrypted, what",

  "notice.refused": "Not sent yet",
  "notice.refused more":
    "Something has to be changed first: see the message beside the field. All that you typed is still here.",
  "notice.altered": "Not sent: something was added to our form",
  "notice.altered more":
    "An extension of your browser may have done it. Nothing was stored, and all that you typed is still here, in our own form: please send it again.",
  "notice.busy": "Not sent: too many tips just now",
  "notice.busy more":
    "Nothing was stored, and all that you typed is still here. Please try again in {minutes} min.",
  "notice.unavailable": "Not sent: we cannot store tips just now",
  "notice.unavailable more":
    "The fault is ours. Nothing was stored, and all that you typed is still here. Please try again in a while.",
  "notice.no files": "Not sent: we have no room for files just now",
  "notice.no files more":
    "Nothing was stored, and all that you typed is still here. Send it without a file, and tell us what you have; or try again in a while.",
  "notice.files busy": "Not sent: others are sending files just now",
  "notice.files busy more":
    "Nothing was stored, and all that you typed is still here. Please choose your file again, and send it in a minute.",
  "notice.closed": "Not sent: we take no tips here yet",
  "notice.closed more": "Nothing was stored, and all that you typed is still here. You can copy it.",
  "notice.shut": "We cannot take tips just now",
  "notice.shut more": "The fault is ours. Please come back in a while.",
  "notice.failed": "Not sent: it did not get through",
  "notice.failed more":
    "All that you typed is still here. Check that you are online, then send it again: it will not arrive twice.",
  "notice.undecided": "Not deleted yet",
  "notice.undecided more": "See the message beside {choice}.",
  "notice.undecided choice": "your choice",
  "notice.not deleted": "Not deleted: it did not work just now",
  "notice.not deleted more": "Everything is as it was. Please try again in {minutes} min.",
  "notice.gone": "Not sent: we no longer have your tip",
  "notice.gone more":
    "It was deleted, by you or when its time was up. All that you typed is still here: copy it, and {send}.",
  "notice.gone send": "send it as a new tip",
  "notice.misspelt": "Not looked up yet",
  "notice.misspelt more": "See the message beside your words, and correct them.",
  "notice.no tip": "We have no tip with these words",
  "notice.no tip more":
    "A word may be wrong or in another place. Otherwise the tip was deleted, by you or when its time was up.",
  "notice.tries": "Not looked up: too many tries just now",
  "notice.tries more": "Please try again in {minutes} min.",
  "notice.no look": "Not looked up: we cannot do it just now",
  "notice.no look more": "The fault is ours. Please try again in a while.",
  "notice.lost": "Not looked up: it did not get through",
  "notice.lost more": "Check that you are online, then try again.",

  "away.title": "Not sent",
  "away.long": "Not sent: that is too long",
  "away.long more":
    "Nothing of it was stored. Go back: if your browser still shows what you typed, copy it before you do anything else. The form takes {count} characters at once. Send the first part, and add the rest with its receipt.",
  "away.foreign": "Not sent: it did not come from our page",
  "away.foreign more":
    "Your browser says that another site sent it, or a copy of our page. Nothing of it was read or stored. If you typed it yourself, go back: if your browser still shows it, copy it and send it with our own form.",
  "away.forms": "Our own forms: {send} and {read}.",

  "closed.broken": "We cannot take tips just now",
  "closed.broken more": "The fault is ours. Please come back in a while.",
  "closed.title": "Tips are not open yet",
  "closed.more": "{paper} has no key yet that would encrypt what you write, so this page has no form.",
  "closed.ways":
    "The ways beside this are open, the safest first. The last is a mail to {mail}. A mail shows who wrote to whom, and when: if being found out could put you in danger, do not write from an address or a device that leads to you.",
  "closed.mail":
    "You can write to {mail}. A mail shows who wrote to whom, and when: if being found out could put you in danger, do not write from an address or a device that leads to you.",
  "closed.before": "Have you sent a tip before? {read}.",

  "thanks.name": "Your tip is stored",
  "thanks.title": "We have your tip",
  "thanks.standfirst":
    "It is stored, encrypted for the desk. Write these eight words down: they are your receipt, and we cannot show them again.",
  "thanks.copy": "Copy the words",
  "thanks.print": "Print the words",
  "thanks.keep": "I have written them down",
  "thanks.with them":
    "With them you can read the desk’s answer, add to your tip and delete it, at {read}. Give it a day or two.",
  "thanks.anyone":
    "Anyone who has the words can do the same. Paper is a better place for them than a device that others use; what you print bears the words and nothing else.",
  "thanks.without":
    "If you lose them, we still have your tip, but you cannot read our answer, and we cannot find the words for you.",
  "thanks.close":
    "Now close this page. Your browser may remember that you were here: clear it from the history if others use this device.",
  "not sent.name": "Your tip is not sent yet",

  "receipt.title": "Read our answer",
  "receipt.description":
    "Read what the desk says to a tip, and add to it, with the eight words of its receipt.",
  "receipt.standfirst":
    "If you sent a tip, you were shown eight words. With them you can read what the desk says to it, add to it, and delete it.",
  "receipt.none": "No receipt yet? {send}.",
  "receipt.words": "Your eight words",
  "receipt.words hint": "In their order. Capitals do not matter.",
  "receipt.read": "Read the answer",
  "receipt.plain": "Our server opens the answer with them, and forgets them.",
  "receipt.sealed": "The words stay in this browser; the answer is opened here.",
  "no replies.name": "No answer to show",

  "replies.title": "Your tip and our answer",
  "replies.added": "We have what you added",
  "replies.added more": "It is stored, encrypted for the desk. The same eight words lead back here.",
  "replies.removed": "The desk’s answers are deleted",
  "replies.removed more": "Your tip is still here, and the same eight words lead back to it.",
  "replies.silent": "There is no answer to your tip at the moment. Please look again in a day or two.",
  "replies.messages": "Messages",
  "replies.desk": "The desk",
  "replies.you": "You",
  "replies.unreadable":
    "This answer cannot be opened with your words: it was encrypted for another key, or is damaged. Ask for it again below.",
  "replies.only desk": "Encrypted: only the desk can open it.",
  "replies.by newsroom": "Encrypted on the newsroom’s own computer, before our server had it.",
  "replies.on server": "Encrypted on our server, which saw what it says.",
  "replies.send": "Send it",
  "replies.add": "Add to your tip",
  "replies.add hint": "Only the desk can read it. This page will show that you wrote, but not what.",

  "delete.title": "Delete it",
  "delete.more":
    "What you delete is gone from our disk at once, and from our backups some days later. A mail that has reached the desk stays with the desk.",
  "delete.what": "What to delete",
  "delete.replies": "The desk’s answers",
  "delete.tip": "The tip with all its messages. Your eight words then open nothing.",
  "delete.sure": "I am sure: nobody can bring it back.",
  "deleted.title": "Your tip is deleted",
  "deleted.standfirst":
    "It is gone from our disk, with all its messages, and from our backups some days from now.",
  "deleted.more":
    "Your eight words no longer open anything: you can destroy them. A mail that had reached the desk stays with the desk. If you want to tell us something else, {send}.",
  "deleted.send": "send us a tip",
} as const satisfies Record<string, Message>;
