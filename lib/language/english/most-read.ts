import type { Message } from "@/lib/language/message";

/** Most Read, its method and its reasons. */
export const mostRead = {
  "most read.name": "Most Read",
  "most read.in": "Most Read in {section}",
  "most read.windowed": "{name}, {window}",
  "most read.all": "In all sections",
  "most read.latest": "Latest",
  "most read.rising row": "{section} ↑ rising",
  "most read.description": "What the paper’s readers read, each counted once a day, and how we know.",
  "most read.card": "What readers of {paper} read, each counted once a day.",
  "most read.choices": "Windows and sections",
  "most read.now": "Now",
  "most read.all sections": "All sections",
  "most read.none": "No story here had {fewest} readers in the last 30 days. With fewer, none has a place.",
  "most read.updated": "Updated {time}",
  "most read.readers": { one: "{number} reader", other: "{number} readers" },
  "most read.by topic": "By topic",
  "most read.most": "Most read: {reason}",
  "most read.longest": "Read longest: {story}, {reason}",
  "most read.read longest": "Read longest",

  "window.day": "last 24 hours",
  "window.week": "last 7 days",
  "window.month": "last 30 days",
  "window.day.choice": "Last 24 hours",
  "window.week.choice": "Last 7 days",
  "window.month.choice": "Last 30 days",

  "counted.latest": "The newest first: too few readers were counted for a ranking yet.",
  "counted.day": "Readers counted once a day, last 24 hours.",
  "counted.week": "Readers counted once a day, last 7 days.",
  "counted.month": "Readers counted once a day, last 30 days.",
  "counted.day.more": {
    one: "Readers counted once a day, last 24 hours; {count} place by earlier readers.",
    other: "Readers counted once a day, last 24 hours; {count} places by earlier readers.",
  },
  "counted.week.more": {
    one: "Readers counted once a day, last 7 days; {count} place by earlier readers.",
    other: "Readers counted once a day, last 7 days; {count} places by earlier readers.",
  },
  "counted.month.more": {
    one: "Readers counted once a day, last 30 days; {count} place by earlier readers.",
    other: "Readers counted once a day, last 30 days; {count} places by earlier readers.",
  },

  "reason.day": {
    one: "{number} reader in the last 24 hours",
    other: "{number} readers in the last 24 hours",
  },
  "reason.week": { one: "{number} reader in the last 7 days", other: "{number} readers in the last 7 days" },
  "reason.month": {
    one: "{number} reader in the last 30 days",
    other: "{number} readers in the last 30 days",
  },
  "reason.by list": "{readers}, {number} of them through this list",
  "reason.rising": "It is rising: {recent} in the last {count} hours, {before} in the {count} hours before.",
  "reason.few": "fewer than {limit}",
  "reason.seconds": { one: "{count} second", other: "{count} seconds" },
  "reason.minutes": "{minutes} min {seconds} s",
  "reason.longest": "{time} on average, by {readers}.",
  "remark.rising": "rising",
  "remark.found": "found more often without this list",
  "remark.found.sentence": "It was found more often without this list.",
  "remark.recent": "read more recently",
  "remark.recent.sentence": "It was read more recently.",
  "remark.before": "read more in the days before",
  "remark.before.sentence": "It was read more in the days before.",

  "method.name": "How we count",
  "method.readers":
    "A reader counts when a story has been in sight for five seconds, once a day for each story. The day is the paper’s and ends at its midnight. Known robots, and programs that do not behave like a browser, are left out. A network, such as an office or a provider, may always add {perNetwork} readers of a story in an hour. It may add more when readers elsewhere read the story too, in proportion to its usual part of our readers. This limits how far one network can lift a story.",
  "method.windows":
    "The list of now goes by the readers of the last 24 hours. Those of the last 7 and 30 days add to them, each no more than {fewest} readers of this hour would, so that they fill the list on a quiet day. The list says how many places they fill, and each place here names its window. In a list of one window only its own readers count, and where it is short, the next window follows. A reader counts half after {day} hours in the last 24 hours, {week} hours in the last 7 days, and {month} hours in the last 30 days. A reader who came through this list counts {railWeight} of one, or the list would feed itself.",
  "method.places":
    "A place takes {fewest} readers, and we publish no smaller number: it would show the sender of a link that it was opened. Where too few stories were read, the newest follow, under the name Latest. A story is rising when its part of the readers grew by half in the last quarter of the window. Read longest goes by the average time for which a story was in sight, at most twice its reading time a reader, and takes {fewest} timed readers.",
  "method.privacy":
    "We set no cookie and keep no address, no browser and no history. A scrambled mark in the server’s memory distinguishes one reader from another. It is deleted at the paper’s midnight. On the disk there are only numbers: for each story and hour its readers, how long they read together, and how many views were over the limit of a network; and, for three days, how many views did not count, and why, and how many pages were sent. A reader who uses two devices counts twice.",
  "method.data": "{numbers}, with the reason for every place.",
  "method.numbers": "The numbers as data",
} as const satisfies Record<string, Message>;
