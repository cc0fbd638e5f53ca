import type { media as english } from "../english/media";
import type { Translated } from "../message";

export const media: Translated<typeof english> = {
  "media.captions": "Sous-titres",
  "media.transcript": "Transcription",
  "media.file": "Le fichier : {type}, {size}",
};
