import { createTarPacker } from "modern-tar";
import { archiveSizes } from "./file-limits";
import { safeNames } from "./file-names";

/** A file of a message, as it is sent. `size` is the exact number of its bytes. */
export type SentFile = { name: string; size: number; bytes: ReadableStream<Uint8Array> | Blob | Uint8Array };

/**
 * The files of a message as one tar archive, which every machine can open. Zero blocks at its end, which tar
 * ignores, fill it up to one of `archiveSizes`. Names are made safe; dates and owners are left out. It is a
 * stream with little in memory at once; an error of a file, or a wrong size, ends it. Runs in browsers too.
 */
export function archiveOf(files: readonly SentFile[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, controller } = createTarPacker();
  const names = safeNames(files.map(({ name }) => name));
  const pack = async () => {
    for (const [index, { size, bytes }] of files.entries()) {
      const name = names[index] ?? "";
      // Letters beyond ASCII are certain only in a pax record, whose encoding is fixed.
      const pax = /[^ -~]/.test(name) ? { pax: { path: name } } : {};
      const entry = controller.add({ name, size, mode: 0o644, mtime: new Date(0), ...pax });
      await streamOf(bytes).pipeTo(entry);
    }
    controller.finalize();
  };
  pack().catch((cause) => controller.error(cause));
  return readable.pipeThrough(new TransformStream(padding()));
}

function streamOf(bytes: SentFile["bytes"]): ReadableStream<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) return bytes instanceof Blob ? bytes.stream() : bytes;
  let at = 0;
  // Not a Blob, which browsers may write to their disk.
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + block));
      else controller.close();
      at += block;
    },
  });
}

const block = 64 * 1024;

function padding(): Transformer<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let length = 0;
  return {
    transform(chunk, controller) {
      length += chunk.length;
      controller.enqueue(chunk);
    },
    flush(controller) {
      const size = archiveSizes.find((candidate) => length <= candidate);
      if (size === undefined) throw new RangeError(`An archive of ${length} bytes exceeds the largest size.`);
      for (; length < size; length += block)
        controller.enqueue(new Uint8Array(Math.min(block, size - length)));
    },
  };
}
