import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { expect, onTestFinished, test } from "vitest";
import { PictureFault } from "./picture-fault";
import { pictureBytes, readPixels } from "./read-pixels";

const plain = (width: number, height: number, background = "#336699") =>
  sharp({ create: { width, height, channels: 3, background } });

const read = (bytes: Uint8Array, name = "tram.jpg", widest = 1800) => readPixels(name, bytes, widest);

async function faultOf(bytes: Uint8Array, name?: string): Promise<string> {
  const cause: unknown = await read(bytes, name).catch((cause) => cause);
  expect(cause).toBeInstanceOf(PictureFault);
  return String(cause);
}

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}

/** A PNG of this size by its header, with nothing in it. */
function pngHeader(
  width: number,
  height: number,
  { depth = 8, isInterlaced = false, more = [] as Buffer[] } = {},
) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, 2, 0, 0, isInterlaced ? 1 : 0], 8);
  const parts = [
    chunk("IHDR", header),
    ...more,
    chunk("IDAT", Buffer.alloc(8)),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

/** A JPEG that claims another size in its header. */
async function claiming(width: number, height: number, isProgressive = false): Promise<Buffer> {
  const bytes = await plain(16, 16).jpeg({ progressive: isProgressive }).toBuffer();
  const at = bytes.indexOf(Buffer.from([0xff, isProgressive ? 0xc2 : 0xc0, 0]));
  bytes.writeUInt16BE(height, at + 5);
  bytes.writeUInt16BE(width, at + 7);
  return bytes;
}

test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
  [
    "256 million pixels",
    () => pngHeader(16_000, 16_000),
    /16,000 x 16,000 pixels.*at most 6,000 pixels wide/,
  ],
  ["a side longer than a format can have", () => pngHeader(20_000, 400), /20,000 x 400.*Crop it/],
  ["rows that a page cannot show", () => pngHeader(2_000, 16_000), /too tall for a page/],
  [
    "interlaced rows of 16 bits",
    () => pngHeader(12_000, 9_000, { depth: 16, isInterlaced: true }),
    /too much memory/,
  ],
  ["coefficients of a progressive JPEG", () => claiming(12_500, 9_000, true), /too much memory/],
])("a picture with %s is refused by its header", async (_, bytes, fault) => {
  expect(await faultOf(await bytes())).toMatch(fault);
});

test.each<[string, () => Buffer | Promise<Buffer>]>([
  ["a phone with 200 megapixels", () => claiming(16_320, 12_240)],
  ["a medium format camera", () => claiming(11_656, 8_742, true)],
  ["a panorama of a phone", () => claiming(16_382, 3_628)],
  ["a long screenshot", () => pngHeader(1_080, 15_000)],
  ["a scan with 16 bits", () => pngHeader(12_000, 9_000, { depth: 16 })],
])("the size of %s is within the budget", async (_, bytes) => {
  expect(await faultOf(await bytes())).not.toMatch(/pixels/);
});

test("a large picture becomes a small one while it is read", async () => {
  const { raw } = await read(await plain(9_000, 6_000).png().toBuffer());
  expect(raw).toMatchObject({ width: 1800, height: 1200, channels: 3 });
});

test("a picture that moves is refused, in every format that can", async () => {
  const frames = await Promise.all(["#f00", "#0f0"].map((colour) => plain(20, 20, colour).png().toBuffer()));
  const moving = sharp(frames, { join: { animated: true } });
  expect(await faultOf(await moving.clone().webp().toBuffer())).toContain("It moves");
  expect(await faultOf(await moving.clone().gif().toBuffer())).toContain("It is a GIF");
  expect(await faultOf(pngHeader(20, 20, { more: [chunk("acTL", Buffer.alloc(8))] }))).toContain("It moves");
  // The same letters later in a file mean nothing.
  const still = await plain(20, 20).png().toBuffer();
  expect((await read(Buffer.concat([still, chunk("acTL", Buffer.alloc(8))]))).raw.width).toBe(20);
});

test.each([
  ["a drawing that is called a photograph", '<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG drawing"],
  ["a HEIC that is called a JPEG", "\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a HEIC picture"],
  ["an empty file", "", "It is empty"],
  ["a page that says the picture is gone", "<!doctype html><p>404", "cannot be read"],
])("%s is refused for what it is", async (_, text, fault) => {
  expect(await faultOf(Buffer.from(text, "latin1"))).toContain(fault);
});

test.each(["jpeg", "png", "webp", "avif"] as const)("a %s that was cut is refused", async (format) => {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  const image = sharp({ create: { width: 200, height: 200, channels: 3, background: "#336699", noise } });
  const whole = await image.toFormat(format).toBuffer();
  for (const part of [0.9, 0.5]) {
    const fault = await faultOf(whole.subarray(0, whole.length * part));
    expect(fault).toMatch(/cannot be read as a picture \(.+\)\. Export it again as JPEG\.$/);
    expect(fault).not.toContain("\n");
  }
});

test("bytes that cameras leave in a JPEG do not matter", async () => {
  const bytes = await plain(20, 20).jpeg().toBuffer();
  const end = bytes.length - 2;
  const camera = Buffer.concat([bytes.subarray(0, end), Buffer.from([0, 0]), bytes.subarray(end)]);
  expect((await read(camera)).raw).toMatchObject({ width: 20, height: 20 });
});

test.each<[string, () => Sharp]>([
  ["for print", () => plain(20, 20, "#c2301c").toColourspace("cmyk").withIccProfile("cmyk").jpeg()],
  ["with 16 bits", () => plain(20, 20, "#c2301c").toColourspace("rgb16").png()],
  ["with a palette", () => plain(20, 20, "#c2301c").png({ palette: true })],
  [
    "of a phone, with a wide gamut",
    () => plain(20, 20, "#c2301c").withIccProfile("p3").jpeg({ quality: 100 }),
  ],
])("a picture %s has its colours", async (_, image) => {
  const { data, raw } = await read(await image().toBuffer());
  expect(raw.channels).toBeLessThanOrEqual(4);
  for (const [index, value] of [0xc2, 0x30, 0x1c].entries())
    expect(Math.abs((data[index] ?? 0) - value)).toBeLessThan(14);
});

test("a file of more than 100 million bytes is not read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "read-pixels-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "huge.png");
  writeFileSync(path, "");
  truncateSync(path, 3_000_000_000);
  await expect(pictureBytes(path)).rejects.toThrow(/3,000 million bytes/);
  await expect(pictureBytes(join(folder, "none.png"))).rejects.toThrow(/cannot be read \(ENOENT\)/);
});
