import type { frontPage as english } from "@/lib/language/english/front-page";
import type { Translated } from "@/lib/language/message";

export const frontPage: Translated<typeof english> = {
  "front.breaking": "Dernière minute",
  "front.follow ups": "Sur le même sujet",
  "front.briefs": "En bref",
};
