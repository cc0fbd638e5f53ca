import type { forms as english } from "@/lib/language/english/forms";
import type { Translated } from "@/lib/language/message";

/** The forms of journalism, and who pays for a story. */
export const forms: Translated<typeof english> = {
  "label.obituary": "Մահախոսական",
  "label.letters": "Նամակներ",
  "label.photo-essay": "Լուսանկարային պատմություն",
  "label.in-short": "Համառոտ",
  "interview.with": "Զրուցակիցը՝ {name}",
  "partner.paid label": "Վճարովի նյութ",
  "partner.supported label": "Աջակցությամբ",
  "partner.title": "{label}. {headline}",
  "partner.paid": "Վճարել է՝ {name}",
  "partner.supported": "Աջակցում է՝ {name}",
  "partner.paid note":
    "{name}. այս տեքստի համար վճարել է նա և որոշել է դրա բովանդակությունը։ Մեր խմբագրությունը չի գրել այն։",
  "partner.supported note": "{name}. օգնել է վճարել այս նյութի համար և չի որոշել դրա բովանդակությունը։",
};
