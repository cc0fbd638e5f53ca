import { readFileSync } from "node:fs";
import { WebVTTParser } from "webvtt-parser";
import { textOf } from "@/lib/content/compile/sources/sources";

/** What is wrong with the captions in a WebVTT file of a video of this length. */
export function captionsFaults(path: string, name: string, seconds: number): string[] {
  const text = textOf(readFileSync(path));
  if (text === undefined) return [`media/${name} is not UTF-8. Save it as UTF-8.`];
  const { cues, errors } = new WebVTTParser().parse(text, "captions");
  // The others usually follow from the first.
  const [first] = errors;
  if (first) return [`media/${name}, line ${first.line}: ${first.message} Correct it as WebVTT.`];
  if (cues.length === 0) return [`media/${name} has no captions. Write what is said and heard.`];
  const last = Math.max(...cues.map(({ endTime }) => endTime));
  return last > seconds + 1
    ? [`media/${name} goes on after the end of the video. Is it for another one? Correct its times.`]
    : [];
}
