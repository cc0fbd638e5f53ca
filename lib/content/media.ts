/** A video or a recording as it is published: `/media/<file>`. The compile adds it to its piece as JSON. */
export type Media = {
  /** Its name contains a hash of its content. */
  file: string;
  /** Its MIME type, without codecs. */
  type: string;
  /** The size of the file. */
  bytes: number;
  seconds: number;
  /** The size of a video in pixels. */
  width?: number;
  height?: number;
};

/** The types of files by their extensions. All browsers of our browserslist play these. */
export const mediaTypes = {
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  vtt: "text/vtt",
} as const;

/** The length of a video as players show it: 0:10, 1:02:03. */
export function clockLength(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** "94 kB", "12 MB", in a language (BCP 47). */
export function fileSize(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const format = { style: "unit", unit, maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(language, format).format(Math.max(1, value));
}
