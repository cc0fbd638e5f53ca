import type { frontPage as english } from "@/lib/language/english/front-page";
import type { Translated } from "@/lib/language/message";

export const frontPage: Translated<typeof english> = {
  "front.breaking": "Təcili",
  "front.follow ups": "Bu mövzuda daha çox",
  "front.briefs": "Qısaca",
};
