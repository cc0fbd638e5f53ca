/** Videos and recordings of a few kilobytes. Made here, so that each file of a test has its own words. */
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output, WebMOutputFormat } from "mediabunny";

/** A silent video of one second, whose pictures are these words: WebM with VP8, which no player can draw. */
export async function tinyVideo(words: string): Promise<Buffer> {
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new EncodedVideoPacketSource("vp8");
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = { codec: "vp8", codedWidth: 64, codedHeight: 36 };
  for (const second of [0, 1])
    await source.add(new EncodedPacket(Buffer.from(words), "key", second, 1), { decoderConfig });
  await output.finalize();
  if (target.buffer === null) throw new Error("The video was not written.");
  return Buffer.from(target.buffer);
}

/** A recording of one second of silence, with these words in its frames: MP3 at 128 kbit/s and 44.1 kHz. */
export function tinyRecording(words: string): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  frame.write(words, 40);
  return Buffer.concat(Array.from({ length: 40 }, () => frame));
}

/** Captions of a video of one second. */
export const tinyCaptions = (words: string) => `WEBVTT\n\n00:00.000 --> 00:01.000\n${words}\n`;
