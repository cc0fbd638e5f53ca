/**
 * How attributes of furniture are written that are not plain text for readers. Checks, samples and references
 * to pictures and links follow from these forms.
 */
import { isKnownLanguage } from "@/lib/language/known-language";

export type AttributeForm = {
  /** What the value refers to. The compile finds it, or reports that it is missing. */
  refersTo?: "picture" | "link" | "stories" | "data" | "video" | "audio" | "captions";
  /** The only valid values. */
  options?: readonly string[];
  /** What is wrong with a value: the end of a sentence that begins with the attribute's name. */
  fault?: (value: string) => string | undefined;
  /** A valid value. Required unless `refersTo` or `options` provides one. */
  sample?: string;
};

/** The file name of a picture in `content/images`. */
export const picture = { refersTo: "picture" } as const satisfies AttributeForm;

const mediaName = (extensions: string, example: string) => (value: string) =>
  new RegExp(`^[\\w-]{1,60}\\.(?:${extensions})$`, "i").test(value)
    ? undefined
    : `must be the name of a file in content/media, of letters, digits and hyphens, as in "${example}".`;

/** The file names of a video, a recording and its captions in `content/media`. */
export const videoFile = {
  refersTo: "video",
  fault: mediaName("mp4|webm", "night-tram.mp4"),
} as const satisfies AttributeForm;
export const audioFile = {
  refersTo: "audio",
  fault: mediaName("mp3|m4a|ogg|opus", "bells.mp3"),
} as const satisfies AttributeForm;
export const captionsFile = {
  refersTo: "captions",
  fault: mediaName("vtt", "night-tram.vtt"),
} as const satisfies AttributeForm;

/** An absolute address of another site. */
export const link = { refersTo: "link" } as const satisfies AttributeForm;

/** The slugs of stories of this paper, with spaces between them. */
export const stories = {
  refersTo: "stories",
  fault: (value) =>
    /^[a-z0-9-]+(?: [a-z0-9-]+)*$/.test(value)
      ? undefined
      : 'must be the slugs of stories with spaces between them, as in "last-tram market-hall-rents".',
} as const satisfies AttributeForm;

/** A length of time in whole minutes. */
export const minutes = {
  fault: (value) =>
    /^[1-9]\d{0,4}$/.test(value) ? undefined : 'must be a number of minutes, as in time="90".',
  sample: "90",
} as const satisfies AttributeForm;

/** The file name of a CSV in `content/data`. Samples leave it out: their figures are in the story. */
export const dataFile = {
  refersTo: "data",
  fault: (value) => (/\.csv$/i.test(value) ? undefined : "must be the name of a CSV file in content/data."),
} as const satisfies AttributeForm;

/** The name of a row or a column. */
export const rowName = { sample: "Passes" } as const satisfies AttributeForm;

/** A goal count of both sides. */
export const score = {
  fault: (value) =>
    /^\d{1,3}[-\u2013:]\d{1,3}$/.test(value) ? undefined : 'must be two numbers, as in score="2-1".',
  sample: "1-0",
} as const satisfies AttributeForm;

/** A day of the calendar. */
export const day = {
  // Date turns 30 February into 2 March.
  fault: (value) =>
    /^\d{4}-\d\d-\d\d$/.test(value) && isSameAfterReading(value)
      ? undefined
      : "must be a day that exists, such as 2026-11-23.",
  sample: "2026-11-23",
} as const satisfies AttributeForm;

function isSameAfterReading(day: string): boolean {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** A whole number without separators, at most nine digits long. */
export const wholeNumber = {
  fault: (value) => (/^\d{1,9}$/.test(value) ? undefined : "must be a whole number, such as 1200."),
  sample: "1",
} as const satisfies AttributeForm;

/** A language code (BCP 47). */
export const language = {
  fault: (value) => (isKnownLanguage(value) ? undefined : 'must be a language code, as in lang="hy".'),
  sample: "hy",
} as const satisfies AttributeForm;

/** One of several words. */
export function oneOf<const Option extends string>(...options: Option[]) {
  return { options } satisfies AttributeForm;
}

/** A number within inclusive bounds, with a full stop before its decimals. */
export function numberBetween(least: number, most: number) {
  return {
    fault: (value) => {
      const number = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
      return number >= least && number <= most ? undefined : `must be a number from ${least} to ${most}.`;
    },
    sample: String(least),
  } satisfies AttributeForm;
}
