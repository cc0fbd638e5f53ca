/** `npm run tips -- read` for an archive of files. */

import { mkdirSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { extname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { errorCode } from "@/lib/error-code";
import { printable, printableJson } from "@/lib/printable";
import { paint, table } from "@/lib/terminal";
import { sizeInWords } from "@/lib/tips/files/file-limits";
import { type ArchivedFile, openArchive } from "./open-archive";
import { demandFolder, type Identities, operand } from "./open-message";
import { say } from "./terminal-words";

/** Prints the names and sizes of the files in an archive; with `out`, writes them into that folder. */
export async function readFiles(
  identities: Identities,
  path: string,
  { identity, out, asJson }: { identity?: string | undefined; out?: string | undefined; asJson: boolean },
): Promise<void> {
  const files: { name: string; size: number; path?: string }[] = [];
  if (out !== undefined) demandFolder(out, "--out");
  if (out !== undefined) mkdirSync(out, { recursive: true, mode: 0o700 });
  const { others } = await openArchive(identities, path, async ({ name, size, bytes }) => {
    if (out === undefined) {
      await bytes.cancel();
      files.push({ name, size });
      return;
    }
    const written = await writeNew(out, { name, size, bytes });
    files.push({ name, size, path: written });
    if (!asJson) console.log(printable(written));
  });
  if (asJson) return console.log(printableJson({ files, others }));
  if (out === undefined) {
    const columns = [{ name: "size", isFigure: true }, { name: "name" }];
    console.log(
      table(
        columns,
        files.map(({ name, size }) => [sizeInWords(size, say), printable(name)]),
      ),
    );
    console.error(
      paint(
        "dim",
        `\nTo write them into a folder: npm run tips -- read ${operand(path, identity)} --out folder`,
      ),
    );
  }
  for (const other of others) console.error(paint("yellow", `Left out: ${printable(other)}`));
  console.error(paint("dim", warning));
}

const warning = `
A file of a stranger can attack the program that opens it, and report that it
was opened. Open it where there is no network, or with a program such as
Dangerzone, and never on the machine that has the key.`;

/** Never overwrites: a file whose name is taken gets a number. Returns its path. */
async function writeNew(folder: string, { name, bytes }: ArchivedFile): Promise<string> {
  const ending = extname(name);
  for (let number = 1; ; number += 1) {
    const path = join(
      folder,
      number === 1 ? name : `${name.slice(0, name.length - ending.length)}-${number}${ending}`,
    );
    // Exclusive: it follows no link that lies there.
    const file = await open(path, "wx", 0o600).catch((cause) => {
      if (errorCode(cause) === "EEXIST") return undefined;
      throw cause;
    });
    if (!file) continue;
    try {
      await pipeline(Readable.fromWeb(bytes as never), file.createWriteStream());
    } catch (cause) {
      rmSync(path, { force: true });
      throw cause;
    }
    return path;
  }
}
