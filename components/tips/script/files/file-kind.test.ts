import { expect, test } from "vitest";
import { bytesOf } from "@/lib/tips/files/clean/byte-reader";
import { jpeg } from "@/lib/tips/files/testing/pictures";
import { fileKind } from "./file-kind";

test.each([
  ["other picture", "HEIC of an iPhone", "\0\0\0\x24ftypheic\0\0\0\0"],
  ["other picture", "AVIF", "\0\0\0\x1cftypavif\0\0\0\0"],
  ["other picture", "TIFF and most raw formats", "II*\0\x08\0\0\0"],
  ["other picture", "JPEG XL", "\xff\x0a\xff\x07"],
  ["recording", "MP4", "\0\0\0\x18ftypmp42\0\0\0\0"],
  ["recording", "QuickTime", "\0\0\0\x14ftypqt  \0\0\0\0"],
  ["recording", "M4A of a phone", "\0\0\0\x1cftypM4A \0\0\0\0"],
  ["recording", "MP3", "ID3\x03\0\0\0"],
  ["recording", "WebM", "\x1aE\xdf\xa3\0\0"],
  ["other", "PDF", "%PDF-1.7"],
  ["other", "Word", "PK\x03\x04"],
  ["other", "plain text", "The ledger of bay 4"],
  ["other", "nothing", ""],
])("%s: %s", (kind, _, head) => expect(fileKind(bytesOf(head))).toBe(kind));

test("a picture that can be cleaned is one under any name", async () => {
  expect(fileKind(await jpeg())).toBe("cleanable picture");
});
