import type { forms as english } from "@/lib/language/english/forms";
import type { Translated } from "@/lib/language/message";

/** The forms of journalism, and who pays for a story. */
export const forms: Translated<typeof english> = {
  "label.obituary": "Obituario",
  "label.letters": "Cartas",
  "label.photo-essay": "Reportaje fotográfico",
  "label.in-short": "En breve",
  "interview.with": "Conversación con {name}",
  "partner.paid label": "Contenido pagado",
  "partner.supported label": "Con apoyo",
  "partner.title": "{label}: {headline}",
  "partner.paid": "Pagado por {name}",
  "partner.supported": "Con el apoyo de {name}",
  "partner.paid note":
    "{name} ha pagado este texto y ha decidido sobre él. Nuestra redacción no lo ha escrito.",
  "partner.supported note": "{name} ha ayudado a pagar este artículo y no ha decidido sobre él.",
};
