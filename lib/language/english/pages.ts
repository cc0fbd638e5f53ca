import type { Message } from "@/lib/language/message";

/** The furniture of every page, lists of stories, and pages of errors. */
export const pages = {
  number: "{number}",
  sentence: "{words}.",
  "paper.titled": "{paper}: {words}",
  "page.skip": "Skip to the content",
  "page.sections": "Sections",
  "page.languages": "Other languages",
  "page.theme system": "Theme: as on your device",
  "page.theme light": "Theme: light",
  "page.theme dark": "Theme: dark",

  "footer.tip": "Have a tip we should know?",
  "footer.send or write": "{send}, or write to {mail}",
  "footer.send": "Send it to us",
  "footer.write": "Write to {mail}",
  "footer.all sections": "All sections",
  "footer.paper": "The paper",

  "front.empty": "The first edition is being set. Come back in a ride.",

  "list.empty": "Nothing here yet. The first story will be.",
  "list.topic": "Topic",
  "list.stories": { one: "One story", other: "{count} stories" },
  "list.pages": "Pages",
  "list.newer": "Newer",
  "list.older": "Older",
  "list.page": "Page {number} of {count}",

  "story.minutes": "{count} min",
  "story.years old": { one: "{count} year old", other: "{count} years old" },

  "label.analysis": "Analysis",
  "label.explainer": "Explainer",
  "label.interview": "Interview",
  "label.live": "Live",
  "label.opinion": "Opinion",
  "label.review": "Review",

  "not found.name": "No such page",
  "not found.title": "This train does not stop here",
  "not found.reason":
    "There is no page at this address. It may have been mistyped on its way to you, or the story was taken down.",
  "not found.alike": "Did you mean",
  "not found.go on": "Everything of today is on {front}, older stories under their section above.",
  "not found.front": "the front page",
  "not found.our mistake":
    "If a link of ours brought you here, that is our mistake. Please tell us at {mail}.",
  "not found.latest": "Latest",
  "withdrawn.name": "Taken down",
  "withdrawn.title": "This story was taken down",
  "withdrawn.reason": "The newsroom has withdrawn the story that stood at this address.",
  "withdrawn.ask": "If you want to know why, ask us at {mail}.",

  "out of service.name": "Out of service",
  "out of service.title": "Signal failure",
  "out of service.reason":
    "This page could not be made. The fault is ours, and it is written down for those who mend it. The rest of the paper may well be running.",
  "out of service.go on": "{front}, or try this one again in a minute.",
  "out of service.front": "Go to the front page",
} as const satisfies Record<string, Message>;
