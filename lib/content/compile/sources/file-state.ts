import { statSync } from "node:fs";

/**
 * How long ago a file must have changed, in milliseconds, for its state to be trusted: what changes again within a tick
 * of the disk's clock looks as before. Some disks count in whole seconds.
 */
const settled = 3_000;

/**
 * By what a file is known to be as it was, without being read: as for git, its size, its place on the disk and the times
 * of its last change. A clock that was set back, or a file that was brought here anew, makes another state of the same
 * content, and never the same of another.
 */
export type FileState = {
  state: string;
  /** Whether the file changed long enough ago that it cannot change again and look the same. */
  isSettled: boolean;
};

/** The state of what lies at a path, unless it is no file: a pipe would never be read to its end, a link may lead nowhere. */
export function stateOf(path: string): FileState | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const { ino, size, mtimeNs, ctimeNs, ctimeMs } = stats;
  return { state: `${ino} ${size} ${mtimeNs} ${ctimeNs}`, isSettled: Date.now() - Number(ctimeMs) > settled };
}
