import type { forms as english } from "@/lib/language/english/forms";
import type { Translated } from "@/lib/language/message";

/** The forms of journalism, and who pays for a story. */
export const forms: Translated<typeof english> = {
  "label.obituary": "Nachruf",
  "label.letters": "Leserbriefe",
  "label.photo-essay": "Fotoreportage",
  "label.in-short": "Kurz gemeldet",
  "interview.with": "Im Gespräch mit {name}",
  "partner.paid label": "Anzeige",
  "partner.supported label": "Gefördert",
  "partner.title": "{label}: {headline}",
  "partner.paid": "Anzeige, bezahlt von {name}",
  "partner.supported": "Gefördert von {name}",
  "partner.paid note":
    "{name} hat für diesen Text bezahlt und über ihn mitbestimmt. Unsere Redaktion hat ihn nicht geschrieben.",
  "partner.supported note":
    "{name} hat geholfen, diesen Beitrag zu bezahlen, und nicht über ihn mitbestimmt.",
};
