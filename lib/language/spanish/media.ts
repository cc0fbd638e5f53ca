import type { media as english } from "../english/media";
import type { Translated } from "../message";

export const media: Translated<typeof english> = {
  "media.captions": "Subtítulos",
  "media.transcript": "Transcripción",
  "media.file": "El archivo: {type}, {size}",
};
