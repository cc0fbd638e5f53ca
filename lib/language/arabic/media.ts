import type { media as english } from "../english/media";
import type { Translated } from "../message";

export const media: Translated<typeof english> = {
  "media.captions": "ترجمة مرئية",
  "media.transcript": "النص المكتوب",
  "media.file": "الملف: {type}، {size}",
};
