import type { forms as english } from "@/lib/language/english/forms";
import type { Translated } from "@/lib/language/message";

/** The forms of journalism, and who pays for a story. */
export const forms: Translated<typeof english> = {
  "label.obituary": "وفيات",
  "label.letters": "رسائل القراء",
  "label.photo-essay": "قصة مصوّرة",
  "label.in-short": "باختصار",
  "interview.with": "حوار مع {name}",
  "partner.paid label": "محتوى مدفوع",
  "partner.supported label": "بدعم",
  "partner.title": "{label}: {headline}",
  "partner.paid": "مدفوع من {name}",
  "partner.supported": "بدعم من {name}",
  "partner.paid note": "دفع {name} مقابل هذا النص وكان له رأي فيه، ولم تكتبه هيئة تحريرنا.",
  "partner.supported note": "ساعد {name} في تمويل هذا المقال ولم يكن له رأي فيه.",
};
