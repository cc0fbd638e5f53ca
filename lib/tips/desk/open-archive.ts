import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { Decrypter } from "age-encryption";
import { createTarDecoder } from "modern-tar";
import { errorCode } from "@/lib/error-code";
import { messageOf } from "@/lib/store/incident-log";
import { archiveSizes, fileLimits, sizeInWords } from "@/lib/tips/files/file-limits";
import { safeNames } from "@/lib/tips/files/file-names";
import { type Identities, isForAnotherKey } from "./open-message";
import { say } from "./terminal-words";

/** A file in an archive. Its name is safe to write and to print. `bytes` must be read, or cancelled. */
export type ArchivedFile = { name: string; size: number; bytes: ReadableStream<Uint8Array> };

/**
 * Passes the files of an encrypted archive to `take`, one after another, and returns what else it holds, such
 * as links, which is never written. Little of it is in memory at once. A source may send anything that is
 * encrypted: more than our forms send is refused.
 */
export async function openArchive(
  identities: Identities,
  path: string,
  take: (file: ArchivedFile) => Promise<void>,
): Promise<{ others: string[] }> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const encrypted = createReadStream(path);
  try {
    const plain = await decrypter.decrypt(Readable.toWeb(encrypted) as ReadableStream<Uint8Array>);
    return await filesIn(plain.pipeThrough(limited(path)), path, take);
  } catch (cause) {
    // Also what `take` reports, such as a full disk.
    if (cause instanceof ArchiveProblem || errorCode(cause) !== "") throw cause;
    const problem = isForAnotherKey(cause)
      ? "encrypted for another key"
      : `damaged, incomplete, or not an archive of files (${messageOf(cause)})`;
    throw new ArchiveProblem(`${path} cannot be opened to its end: it is ${problem}.`);
  } finally {
    encrypted.destroy();
  }
}

/** What is wrong with an archive, in a sentence. */
class ArchiveProblem extends Error {}

async function filesIn(
  plain: ReadableStream<Uint8Array>,
  path: string,
  take: (file: ArchivedFile) => Promise<void>,
): Promise<{ others: string[] }> {
  const names: string[] = [];
  const others: string[] = [];
  let total = 0;
  for await (const { header, body } of plain.pipeThrough(createTarDecoder({ strict: true }))) {
    names.push(header.name);
    const name = safeNames(names).at(-1) ?? "file";
    if (names.length > fileLimits.files)
      throw new ArchiveProblem(
        `${path} holds more than ${fileLimits.files} files, the most that our forms send.`,
      );
    const type = header.type ?? "file";
    if (type !== "file") {
      others.push(`${name} (${type})`);
      await body.cancel();
      continue;
    }
    total += header.size;
    if (total > fileLimits.bytes)
      throw new ArchiveProblem(
        `${path} holds more than ${sizeInWords(fileLimits.bytes, say)}, the most that our forms send.`,
      );
    await take({ name, size: header.size, bytes: body });
  }
  if (names.length === 0) throw new ArchiveProblem(`${path} holds neither the words of a tip nor files.`);
  return { others };
}

/** Ends an archive that is larger than any of ours. */
function limited(path: string): TransformStream<Uint8Array, Uint8Array> {
  const most = archiveSizes.at(-1) ?? 0;
  let length = 0;
  return new TransformStream({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > most)
        throw new ArchiveProblem(
          `${path} is larger than ${sizeInWords(most, say)}, the most that our forms send.`,
        );
      controller.enqueue(chunk);
    },
  });
}
