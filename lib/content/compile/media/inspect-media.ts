/** What is in a video or a recording, by its own data, and whether browsers play it. */
import { basename } from "node:path";
import { ALL_FORMATS, FilePathSource, Input } from "mediabunny";
import type { Media } from "@/lib/content/media";
import { mediaTypes } from "@/lib/content/media";
import { containerFault } from "./container-fault";

/** Codecs that all browsers of our browserslist play. HEVC and others play on some machines only. */
const videoCodecs: readonly string[] = ["avc", "vp8", "vp9", "av1"];
const audioCodecs: readonly string[] = ["aac", "mp3", "opus", "vorbis"];

type Inspected = Omit<Media, "file" | "bytes"> & { hasSound: boolean };

/** `fault` is the end of a sentence that begins with the name of the file. */
export async function inspectMedia(
  path: string,
  kind: "video" | "audio",
): Promise<Inspected | { fault: string }> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    if (!(await input.canRead()))
      return {
        fault: `is not ${kind === "video" ? "a video" : "a recording"} that can be read. Export it again.`,
      };
    const video = await input.getPrimaryVideoTrack();
    const audio = await input.getPrimaryAudioTrack();
    const seconds = Math.round((await input.computeDuration()) * 1000) / 1000;
    const sound = audio && (await audio.getCodec());
    if (audio && !audioCodecs.includes(sound ?? ""))
      return {
        fault: `has sound as ${sound ?? "an unknown codec"}, which not all browsers play. Export it as AAC.`,
      };
    if (!(seconds > 0)) return { fault: "has no length. Export it again." };
    const type = typeOf(path);
    const container = containerFault(basename(path), kind, await input.getFormat());
    if (kind === "audio") {
      if (!audio) return { fault: "has no sound. Export it again." };
      if (video) return { fault: "contains a picture track. Export the sound alone." };
      return container === undefined ? { type, seconds, hasSound: true } : { fault: container };
    }
    if (!video) return { fault: "has no picture. Use <Audio> for a recording." };
    const codec = await video.getCodec();
    if (!videoCodecs.includes(codec ?? ""))
      return {
        fault: `has pictures as ${codec ?? "an unknown codec"}, which not all browsers play. Export it as H.264.`,
      };
    if (container !== undefined) return { fault: container };
    const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
    return { type, seconds, width, height, hasSound: audio !== null };
  } catch {
    // The parser fails at bytes that are not what they should be. Its words would not help an editor.
    return { fault: "is damaged. Export it again." };
  } finally {
    input.dispose();
  }
}

function typeOf(path: string): string {
  const extension = /\w+$/.exec(path.toLowerCase())?.[0] ?? "";
  return Object.entries(mediaTypes).find(([known]) => known === extension)?.[1] ?? "application/octet-stream";
}
