import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inArticle, type Spoiled, testThatEachIsReported } from "@/lib/content/compile/testing/faulty-paper";
import type { FixturePaper } from "@/lib/content/compile/testing/fixture-paper";
import { tinyVideo } from "@/lib/content/testing/tiny-media";

const words = "Nobody counted the passengers.";
const sample = (name: string) => readFileSync(`content/media/${name}`);
const film = sample("harbour-bridge-lamps.mp4");
const sound = sample("four-bells.mp3");
const captions = sample("harbour-bridge-lamps.vtt");
const video = (src: string, more = "") =>
  `<Video src="${src}" poster="tram.png" title="Lamps" alt="They come on." credit="Pia Norr"${more} />`;
const audio = (src: string) => `<Audio src="${src}" title="Bells" credit="Samir Holt">\n\nFour.\n\n</Audio>`;
const withFiles =
  (files: Record<string, string | Uint8Array>, text: string) => async (paper: FixturePaper) => {
    for (const [name, bytes] of Object.entries(files)) await paper.write(`media/${name}`, bytes);
    await inArticle(words, text)(paper);
  };
/** The same with the brand of QuickTime, which cameras write. */
const asQuickTime = (mp4: Buffer) =>
  Buffer.concat([mp4.subarray(0, 8), Buffer.from("qt  "), mp4.subarray(12)]);
const withCaptions = ' captions="lamps.vtt"';

const faults: Spoiled[] = [
  {
    name: "a video that is not there",
    spoil: withFiles({ "lamps.mp4": film }, video("lamp.mp4")),
    line: 21,
    says: ['There is no file "media/lamp.mp4"', 'Did you mean "lamps.mp4"?'],
  },
  {
    name: "a video with sound and without captions",
    spoil: withFiles({ "lamps.mp4": film }, video("lamps.mp4")),
    line: 21,
    says: ["media/lamps.mp4 has sound, so <Video> must have captions"],
  },
  {
    name: "captions that are not there",
    spoil: withFiles({ "lamps.mp4": film }, video("lamps.mp4", withCaptions)),
    line: 21,
    says: ['There is no file "media/lamps.vtt"', "Put the file there."],
  },
  {
    name: "captions that are not WebVTT",
    spoil: withFiles(
      { "lamps.mp4": film, "lamps.vtt": "WEBVTT\n\n00:01.000 -> 00:02.000\nA bell.\n" },
      video("lamps.mp4", withCaptions),
    ),
    line: 21,
    says: ["media/lamps.vtt, line 4:", "Correct it as WebVTT."],
  },
  {
    name: "captions of a longer video",
    spoil: withFiles(
      { "lamps.mp4": film, "lamps.vtt": "WEBVTT\n\n01:01.000 --> 01:02.000\nA bell.\n" },
      video("lamps.mp4", withCaptions),
    ),
    line: 21,
    says: ["goes on after the end of the video"],
  },
  {
    name: "a video that is none",
    spoil: withFiles({ "lamps.mp4": "words" }, video("lamps.mp4")),
    line: 21,
    says: ["media/lamps.mp4 is damaged. Export it again."],
  },
  {
    name: "a recording as a video",
    spoil: withFiles({ "lamps.mp4": sound }, video("lamps.mp4")),
    line: 21,
    says: ["media/lamps.mp4 has no picture. Use <Audio>"],
  },
  {
    name: "a video as a recording",
    spoil: withFiles({ "bells.m4a": film }, audio("bells.m4a")),
    line: 21,
    says: ["media/bells.m4a contains a picture track"],
  },
  {
    name: "a WebM that is called MP4",
    spoil: async (paper) => withFiles({ "lamps.mp4": await tinyVideo("Lamps.") }, video("lamps.mp4"))(paper),
    line: 21,
    says: ["media/lamps.mp4 contains WebM. Call it lamps.webm, or export it as MP4."],
  },
  {
    name: "an MP4 that is called WebM",
    spoil: withFiles({ "lamps.webm": film, "lamps.vtt": captions }, video("lamps.webm", withCaptions)),
    line: 21,
    says: ["media/lamps.webm contains MP4. Call it lamps.mp4, or export it as WebM."],
  },
  {
    name: "an MP3 that is called M4A",
    spoil: withFiles({ "bells.m4a": sound }, audio("bells.m4a")),
    line: 21,
    says: ["media/bells.m4a contains MP3. Call it bells.mp3, or export it as M4A."],
  },
  {
    name: "a QuickTime film that is called MP4",
    spoil: withFiles(
      { "lamps.mp4": asQuickTime(film), "lamps.vtt": captions },
      video("lamps.mp4", withCaptions),
    ),
    line: 21,
    says: ["media/lamps.mp4 contains QuickTime. Export it as MP4."],
  },
  {
    name: "a video that says where it was made",
    spoil: withFiles(
      {
        "lamps.mp4": Buffer.concat([
          film,
          Buffer.from("\0\0\0\x1e\xa9xyz\0\x12\x15\xc7+40.1810+44.5140/", "latin1"),
        ]),
        "lamps.vtt": captions,
      },
      video("lamps.mp4", withCaptions),
    ),
    line: 21,
    says: ["media/lamps.mp4 says where it was made"],
  },
  {
    name: "a video of an unknown kind",
    spoil: withFiles({}, video("lamps.mov")),
    line: 21,
    says: ['"src" of <Video> must be the name of a file in content/media'],
  },
];

testThatEachIsReported("a video or a recording", faults);

test("the files of the sample paper are small enough for everybody’s checkout", () => {
  expect(film.length).toBeLessThan(150_000);
  expect(sound.length).toBeLessThan(150_000);
});
