import type { frontPage as english } from "../english/front-page";
import type { Translated } from "../message";

export const frontPage: Translated<typeof english> = {
  "front.breaking": "מבזק",
  "front.follow ups": "עוד בנושא זה",
  "front.briefs": "בקצרה",
};
