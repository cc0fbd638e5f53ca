import type { frontPage as english } from "@/lib/language/english/front-page";
import type { Translated } from "@/lib/language/message";

export const frontPage: Translated<typeof english> = {
  "front.breaking": "Eilmeldung",
  "front.follow ups": "Mehr zu diesem Thema",
  "front.briefs": "In Kürze",
};
