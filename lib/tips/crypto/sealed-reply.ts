/** Replies that the newsroom seals on its own machine, as files that the paper's machine only carries. */
import { armor, Decrypter, Encrypter, Stanza } from "age-encryption";
import { pad, paddedSizes } from "./padding";

/** Which tip a reply is for: the key that it was sealed for and, if known, the start of the tip's id. */
export type ReplyLabel = { replyKey: string; tip?: string | undefined };

const labelName = "rush-hour-daily/reply";
const ownKind = "X25519";
/** A nonce, and the tag of the only chunk. */
const payloadOverhead = 16 + 16;
/** A header with a label and some recipients is much shorter. */
const longestHeader = 4_096;

const longestText = paddedSizes.at(-1) ?? 0;
/** No file that can be a reply is larger. Armour (base64) adds more than a third. */
export const longestReplyFile = 1.5 * (longestHeader + payloadOverhead + longestText);

/**
 * Pads and encrypts a reply. An age file does not name its recipient, so the label does, in a stanza of the
 * header that age programs ignore. Nobody can change it on the way: the header is authenticated with the key
 * of the file, and the source's browser checks that.
 */
export async function sealReply(text: string, { replyKey, tip }: ReplyLabel): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(replyKey);
  const label = [labelName, replyKey, ...(tip === undefined ? [] : [tip])];
  encrypter.addRecipient({ wrapFileKey: () => [new Stanza(label, new Uint8Array())] });
  return encrypter.encrypt(pad(text));
}

/**
 * A file that may be a reply: its bytes without armour, and its label if `sealReply` made it. Or what is
 * wrong with it, in words that follow "it is". Only the source can find out for which key it was encrypted.
 */
export async function readReplyFile(
  file: Uint8Array,
): Promise<{ problem: string } | { bytes: Uint8Array; label: ReplyLabel | undefined }> {
  if (file.length === 0) return { problem: "empty" };
  if (file.length > longestReplyFile) return { problem: "larger than any reply" };
  const bytes = withoutArmor(file);
  const stanzas = bytes && (await stanzasOf(bytes));
  if (!stanzas) return { problem: "not an age file, or only the start of one" };
  if (!stanzas.some(([kind]) => kind === ownKind))
    return { problem: "encrypted for a passphrase or another kind of key, and not for a reply key (age1…)" };
  const [, replyKey, tip] = stanzas.find(([kind]) => kind === labelName) ?? [];
  const label = replyKey === undefined ? undefined : { replyKey, tip };
  const text = bytes.length - headerSize(bytes) - payloadOverhead;
  if (text > longestText) return { problem: "larger than any reply" };
  if (label ? !paddedSizes.includes(text) : text < 1) return { problem: "incomplete" };
  return { bytes, label };
}

function withoutArmor(file: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder("latin1").decode(file);
  if (!text.trimStart().startsWith("-----BEGIN AGE")) return file;
  try {
    return armor.decode(text);
  } catch {
    return undefined;
  }
}

/** The arguments of each stanza, as the library reads them for an identity of ours that opens nothing. */
async function stanzasOf(bytes: Uint8Array): Promise<string[][] | undefined> {
  let found: string[][] | undefined;
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    unwrapFileKey: (stanzas) => {
      found = stanzas.map(({ args }) => args);
      return null;
    },
  });
  // Always rejects: nothing was to be opened.
  await decrypter.decrypt(bytes).catch(() => {});
  return found;
}

function headerSize(bytes: Uint8Array): number {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, longestHeader));
  const mac = /\n--- [^\n]*\n/.exec(start);
  return mac ? mac.index + mac[0].length : bytes.length;
}
