import type { media as english } from "../english/media";
import type { Translated } from "../message";

export const media: Translated<typeof english> = {
  "media.captions": "Ենթագրեր",
  "media.transcript": "Սղագրություն",
  "media.file": "Ֆայլը՝ {type}, {size}",
};
