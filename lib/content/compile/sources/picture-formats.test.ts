import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, onTestFinished, test } from "vitest";
import { formatFault, pictureFileFault } from "./picture-formats";

function laid(name: string, bytes: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "picture-formats-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

const bytesOf = (text: string) => Buffer.from(text, "latin1");
const drawn = (format: "jpeg" | "png" | "webp" | "avif" | "gif" | "tiff") =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: "#336699" } })
    .toFormat(format)
    .toBuffer();
const box = (brand: string) => bytesOf(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}miaf`);

test.each(["jpg", "JPG", "jpeg", "JPEG", "jpe", "jfif", "png", "PNG", "webp", "WEBP", "avif", "AVIF"])(
  "a file with the extension %s is taken as a picture, unread",
  (extension) => {
    expect(pictureFileFault(`/nowhere/tram.${extension}`)).toBeUndefined();
    expect(pictureFileFault(`/nowhere/tram.${extension}. `)).toBeUndefined();
  },
);

test.each(["jpeg", "png", "webp", "avif"] as const)("a %s is one whatever it is called", async (format) => {
  for (const name of ["IMG_0001.HEIC", "IMG_0001", "tram.gif", "tram.jpg_large", "tram.png"])
    expect(pictureFileFault(laid(name, await drawn(format)))).toBeUndefined();
});

/** Each is refused by its first bytes, whatever its name, and by its name if its bytes are unknown. */
test.each([
  ["a HEIC picture", "IMG_0001.HEIC", box("heic"), "Export it as JPEG"],
  ["a HEIC picture", "IMG_0002.heif", box("mif1"), "Export it as JPEG"],
  ["a GIF", "party.GIF", bytesOf("GIF89a.........."), "Export it as JPEG"],
  ["an SVG drawing", "chart.svg", bytesOf("\xef\xbb\xbf<svg xmlns='...'>"), "Export it as PNG"],
  ["an SVG drawing", "map.svg", bytesOf('<?xml version="1.0"?><svg>'), "Export it as PNG"],
  ["a TIFF picture", "scan.TIF", bytesOf("II*\0..."), "Export it as JPEG"],
  ["a TIFF picture", "scan.tiff", bytesOf("MM\0*..."), "Export it as JPEG"],
  ["a BMP picture", "paint.bmp", bytesOf("BM6\x10\0\0\0\0\0\0"), "Export it as JPEG"],
  ["a Photoshop file", "cut.psd", bytesOf("8BPS\0\x01"), "Export it as JPEG"],
  ["a PDF", "budget.pdf", bytesOf("%PDF-1.7"), "Export it as JPEG"],
  ["a PostScript file", "logo.eps", bytesOf("%!PS-Adobe-3.0"), "Export it as JPEG"],
  ["a video", "IMG_0003.MOV", box("qt  "), "Embed"],
  ["a video", "clip.mp4", box("isom"), "Embed"],
  ["a raw picture", "_DSC0001.CR3", box("crx "), "Export it as JPEG"],
  ["a raw picture", "DSCF0001.RAF", bytesOf("FUJIFILMCCD-RAW 0201"), "Export it as JPEG"],
  ["a JPEG XL picture", "new.jxl", bytesOf("\xff\x0a..."), "Export it as JPEG"],
  ["a JPEG 2000 picture", "map.jp2", bytesOf("\0\0\0\x0cjP  \r\n"), "Export it as JPEG"],
])("%s called %s is refused with what to do", (what, name, bytes, remedy) => {
  const fault = pictureFileFault(laid(name, bytes));
  expect(fault).toContain(`It is ${what}`);
  expect(fault).toContain(remedy);
  expect(formatFault(bytes, "tram.jpg")).toContain(`It is ${what}`);
});

test("a camera's raw file is one by its name, though it begins as a TIFF", () => {
  expect(pictureFileFault(laid("DSC_0001.HEIC", "unknown"))).toContain("a HEIC picture");
  expect(formatFault(bytesOf("II*\0\x10\0\0\0CR\x02"), "_MG_0001.CR2")).toContain("a raw picture");
  for (const name of ["DSC_0001.NEF", "L1000.DNG", "_DSC0001.ARW"])
    expect(formatFault(bytesOf("II*\0\x08\0\0\0"), name)).toContain("a raw picture");
  expect(formatFault(bytesOf("II*\0\x08\0\0\0"), "scan.HEIC")).toContain("a TIFF picture");
});

test("a file that cannot be opened stops nothing until a story uses it", () => {
  expect(pictureFileFault("/nowhere/readme.txt")).toContain("It cannot be read (ENOENT)");
  expect(pictureFileFault("/nowhere/caf\ufffd.png")).toContain("not UTF-8");
});

test.each([
  ["readme.txt", "Pictures of 2026", "cannot be read as a picture"],
  ["link.webloc", '<?xml version="1.0"?><plist/>', "cannot be read as a picture"],
  ["favicon.ico", "\0\0\x01\0\x01\0", "cannot be read as a picture"],
  ["map.xml", `<?xml version="1.0"?>\n<!-- ${"Made by a program. ".repeat(9)}-->\n<svg/>`, "an SVG drawing"],
  ["empty.heic", "", "It is empty"],
  ["tram", "version https://git-lfs.github.com/spec/v1\noid", "Run git lfs pull"],
])("%s is refused", (name, text, fault) => {
  expect(pictureFileFault(laid(name, text))).toContain(fault);
});
