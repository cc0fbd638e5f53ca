import type { media as english } from "../english/media";
import type { Translated } from "../message";

export const media: Translated<typeof english> = {
  "media.captions": "Untertitel",
  "media.transcript": "Abschrift",
  "media.file": "Die Datei: {type}, {size}",
};
