import { statSync } from "node:fs";

/**
 * A file's state is trusted this long after its last change, in milliseconds: another change within one tick
 * of the disk's clock leaves no trace, and some disks count whole seconds.
 */
const settled = 3_000;

/**
 * Identifies the content of a file without reading it, as git does: by size, inode and times of change. A
 * checkout or a change of the clock gives the same content another state; other content never has the same.
 */
export type FileState = {
  state: string;
  /** In bytes. */
  size: number;
  /** Whether the file changed long enough ago for its state to be trusted. */
  isSettled: boolean;
};

/** The state of a regular file. Undefined for anything else, such as a pipe or a broken link. */
export function stateOf(path: string): FileState | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const { ino, size, mtimeNs, ctimeNs, ctimeMs } = stats;
  return {
    state: `${ino} ${size} ${mtimeNs} ${ctimeNs}`,
    size: Number(size),
    isSettled: Date.now() - Number(ctimeMs) > settled,
  };
}
