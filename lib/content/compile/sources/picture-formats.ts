import { closeSync, openSync, readSync, statSync } from "node:fs";
import { errorCode } from "@/lib/error-code";

/**
 * A kind of file: its first bytes, read as Latin-1 with a full stop for each control character; its
 * extensions; and what an editor must do with it, unless browsers show it.
 */
type Kind = { head: RegExp; extension: RegExp; fault?: string };

const exportIt = "Export it as JPEG.";
const notShown = (what: string) => `It is ${what}, which browsers do not show. ${exportIt}`;

const raw: Kind = {
  head: /^(?:II\*\.{5}CR|.{4}ftypcrx |FUJIFILMCCD-RAW|IIR[OS]|IIU\.)/,
  extension: /^(?:dng|cr[23w]|nef|nrw|arw|sr[2f]|raf|orf|rw2|pef|3fr|iiq|raw)$/,
  fault: notShown("a raw picture of a camera"),
};
const tiff: Kind = {
  head: /^(?:II\*\.|MM\.\*)/,
  extension: /^tiff?$/,
  fault: notShown("a TIFF picture"),
};

/** Phones and chat programs often give a file a wrong extension, so the first bytes come first. */
const kinds: Kind[] = [
  { head: /^ÿØÿ/, extension: /^(?:jpe?g|jpe|jfif|pjpe?g|pjp)$/ },
  { head: /^\.PNG\.{4}/, extension: /^a?png$/ },
  { head: /^RIFF.{4}WEBP/, extension: /^webp$/ },
  { head: /^.{4}ftyp(?:.{4}){0,12}?avi[fs]/, extension: /^avifs?$/ },
  {
    head: /^.{4}ftyp(?:hei[cmsx]|he[vx][cmsx]|mif1|msf1)/,
    extension: /^(?:hei[cf]s?|hif)$/,
    fault: notShown("a HEIC picture"),
  },
  raw,
  tiff,
  {
    head: /^GIF8/,
    extension: /^gif$/,
    fault: `It is a GIF, in which photographs look poor and readers cannot stop what moves. ${exportIt}`,
  },
  {
    head: /^(?:ï»¿)?[\s.]*<(?:(?:\?xml|!--).*?<)?(?:!doctype svg|svg)/i,
    extension: /^svgz?$/,
    fault: "It is an SVG drawing, which can carry script. Export it as PNG, at least 1,800 pixels wide.",
  },
  {
    head: /^(?:.{4}(?:ftyp|moov|mdat|wide)|RIFF.{4}AVI |\.Eß£)/,
    extension: /^(?:mp4|m4v|mov|avi|webm|mkv|3gp|mts)$/,
    fault: 'It is a video. Export one frame as JPEG, or link to the video with <Embed url="..." />.',
  },
  { head: /^8BP[SB]/, extension: /^ps[db]$/, fault: notShown("a Photoshop file") },
  { head: /^%PDF/, extension: /^(?:pdf|ai)$/, fault: notShown("a PDF") },
  { head: /^(?:%!PS|ÅÐÓÆ)/, extension: /^e?ps$/, fault: notShown("a PostScript file") },
  { head: /^(?:ÿ\.|\.{4}JXL )/, extension: /^jxl$/, fault: notShown("a JPEG XL picture") },
  {
    head: /^(?:\.{4}jP {2}|ÿOÿQ)/,
    extension: /^(?:jp2|j2k|jpx|jpf)$/,
    fault: notShown("a JPEG 2000 picture"),
  },
  { head: /^BM.{4}\.{4}/, extension: /^(?:bmp|dib)$/, fault: notShown("a BMP picture") },
  {
    head: /^version https:\/\/git-lfs/,
    extension: /^lfs$/,
    fault: "It is only a pointer of Git LFS. Run git lfs pull.",
  },
];

const shownKinds = kinds.filter(({ fault }) => fault === undefined);

/** Why a file in `images/` cannot be a picture. One with the extension of a picture is not read for it. */
export function pictureFileFault(path: string): string | undefined {
  // Node cannot open such a file: it reads a name in another encoding with replacement characters.
  if (path.includes("\ufffd")) return "Its name is not UTF-8 text. Rename it.";
  const extension = extensionOf(path);
  if (shownKinds.some((kind) => kind.extension.test(extension))) return undefined;
  try {
    if (!statSync(path).isFile()) return "It must be a file, not a pipe. Put the picture itself here.";
    return formatFault(headOf(path), path);
  } catch (cause) {
    return `It cannot be read (${errorCode(cause) || cause}). Let the user who runs npm run content read it.`;
  }
}

/** Why these bytes are not a picture that browsers show, whatever their file is called. */
export function formatFault(bytes: Uint8Array, path: string): string | undefined {
  const head = Buffer.from(bytes.subarray(0, headLength))
    .toString("latin1")
    .replace(/\p{Cc}/gu, ".");
  if (head === "") return `It is empty. ${exportIt}`;
  const named = kinds.find(
    ({ extension, fault }) => fault !== undefined && extension.test(extensionOf(path)),
  );
  const begun = kinds.find(({ head: form }) => form.test(head)) ?? named;
  // Most raw pictures begin as a TIFF.
  const kind = begun === tiff && named === raw ? raw : begun;
  return kind ? kind.fault : `It cannot be read as a picture. ${exportIt}`;
}

/** An SVG drawing may begin with comments. */
const headLength = 1024;

function headOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const head = new Uint8Array(headLength);
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

/** In lower case, without the spaces and full stops that may follow it. */
function extensionOf(path: string): string {
  return /\.([^./ ]+)[. ]*$/.exec(path)?.[1]?.toLowerCase() ?? "";
}
