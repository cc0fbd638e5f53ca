import type { Message } from "@/lib/language/message";

/** Videos and recordings. */
export const media = {
  /** The name of the captions of a video in its player. */
  "media.captions": "Captions",
  "media.transcript": "Transcript",
  /** A link to the file of a video or a recording, such as "The file: MP4, 94 kB". */
  "media.file": "The file: {type}, {size}",
} as const satisfies Record<string, Message>;
