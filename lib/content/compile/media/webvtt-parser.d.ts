/** The part of webvtt-parser that we use. It has no types of its own. */
declare module "webvtt-parser" {
  export class WebVTTParser {
    parse(
      text: string,
      kind: "captions",
    ): { cues: { endTime: number }[]; errors: { message: string; line: number }[] };
  }
}
