import type { frontPage as english } from "@/lib/language/english/front-page";
import type { Translated } from "@/lib/language/message";

export const frontPage: Translated<typeof english> = {
  "front.breaking": "Հրատապ",
  "front.follow ups": "Ավելին այս թեմայով",
  "front.briefs": "Համառոտ",
};
