import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { paint } from "@/lib/terminal";
import { sizeInWords } from "@/lib/tips/files/file-limits";
import { archiveFileName, encryptedFileName } from "@/lib/tips/mail/letter";
import { filesOf } from "@/lib/tips/store/files";
import { unfinishedSuffix } from "@/lib/write-file";
import { type Desk, findTip } from "./desk";
import { demandFolder } from "./open-message";
import { say } from "./terminal-words";

/** Only for archives that take a moment to write. */
const longBytes = 2_000_000;

/**
 * Writes the messages of the source, and their archives of files, as they are encrypted, to be opened on
 * another machine. A file that exists is left as it is.
 */
export async function exportTip(desk: Desk, name: string, folder: string | undefined): Promise<void> {
  if (!folder) throw new Error("Name a folder: npm run tips -- export 1a2b3c4d --to folder");
  demandFolder(folder, "--to");
  const tip = await findTip(desk, name);
  mkdirSync(folder, { recursive: true });
  for (const { sender, place, sealed, id, filesBytes } of tip.thread) {
    if (sender !== "source") continue;
    await writeOnce(join(folder, encryptedFileName(tip.id, place)), (path) =>
      writeFileSync(path, Buffer.from(sealed, "base64"), { mode: 0o600 }),
    );
    if (filesBytes === 0) continue;
    await writeOnce(join(folder, archiveFileName(tip.id, place)), (path) =>
      exportArchive(desk, { message: id, bytes: filesBytes, path }),
    );
  }
  console.error(paint("dim", `Reply key: ${tip.replyTo}`));
}

/** Under another name until it is complete. */
async function writeOnce(path: string, write: (path: string) => Promise<void> | void): Promise<void> {
  if (existsSync(path)) return console.error(`${path} exists, and was left as it is.`);
  const unfinished = `${path}${unfinishedSuffix}`;
  await write(unfinished);
  renameSync(unfinished, path);
  console.log(path);
}

type Export = { message: string; bytes: number; path: string };

/** One part is in memory at a time. */
async function exportArchive({ tipsStore, now }: Desk, { message, bytes, path }: Export): Promise<void> {
  const isShown = process.stderr.isTTY && bytes > longBytes;
  await tipsStore.use(async (store) => {
    let written = 0;
    const counted = async function* () {
      for await (const part of filesOf(store, message)) {
        yield part;
        written += part.length;
        if (isShown)
          process.stderr.write(
            `\r\u001b[2KFiles: ${sizeInWords(written, say)} of ${sizeInWords(bytes, say)}`,
          );
      }
    };
    await pipeline(Readable.from(counted()), createWriteStream(path, { mode: 0o600 }));
  }, now);
  if (isShown) process.stderr.write("\r\u001b[2K");
}
