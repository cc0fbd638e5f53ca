import type { Message } from "@/lib/language/message";

/** The forms of journalism, and who pays for a story. */
export const forms = {
  "label.obituary": "Obituary",
  "label.letters": "Letters",
  "label.photo-essay": "Photo essay",
  "label.in-short": "In short",
  "interview.with": "In conversation with {name}",
  "partner.paid label": "Paid content",
  "partner.supported label": "Supported",
  "partner.title": "{label}: {headline}",
  "partner.paid": "Paid for by {name}",
  "partner.supported": "Supported by {name}",
  "partner.paid note": "{name} paid for this text and had a say in it. Our newsroom did not write it.",
  "partner.supported note": "{name} helped to pay for this story and had no say in it.",
} as const satisfies Record<string, Message>;
