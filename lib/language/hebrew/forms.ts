import type { forms as english } from "@/lib/language/english/forms";
import type { Translated } from "@/lib/language/message";

/** The forms of journalism, and who pays for a story. */
export const forms: Translated<typeof english> = {
  "label.obituary": "הספד",
  "label.letters": "מכתבים למערכת",
  "label.photo-essay": "כתבה מצולמת",
  "label.in-short": "בקצרה",
  "interview.with": "בשיחה עם {name}",
  "partner.paid label": "תוכן ממומן",
  "partner.supported label": "בתמיכה",
  "partner.title": "{label}: {headline}",
  "partner.paid": "במימון {name}",
  "partner.supported": "בתמיכת {name}",
  "partner.paid note": "{name} שילם עבור הטקסט הזה והשפיע על תוכנו. המערכת שלנו לא כתבה אותו.",
  "partner.supported note": "{name} סייע לממן את הכתבה הזאת ולא השפיע על תוכנה.",
};
