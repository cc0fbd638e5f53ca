import type { media as english } from "../english/media";
import type { Translated } from "../message";

export const media: Translated<typeof english> = {
  "media.captions": "Altyazılar",
  "media.transcript": "Mətni",
  "media.file": "Fayl: {type}, {size}",
};
