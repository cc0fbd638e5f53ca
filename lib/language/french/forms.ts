import type { forms as english } from "@/lib/language/english/forms";
import type { Translated } from "@/lib/language/message";

/** The forms of journalism, and who pays for a story. */
export const forms: Translated<typeof english> = {
  "label.obituary": "Nécrologie",
  "label.letters": "Courrier des lecteurs",
  "label.photo-essay": "Reportage photo",
  "label.in-short": "En bref",
  "interview.with": "Entretien avec {name}",
  "partner.paid label": "Contenu payé",
  "partner.supported label": "Avec soutien",
  "partner.title": "{label} : {headline}",
  "partner.paid": "Payé par {name}",
  "partner.supported": "Avec le soutien de {name}",
  "partner.paid note": "{name} a payé ce texte et a eu son mot à dire. Notre rédaction ne l’a pas écrit.",
  "partner.supported note": "{name} a aidé à payer cet article, sans avoir son mot à dire.",
};
