import { fileLimits } from "./file-limits";

/**
 * Cuts a stream into parts of the length that the server takes; the last is shorter. One is in memory at a
 * time, and a reader who leaves ends the stream. Runs in browsers too.
 */
export async function* partsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let part = new Uint8Array(fileLimits.part);
  let filled = 0;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (let rest = next.value; rest.length > 0; ) {
        const taken = rest.subarray(0, part.length - filled);
        part.set(taken, filled);
        filled += taken.length;
        rest = rest.subarray(taken.length);
        if (filled < part.length) continue;
        yield part;
        part = new Uint8Array(fileLimits.part);
        filled = 0;
      }
    }
    if (filled > 0) yield part.slice(0, filled);
  } finally {
    // Stops what is still packed and encrypted. Not awaited: a source of bytes may never answer.
    void reader.cancel().catch(() => {});
  }
}
