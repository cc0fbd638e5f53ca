import type { forms as english } from "@/lib/language/english/forms";
import type { Translated } from "@/lib/language/message";

/** The forms of journalism, and who pays for a story. */
export const forms: Translated<typeof english> = {
  "label.obituary": "Nekroloq",
  "label.letters": "Oxucu məktubları",
  "label.photo-essay": "Fotoreportaj",
  "label.in-short": "Qısaca",
  "interview.with": "Həmsöhbət: {name}",
  "partner.paid label": "Ödənişli material",
  "partner.supported label": "Dəstəklə",
  "partner.title": "{label}: {headline}",
  "partner.paid": "Ödəyən: {name}",
  "partner.supported": "Dəstəkləyən: {name}",
  "partner.paid note": "Bu mətnin pulunu {name} ödəyib və məzmununa qərar verib. Onu redaksiyamız yazmayıb.",
  "partner.supported note": "{name} bu yazının pulunu ödəməyə kömək edib, məzmununa qərar verməyib.",
};
