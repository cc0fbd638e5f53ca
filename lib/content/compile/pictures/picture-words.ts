import type { PictureWords } from "@/lib/content/compile/sources/document";
import { licenceUrl } from "@/lib/licence-url";
import { escapeXml } from "@/lib/xml";

/** Enough for a caption, and little beside the smallest picture. */
const longestText = 300; // characters

/** The words that all uses of a picture share: its file must not say what one of its stories denies. */
export function commonWords(uses: readonly PictureWords[]): PictureWords {
  const common = (name: keyof PictureWords) => {
    const texts = new Set(uses.map((words) => words[name]));
    const [text] = texts;
    return texts.size === 1 && text !== undefined ? { [name]: text } : {};
  };
  return { ...common("credit"), ...common("licence"), ...common("description") };
}

/**
 * Writes words into a JPEG, where picture desks and search engines look for them: as XMP and, for older
 * programs, as IPTC-IIM (https://iptc.org/std/photometadata/specification). The JPEG must have neither.
 */
export function withWords(jpeg: Buffer, words: PictureWords): Buffer {
  const short = shortened(words);
  if (Object.keys(short).length === 0) return jpeg;
  return Buffer.concat([
    startOfImage,
    segment(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/\0"), xmp(short)),
    segment(0xed, Buffer.from("Photoshop 3.0\0"), iptc(short)),
    jpeg.subarray(startOfImage.length),
  ]);
}

const startOfImage = Buffer.from([0xff, 0xd8]);

function segment(marker: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function xmp({ credit, licence, description }: PictureWords): Buffer {
  const attribute = (name: string, text: string | undefined) => (text ? ` ${name}="${escapeXml(text)}"` : "");
  const alternatives = (name: string, text: string | undefined) =>
    text
      ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`
      : "";
  const packet = [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
    attribute("photoshop:Credit", credit),
    `${attribute("xmpRights:WebStatement", licence && licenceUrl(licence))}>`,
    alternatives("dc:description", description),
    alternatives("xmpRights:UsageTerms", licence),
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
  ];
  return Buffer.from(packet.join(""));
}

/** An image resource of Photoshop that holds datasets of IPTC's Information Interchange Model, in UTF-8. */
function iptc({ credit = "", description = "" }: PictureWords): Buffer {
  const texts = Buffer.concat([
    dataset(1, 90, Buffer.from("\x1b%G")),
    dataset(2, 0, Buffer.from([0, 4])),
    ...(credit ? [dataset(2, 110, Buffer.from(credit))] : []),
    ...(description ? [dataset(2, 120, Buffer.from(description))] : []),
  ]);
  const head = Buffer.from("8BIM\x04\x04\0\0\0\0\0\0", "latin1");
  head.writeUInt32BE(texts.length, 8);
  return Buffer.concat([head, texts, Buffer.alloc(texts.length % 2)]);
}

function dataset(record: number, number: number, content: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(content.length, 3);
  return Buffer.concat([head, content]);
}

function shortened(words: PictureWords): PictureWords {
  const texts = Object.entries(words).map(([name, text]) => {
    const characters = [...text];
    const isLong = characters.length > longestText;
    return [name, isLong ? `${characters.slice(0, longestText - 1).join("")}…` : text];
  });
  return Object.fromEntries(texts);
}
