import { textOf } from "./byte-reader";

/**
 * What is removed from a picture, in the words of the form, in this order. For display only: everything that
 * a picture does not need is removed, known or not.
 */
export const traceNames = [
  "place",
  "time",
  "camera",
  "name",
  "program",
  "preview",
  "colour profile",
  "other data",
] as const;
export type Trace = (typeof traceNames)[number];

/** A picture without metadata, and what was removed. */
export type Cleaned = { bytes: Uint8Array<ArrayBuffer>; traces: Trace[] };

/** What a block of text betrays: XMP, IPTC or a comment. */
const patterns: [Trace, RegExp][] = [
  ["place", /GPS|Latitude|Location|:(?:City|Country|State)\b/i],
  ["time", /Date|Time/],
  ["camera", /\b(?:tiff|exif|aux|exifEX):(?:Make|Model|Lens|Serial|BodySerial|CameraOwner)/i],
  ["name", /creator\b|Artist|rights|author|Byline|CaptionWriter/i],
  ["program", /CreatorTool|Software|softwareAgent|x:xmptk/],
];

/** The traces in a block of metadata whose format is text. A block without any is "other data". */
export function tracesInText(block: Uint8Array): Trace[] {
  const text = textOf(block);
  const found = patterns.filter(([, pattern]) => pattern.test(text)).map(([trace]) => trace);
  return found.length > 0 ? found : ["other data"];
}
