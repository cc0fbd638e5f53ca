import type { frontPage as english } from "../english/front-page";
import type { Translated } from "../message";

export const frontPage: Translated<typeof english> = {
  "front.breaking": "عاجل",
  "front.follow ups": "المزيد عن هذا الموضوع",
  "front.briefs": "باختصار",
};
