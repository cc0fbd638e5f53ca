/** The messages between a compile and its processes that read pictures. */

export type PictureTask = { name: string; args: unknown[] };

/** A value, what is wrong with the picture, or a failure of ours or of the machine. */
export type TaskResult =
  | { value: unknown }
  | { fault: string }
  | { failure: { message: string; code: string } };

/** The exit code of a process that would have taken too much memory. */
export const memoryExit = 77;
