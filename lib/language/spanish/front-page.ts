import type { frontPage as english } from "@/lib/language/english/front-page";
import type { Translated } from "@/lib/language/message";

export const frontPage: Translated<typeof english> = {
  "front.breaking": "Última hora",
  "front.follow ups": "Más sobre esta noticia",
  "front.briefs": "En breve",
};
