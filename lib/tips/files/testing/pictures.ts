import sharp, { type JpegOptions, type Sharp, type WebpOptions } from "sharp";
import { bytesOf, joined } from "@/lib/tips/files/clean/byte-reader";
import { crc32 } from "@/lib/tips/files/clean/crc32";

/** A mark in everything that must be removed. */
export const canary = "qxcanary";

/** A picture without metadata: two colours, so that every turn of it differs. */
function plain({ pages = 1, size = 48 } = {}): Sharp {
  const width = size;
  const height = size / 2;
  const raw = Buffer.alloc(width * height * pages * 3);
  for (let at = 0; at < raw.length; at++) raw[at] = ((at * 7) % 251) + (at % (width * 3) < width ? 0 : 4);
  const options = { width, height: height * pages, channels: 3 as const };
  return sharp(raw, { raw: pages > 1 ? { ...options, pageHeight: height } : options });
}

/** With Exif (place, time, camera, name, serial numbers), XMP and a colour profile, as sharp writes them. */
function withTraces(picture: Sharp, orientation?: number): Sharp {
  return picture
    .withIccProfile("p3")
    .withExif({
      IFD0: {
        Make: canary,
        Model: canary,
        Software: canary,
        Artist: canary,
        DateTime: "2026:11:26 21:14:03",
        ImageDescription: canary,
      },
      IFD2: { DateTimeOriginal: "2026:11:26 21:14:03", BodySerialNumber: canary, UserComment: canary },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "59/1 54/1 0/1", GPSAreaInformation: canary },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="${canary}"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description exif:GPSLatitude="59,54N" tiff:Make="${canary}" xmp:CreateDate="2026"/></rdf:RDF></x:xmpmeta>`,
    )
    .withMetadata({ ...(orientation && { orientation }) });
}

export async function jpeg(options: JpegOptions = {}, orientation?: number): Promise<Uint8Array> {
  return withTraces(plain(), orientation).jpeg(options).toBuffer();
}

export async function cmykJpeg(): Promise<Uint8Array> {
  return plain().toColourspace("cmyk").withXmp(`<x>${canary}</x>`).jpeg().toBuffer();
}

export async function png(orientation?: number): Promise<Uint8Array> {
  return withTraces(plain(), orientation).png().toBuffer();
}

export async function webp(options: WebpOptions = {}, orientation?: number): Promise<Uint8Array> {
  return withTraces(plain(), orientation).webp(options).toBuffer();
}

export async function animation(format: "webp" | "gif"): Promise<Uint8Array> {
  const picture = withTraces(plain({ pages: 3 }));
  const options = { loop: 2, delay: [100, 200, 300] };
  return format === "webp" ? picture.webp(options).toBuffer() : picture.gif(options).toBuffer();
}

export const jpegSegment = (marker: number, content: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff), content]);

export const pngChunk = (type: string, content: Uint8Array): Uint8Array => {
  const body = joined([bytesOf(type), content]);
  const number = (value: number) =>
    Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
  return joined([number(content.length), body, number(crc32(body))]);
};

/** The bytes with others put in at a place. */
export function spliced(bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array {
  return joined([bytes.subarray(0, at), more, bytes.subarray(at)]);
}
