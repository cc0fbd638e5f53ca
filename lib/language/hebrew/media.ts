import type { media as english } from "../english/media";
import type { Translated } from "../message";

export const media: Translated<typeof english> = {
  "media.captions": "כתוביות",
  "media.transcript": "תמלול",
  "media.file": "הקובץ: {type}, {size}",
};
